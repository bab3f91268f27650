import type { Look, Rule } from "../../../lib/rules/rule.ts";
import { CODE, CODE_BUT_TESTS } from "./files.ts";

// no group `name`: modules and strict code cannot bind eval to anything else
const EVAL =
  /(?<![\w$.#])(?:(?:window|globalThis|self|global)\s*(?:\?\.|\.)\s*)?eval\s*(?:\?\.\s*)?\(/g;

const dynamicEval: Rule = {
  id: "dynamic-eval",
  files: CODE,
  hint: [/\beval\b/],
  when: [{
    in: "code",
    pattern: EVAL,
    call: { arguments: /^(?!\s*(["'`])\s*\1\s*,?\s*$)/ },
  }],
  level: "deny",
  message: "`eval` runs whatever text it is given, with all that this code may do",
  advice: "`JSON.parse` for data, a table of functions for a choice, `import()` for a module",
  skills: ["avoiding-eval"],
  documentation:
    "Calls of the global function. Left alone: methods of that name (`page.$eval(`, `redis.eval(`), declared or called; a text that is written out is advice (constant-eval).",
};

const constantEval: Rule = {
  id: "constant-eval",
  files: CODE,
  hint: [/\beval\b/],
  when: [{ in: "code", pattern: EVAL, call: { arguments: /^\s*(["'`])\s*\1\s*,?\s*$/ } }],
  level: "warn",
  message: "no compiler, linter or bundler sees the code in this text",
  advice: "the code itself",
  skills: ["avoiding-eval"],
  documentation:
    "`eval` of a text that is written out, which nobody else can change: advice and no refusal.",
};

const dynamicFunction: Rule = {
  id: "dynamic-function",
  files: CODE,
  hint: ["Function"],
  when: [{
    in: "code",
    pattern: /\bnew\s+(?:(?:window|globalThis|self|global)\s*\.\s*)?Function\s*\(/g,
    call: { arguments: /^[^`]{0,300}`\s*\$\{/ },
  }],
  level: "deny",
  message: "`new Function` with interpolated text runs whatever the value holds",
  advice: "a closure that takes the value as its argument",
  skills: ["avoiding-eval"],
  documentation: "Refused only with an interpolated template among the arguments.",
};

const functionFromText: Rule = {
  id: "function-from-text",
  files: CODE,
  hint: ["Function"],
  when: [{
    in: "code",
    pattern: /\bnew\s+(?:(?:window|globalThis|self|global)\s*\.\s*)?Function\s*\(/g,
    call: { arguments: /^(?![^`]{0,300}`\s*\$\{)/ },
  }],
  level: "warn",
  message: "`new Function` compiles text at run time, which is eval by another name",
  advice: "a function, or a table of functions",
  skills: ["avoiding-eval"],
  documentation: "Every other `new Function(`.",
};

const PROCESS_MODULES = ["child_process", "node:child_process", "shelljs", "promisify"];

// What cannot be anybody's input: paths of the program, constants, numbers, what was quoted.
const SAFE =
  "__dirname|__filename|process\\.(?:execPath|pid|platform|cwd\\(\\))|import\\.meta\\.\\w+|[A-Z][A-Z0-9_]+|\\d+|[\\w$.]*(?:[qQ]uote|[eE]scape)[\\w$]*\\([^`{}]{0,200}\\)";
const UNSAFE_TEMPLATE =
  `\\s*\`\\s*(?:\\$\\{[^{}\`]{0,300}\\}\\s*)*?\\$\\{(?!\\s*(?:${SAFE})\\s*\\})`;

const shellInterpolation: Rule = {
  id: "shell-interpolation",
  files: CODE,
  hint: [/\b(?:exec|spawn)\b/],
  hintIn: "code",
  when: [
    {
      in: "code",
      pattern: /(?<![\w$.#])(?:(?<receiver>[\w$]{1,60})\s*\??\.\s*)?(?<name>exec)\s*\(/g,
      call: { arguments: new RegExp(`^${UNSAFE_TEMPLATE}`) },
      from: PROCESS_MODULES,
    },
    {
      in: "code",
      pattern: /(?<![\w$.#])(?:(?<receiver>[\w$]{1,60})\s*\??\.\s*)?(?<name>spawn)\s*\(/g,
      call: {
        arguments: new RegExp(`^(?=${UNSAFE_TEMPLATE})[^]{0,500}?\\bshell\\s*:\\s*(?:true|["'\`])`),
      },
      from: PROCESS_MODULES,
    },
    {
      in: "uncommented",
      pattern:
        /(?<![\w$.#])(?:(?<receiver>[\w$]{1,60})\s*\??\.\s*)?(?<name>spawn)\s*\(\s*["'](?:\/(?:usr\/)?bin\/)?(?:ba|z|da)?sh["']\s*,\s*\[\s*["']-\w{0,3}c["']\s*,\s*`[^`]{0,500}?\$\{/g,
      from: PROCESS_MODULES,
    },
  ],
  level: "deny",
  message: "a shell reads the interpolated text: a value with `;` or `$(…)` in it is a command",
  advice: "`execFile(program, [argument, …])` or `spawn` with an array and no shell",
  skills: ["preventing-command-injection"],
  documentation:
    "Refused: `exec` with an interpolated command, `spawn` with one and a shell. Left alone: `RegExp.exec`, `db.exec`, an `exec` from elsewhere, arguments in an array, interpolated constants and quoted values.",
};

const concatenated: Look = {
  in: "code",
  pattern:
    /(?<![\w$.#])(?:(?<receiver>[\w$]{1,60})\s*\??\.\s*)?(?<name>exec|execSync|execAsync|execPromise)\s*\(/g,
  call: { arguments: /^\s*["'`]\s*["'`]\s*\+\s*(?!\s|["'`])/ },
  from: PROCESS_MODULES,
};

const shellText: Rule = {
  id: "shell-text",
  files: CODE_BUT_TESTS,
  hint: ["exec"],
  when: [
    concatenated,
    {
      in: "code",
      pattern:
        /(?<![\w$.#])(?:(?<receiver>[\w$]{1,60})\s*\??\.\s*)?(?<name>execSync|execAsync|execPromise)\s*\(/g,
      call: { arguments: new RegExp(`^${UNSAFE_TEMPLATE}`) },
      from: PROCESS_MODULES,
    },
  ],
  level: "warn",
  message: "a command put together from text is read by a shell",
  advice: "`execFileSync(program, [argument, …])`",
  skills: ["preventing-command-injection"],
  documentation:
    "The same danger in forms that are advice: `execSync` and promisified `exec` with interpolation, and a command joined with `+`. Left alone: tests.",
};

/** What check-security looks for around code and commands made from text. */
export const codeExecutionRules: readonly Rule[] = [
  dynamicEval,
  constantEval,
  dynamicFunction,
  functionFromText,
  shellInterpolation,
  shellText,
];
