import type { FileMatch, Rule } from "../../../lib/rules/rule.ts";

/** Which files the rules look at. */
const CODE: FileMatch = {
  extensions: ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"],
  except: /\.d\.[mc]?ts$/i,
};

const deprecatedPattern: Rule = {
  id: "deprecated-pattern",
  files: CODE,
  // The first look, at the raw text: it must match whenever `when` can.
  hint: ["DEPRECATED_PATTERN"],
  // `code` is the text with comments and the insides of strings blanked.
  when: [{ in: "code", pattern: /\bDEPRECATED_PATTERN\b/g }],
  // Refuses the edit: only for what is certainly wrong.
  level: "deny",
  message: "`DEPRECATED_PATTERN` is no longer supported",
  advice: "`CURRENT_PATTERN`",
  skills: ["writing-a-hook"],
  documentation: "A sample of a rule that refuses. Left alone: comments, strings, longer names.",
};

const unsafePattern: Rule = {
  id: "unsafe-pattern",
  files: CODE,
  hint: ["UNSAFE_PATTERN"],
  when: [{ in: "code", pattern: /\bUNSAFE_PATTERN\b/g }],
  level: "warn",
  message: "`UNSAFE_PATTERN` does not check what it is given",
  advice: "`SAFE_PATTERN`",
  skills: ["writing-a-hook"],
  documentation: "A sample of a rule that advises. Left alone: comments, strings, longer names.",
};

const reviewPattern: Rule = {
  id: "review-pattern",
  files: CODE,
  hint: ["REVIEW_PATTERN"],
  when: [{ in: "code", pattern: /\bREVIEW_PATTERN\b/g }],
  level: "tip",
  // A tip is quiet: once in a session, or once for each file.
  once: "session",
  message: "`REVIEW_PATTERN` is worth a second look",
  documentation: "A sample of a tip, given after the edit, once in a session.",
};

/** What validate-patterns looks for before an edit. */
export const patternRules: readonly Rule[] = [deprecatedPattern, unsafePattern];

/** What check-written looks for in a file that was written. */
export const writtenRules: readonly Rule[] = [reviewPattern];
