import type { Node } from "oxc-parser";
import type { Rule } from "../../../lib/rules/rule.ts";
import { CODE, IMPORTS_ZOD, SINCE_4, ZOD } from "./files.ts";
import { ARGUMENTS, Z } from "./patterns.ts";

// Functions whose result is an object schema: `const Base = z.object(…)`, `= Base.pick(…)`.
const MAKES_OBJECT = [
  "object",
  "strictObject",
  "looseObject",
  "extend",
  "merge",
  "pick",
  "omit",
  "partial",
];

const mergeMethod: Rule = {
  id: "merge-method",
  files: CODE,
  uses: ["zod"],
  hint: ["merge"],
  when: [
    {
      in: "code",
      pattern: /(?<![\w$.#])(?<receiver>[\w$]{1,60})\s*\.\s*merge\s*\(/g,
      call: {},
      from: MAKES_OBJECT,
    },
    { in: "code", pattern: /(?<![\w$#])[\w$]{0,60}[sS]chema\s*\.\s*merge\s*\(/g, call: {} },
    {
      in: "code",
      pattern: new RegExp(
        `${Z}(?:object|strictObject|looseObject)\\s*${ARGUMENTS}(?:\\s*\\.\\s*[a-zA-Z]{1,20}\\s*\\([^()]{0,200}\\)){0,4}\\s*\\.\\s*merge\\s*\\(`,
        "g",
      ),
      from: ZOD,
    },
  ],
  needs: [IMPORTS_ZOD],
  since: SINCE_4,
  level: "warn",
  message: "`.merge()` is deprecated in Zod 4",
  advice: "`a.extend(b.shape)`; strictness then comes from `a`",
  skills: ["validating-schema-basics", "migrating-v3-to-v4"],
  documentation:
    "`.merge(` on an object schema: made in the file, chained on `z.object(…)`, or named …Schema. Left alone: `_.merge(`, `git.merge(`, `query.merge(`.",
};

// `JSON`, `Date` and their like have a `parse` that is no schema's.
const OTHER_PARSERS = new Set(
  ["Date", "DateTime", "URL", "Number", "YAML", "TOML", "CSV", "INI", "XML", "HTML", "Papa", "Intl"]
    .concat(["Schema"]),
);

const parseInTry: Rule = {
  id: "parse-in-try",
  files: CODE,
  uses: ["zod"],
  hint: ["try"],
  visit: {
    CallExpression({ callee }, ancestors) {
      return isParseOfSchema(callee) && isCaught(ancestors) ? callee : undefined;
    },
  },
  needs: [IMPORTS_ZOD],
  level: "tip",
  once: "file",
  message: "the catch also takes errors that are not about the input",
  advice: "`safeParse`, and `if (!result.success)`; `parse` where one handler answers `ZodError`",
  skills: ["validating-schema-basics"],
  documentation:
    "`.parse(` of a schema in the block of a `try` that has a `catch`. A tip, said once for a file. Left alone: `JSON.parse(`, `Date.parse(`, `parse` outside `try`, in a function that is made in one, and in the `catch` itself.",
};

function isParseOfSchema(callee: Node): boolean {
  if (callee.type !== "MemberExpression" || callee.computed) return false;
  const { object, property } = callee;
  return property.type === "Identifier" && property.name === "parse" &&
    object.type === "Identifier" && isSchemaName(object.name);
}

function isSchemaName(name: string): boolean {
  if (OTHER_PARSERS.has(name) || /^JSON\w*$/.test(name)) return false;
  return /^[A-Z]|[sS]chema$/.test(name);
}

/** Whether what stands in these nodes is in the block of a `try` with a `catch`, not in a function there. */
function isCaught(ancestors: readonly Node[]): boolean {
  for (let index = ancestors.length - 1; index > 0; index--) {
    const [around, inner] = [ancestors[index - 1], ancestors[index]];
    if (inner?.type.includes("Function")) return false;
    if (around?.type === "TryStatement" && around.handler && around.block === inner) return true;
  }
  return false;
}

const TRUE_FALSE =
  "(?:[\"']true[\"']\\s*,\\s*[\"']false[\"']|[\"']false[\"']\\s*,\\s*[\"']true[\"'])";
const YES_NO = "(?:[\"']yes[\"']\\s*,\\s*[\"']no[\"']|[\"']no[\"']\\s*,\\s*[\"']yes[\"'])";

const booleanEnum: Rule = {
  id: "boolean-enum",
  files: CODE,
  uses: ["zod"],
  hint: ["enum"],
  when: [{
    in: "uncommented",
    pattern: new RegExp(
      `${Z}enum\\s*\\(\\s*\\[\\s*(?:${TRUE_FALSE}|${YES_NO})\\s*,?\\s*\\](?:\\s*as\\s+const)?`,
      "g",
    ),
    from: ZOD,
  }],
  since: SINCE_4,
  level: "warn",
  message: 'the value stays text: `if (flag)` is true for "false"',
  advice: '`z.stringbool()`, or `z.stringbool({ truthy: ["yes"], falsy: ["no"] })`',
  skills: ["transforming-string-methods"],
  documentation:
    "`z.enum` of exactly true and false, or yes and no, in either order. Left alone: an enum with a third value.",
};

const TRIM = "\\s*\\.\\s*trim\\b";

const untrimmedName: Rule = {
  id: "untrimmed-name",
  files: CODE,
  uses: ["zod"],
  hint: ["name"],
  when: [{
    in: "code",
    pattern: new RegExp(
      `\\b(?:firstName|lastName|fullName|username|name)\\s*:\\s*${Z}string\\s*${ARGUMENTS}(?!${TRIM})(?=\\s*\\.\\s*(?:min|nonempty)\\s*\\()(?!(?:\\s*\\.\\s*\\w{1,30}\\s*${ARGUMENTS}){0,8}?${TRIM})`,
      "g",
    ),
    from: ZOD,
  }],
  level: "tip",
  once: "file",
  message: "a name of spaces alone passes `.min()`",
  advice: "`z.string().trim().min(1)`, the trim first",
  skills: ["transforming-string-methods"],
  documentation:
    "firstName, lastName, fullName, username or name as `z.string()` with `.min(` and no `.trim(`. A tip, said once for a file. Left alone: names that are trimmed, other fields.",
};

const LOWERED = "\\s*\\.\\s*(?:toLowerCase|lowercase|pipe|transform|overwrite|preprocess)\\b";

const emailCase: Rule = {
  id: "email-case",
  cause: "zod-format",
  files: CODE,
  uses: ["zod"],
  hint: ["email"],
  when: [{
    in: "code",
    pattern: new RegExp(
      `\\bemail\\s*:\\s*${Z}(?:email\\s*${ARGUMENTS}|string\\s*${ARGUMENTS}(?=\\s*\\.\\s*email\\b))(?!(?:\\s*\\.\\s*\\w{1,30}\\s*${ARGUMENTS}){0,8}?${LOWERED})`,
      "g",
    ),
    from: ZOD,
  }],
  level: "tip",
  once: "session",
  message: "the same address in another letter case is another account",
  advice: "`z.string().trim().toLowerCase().pipe(z.email())` where the address is a key",
  skills: ["transforming-string-methods"],
  documentation:
    "A field `email` that is not turned to lower case. A tip, said once in a session. Left alone: fields with `.toLowerCase()`, `.pipe(` or `.transform(`.",
};

/** Better ways to say what a schema says. */
export const schemaUsageRules: readonly Rule[] = [
  mergeMethod,
  parseInTry,
  booleanEnum,
  untrimmedName,
  emailCase,
];
