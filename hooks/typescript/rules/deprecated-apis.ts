import type { Rule } from "../../../lib/rules/rule.ts";
import { CODE } from "./files.ts";

const substr: Rule = {
  id: "deprecated-substr",
  files: CODE,
  hint: [/\bsubstr\b/],
  when: [{
    in: "code",
    pattern: /(?<!\b(?:this|super|fn|func|sql))(?:\?\.|\.)\s*substr\s*\(/g,
    call: {},
  }],
  unless: [
    {
      in: "code",
      pattern:
        /(?<![.\w$])substr\s*\([^()]*\)\s*(?::[^{};=]{0,80})?\{|\bsubstr\s*[:=]\s*(?:async\s*)?(?:function\b|\()/,
    },
  ],
  level: "warn",
  message: "`substr` is deprecated (ECMAScript, Annex B)",
  advice: "`slice(start, end)`; the second argument is an end, not a length",
  skills: ["replacing-deprecated-apis"],
  documentation:
    "Calls of the string method. Left alone: a file's own `substr` method, `this.substr(`, and SQL builders (`fn.substr(`, `sql.substr(`).",
};

const escape: Rule = {
  id: "deprecated-escape",
  files: CODE,
  hint: [/\bescape\b/],
  when: [{
    in: "code",
    pattern: /(?<![\w$.#])(?:(?:window|globalThis|self|global)\s*\.\s*)?(?<name>escape)\s*\(/g,
    call: {},
  }],
  level: "warn",
  message: "the global `escape` is deprecated and wrong beyond Latin-1",
  advice: "`encodeURIComponent(…)`",
  skills: ["replacing-deprecated-apis"],
  documentation:
    "Calls of the global function. Left alone: methods (`CSS.escape(`, `_.escape(`) and a function of that name that the file declares or imports.",
};

const unescape: Rule = {
  id: "deprecated-unescape",
  files: CODE,
  hint: ["unescape"],
  when: [{
    in: "code",
    pattern: /(?<![\w$.#])(?:(?:window|globalThis|self|global)\s*\.\s*)?(?<name>unescape)\s*\(/g,
    call: {},
  }],
  level: "warn",
  message: "the global `unescape` is deprecated and wrong beyond Latin-1",
  advice: "`decodeURIComponent(…)`",
  skills: ["replacing-deprecated-apis"],
  documentation:
    "Calls of the global function. Left alone: methods and a function of that name that the file declares or imports.",
};

/** What check-deprecated-apis looks for. */
export const deprecatedApiRules: readonly Rule[] = [substr, escape, unescape];
