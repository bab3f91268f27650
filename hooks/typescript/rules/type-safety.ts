import type { Glance, Rule } from "../../../lib/rules/rule.ts";
import { TYPESCRIPT, TYPESCRIPT_CODE, TYPESCRIPT_WITHOUT_JSX } from "./files.ts";

// Clauses of import and export, in which names are renamed with `as`.
const CLAUSE: Glance = {
  in: "code",
  pattern: /\b(?:import|export)\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?(?:\{[^{}]*\}|\*\s*as\s+[\w$]+)/g,
};

const anyType: Rule = {
  id: "any-type",
  files: TYPESCRIPT,
  hint: [/\bany\b/],
  when: [
    {
      in: "code",
      pattern:
        /\b(?<name>any)\b(?<=(?:[:<|&[]|=>|\b(?:as|is|extends|satisfies|readonly)\s)\s*any)(?!\s*[.(:]|\s*\?\s*[.:]|\s+in\b)/g,
    },
    { in: "code", pattern: /\b(?<name>any)\b(?<==\s*any)(?=\s*(?:[;,>\])}|&[\n]|$))/g },
    { in: "code", pattern: /\b(?<name>any)\b(?<=,\s*any)(?=\s*(?:[>\],]|\[\s*\]))/g },
  ],
  outside: [
    CLAUSE,
    {
      in: "code",
      pattern:
        /\bextends\s+(?:Record<[^<>(){};]{0,60},\s*)?(?:abstract\s+)?(?:new\s*)?\(\s*\.\.\.[\w$]+\s*:\s*any(?:\[\])?\s*\)\s*=>\s*(?:any\b)?/g,
    },
    {
      in: "code",
      // of a type parameter or a condition, not of a class or an interface
      pattern:
        /(?<!\b(?:class|interface)\s{1,20}[\w$]{0,60}\s{0,20}|>\s{0,20})\bextends\s+[\w$.]+<(?:[^<>(){};]|<[^<>(){};]{0,200}>){0,400}>/g,
    },
  ],
  level: "warn",
  message: "`any` turns type checking off for all that it touches",
  advice: "`unknown` and a type guard, or the type itself",
  skills: ["avoiding-any-types", "using-type-guards"],
  documentation:
    "Annotations, type arguments, unions, aliases, defaults and assertions alike. Left alone: names that happen to be `any` (`z.any()`, `expect.any(Number)`, an imported `any`), `keyof any`, and what constraints and conditional types compare with (`T extends Record<string, any>`, `F extends (...args: any[]) => any`), where `unknown` does not do.",
};

const unsafeAssertion: Rule = {
  id: "unsafe-assertion",
  files: TYPESCRIPT_CODE,
  hint: [/\bas\s+[A-Z]/, /\bas\s+unknown\b/],
  when: [
    { in: "code", pattern: /(?<=[\s)\]}>!"'`])as\s+unknown\s+as\s+(?=[\w$({[])/g },
    {
      in: "code",
      pattern: /(?<=[\s)\]}>!"'`])(?<!\bunknown\s{1,20})as\s+[A-Z][\w$.]*/g,
    },
  ],
  outside: [
    // mapped types rename keys with the same word
    CLAUSE,
    { in: "code", pattern: /\[\s*[\w$]+\s+in\s[^;]{0,200}?\bas\s/g },
  ],
  level: "warn",
  message: "`as` tells the compiler what nothing has checked",
  advice: "a type guard or a schema before use, or `satisfies`",
  skills: ["validating-type-assertions", "using-runtime-checks"],
  documentation:
    "Assertions to a named type, and double ones through `unknown`. Left alone: `as const`, renames in import and export, key renames in mapped types.",
};

// Parameters in their parentheses, at least one, none of which mentions the type parameter of group 1.
const OTHER = "(?!\\b\\1\\b)[^()]";
const UNBOUND =
  `\\((?!\\s*\\))(?:${OTHER}|\\((?:${OTHER}|\\((?:${OTHER}){0,300}\\)){0,300}\\)){0,1500}\\)`;

const unconstrainedGeneric: Rule = {
  id: "unconstrained-generic",
  files: TYPESCRIPT_CODE,
  hint: [/<\s*[A-Z][\w$]*\s*,?\s*>\s*\(/],
  when: [
    {
      in: "code",
      pattern: new RegExp(
        `\\bfunction\\b\\s*(?:\\*\\s*)?(?:[\\w$]+\\s*)?<\\s*([A-Z][\\w$]*)\\s*>(?=\\s*${UNBOUND})`,
        "g",
      ),
    },
    {
      in: "code",
      pattern: new RegExp(
        `<(?<=(?:[=(,:]|=>|\\breturn)\\s*(?:async\\s*)?<)\\s*([A-Z][\\w$]*)\\s*(?:,\\s*)?>(?=\\s*${UNBOUND}(?!\\s*=>\\s*\\1\\s+extends\\b))`,
        "g",
      ),
    },
  ],
  level: "tip",
  once: "session",
  message: "no argument has this type parameter, so nothing checks what the caller claims",
  advice: "`unknown` and a check, or a schema as an argument",
  skills: ["using-generics"],
  documentation:
    "Functions with one bare type parameter that none of their parameters mentions (`load<T>(url: string): Promise<T>`). Said once in a session. Left alone: classes, functions without parameters (`createDeferred<T>()`), type parameters with `extends`. A default of `any` is a finding of any-type.",
};

const nonNullAssertion: Rule = {
  id: "non-null-assertion",
  files: TYPESCRIPT_CODE,
  hint: [/[\w$\])]!(?!=)/],
  when: [
    {
      in: "code",
      pattern:
        /(?<=[\w$\])])!(?=[.[);,}\]]|\?\.|[ \t]*\n|[ \t]+[-+*/&|?<>=:]|[ \t]+(?:as|in|instanceof)\b)/g,
    },
    {
      in: "code",
      pattern: /(?<=[\w$\]])(?<!\b(?:return|typeof|void|await|yield|case|in|of))!(?=\()/g,
    },
  ],
  level: "warn",
  message: "`!` hides a null or undefined that can still be there",
  advice: "check it, give a default with `??`, or return early",
  skills: ["avoiding-non-null-assertions"],
  documentation: "Left alone: negation, `!=`, `!==`, and definite assignment (`name!: string`).",
};

const angleBracketAssertion: Rule = {
  id: "angle-bracket-assertion",
  files: TYPESCRIPT_WITHOUT_JSX,
  hint: [/<\s*[\w$][\w$.<>,\s[\]]{0,200}>\s*[\w$"'`{[]/],
  when: [
    {
      in: "code",
      pattern:
        /<(?<=(?:[=(,:?[{};&|+!]|=>|\b(?:return|await|yield|throw))\s*<)\s*[\w$][\w$.]*(?:<[\w$., ]*>)?(?:\[\])*\s*>\s*(?=[\w$"'`{[])/g,
    },
  ],
  level: "warn",
  message: "`<Type>value` asserts without a check, and is an element in TSX",
  advice: "a check or a schema; where the assertion is sound, `value as Type`",
  skills: ["avoiding-angle-bracket-assertions", "validating-type-assertions"],
  documentation: "Left alone: type arguments, generic arrow functions, comparisons.",
};

/** What check-type-safety looks for. */
export const typeSafetyRules: readonly Rule[] = [
  anyType,
  unsafeAssertion,
  unconstrainedGeneric,
  nonNullAssertion,
  angleBracketAssertion,
];
