import type { Rule } from "../../../lib/rules/rule.ts";
import { PARSED } from "./files.ts";

/** What check-syntax looks for. */
export const syntaxError: Rule = {
  id: "syntax-error",
  files: PARSED,
  when: [],
  grammar: true,
  level: "deny",
  message: "this edit leaves a syntax error",
  advice: "one edit that leaves the file whole",
  documentation:
    "The first error of Bun's parser. Advice where the file was broken before, in fixtures and templates, for placeholders, declarations and types in JavaScript. Left alone: texts over 512 KiB or with lines over 20,000 characters.",
};
