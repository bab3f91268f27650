import { pathDefect } from "../platform/path-defect.ts";

/** Characters. With this bound no pattern takes `Bun.Glob` longer than a millisecond. */
export const LONGEST_PATTERN = 200;

/**
 * Why a pattern can't stand for paths in the project, as a clause; undefined when it can. Such a
 * pattern is relative, has "/" between names, and closes every bracket.
 */
export function globDefect(pattern: string): string | undefined {
  if (pattern.length > LONGEST_PATTERN) {
    return `has ${pattern.length} characters, the limit is ${LONGEST_PATTERN}`;
  }
  const defect = pathDefect(pattern, "posix");
  if (defect !== undefined) return defect.replace("it ", "");
  if (pattern.includes("\\")) return 'holds a "\\": write "/" between names';
  if (pattern.startsWith("!")) return 'begins with "!": a pattern can\'t take anything out again';
  if (pattern.startsWith("/") || pattern[1] === ":") {
    return "must be relative to the project's root";
  }
  if (pattern.endsWith("/")) return "names no file: add ** for all that lies in the directory";
  if (pattern.split("/").some((name) => name === "" || name === ".")) {
    return 'holds an empty or "." component';
  }
  return isBalanced(pattern) ? undefined : "has a bracket or brace without its counterpart";
}

function isBalanced(pattern: string): boolean {
  let depth = 0;
  for (let at = 0; at < pattern.length; at++) {
    if (pattern[at] === "[") {
      // "[]a]" and "[!]a]" hold a "]" themselves.
      at = pattern.indexOf("]", at + (/[!^]/.test(pattern[at + 1] ?? "") ? 3 : 2));
      if (at < 0) return false;
    } else if (pattern[at] === "{") depth++;
    else if (pattern[at] === "}" && --depth < 0) return false;
    else if (pattern[at] === "]") return false;
  }
  return depth === 0;
}
