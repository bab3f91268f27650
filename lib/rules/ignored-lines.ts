const WORD = "tackle-ignore-next-line";
const NAMES = /^[a-z0-9-]+\/[a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+\/[a-z0-9-]+)*$/;
/** Characters of a line, from the word on. */
const LONGEST = 500;

/**
 * Tells whether a comment on the line before says to leave a line (from 1) alone for a rule
 * ("typescript/any-type"): `tackle-ignore-next-line <plugin>/<rule>[, …] -- <reason>`. Without a
 * reason it does not count. `comments`: a text's comments view, of its length and with its lines.
 * For advice alone: whoever writes the code must not silence a refusal.
 */
export function ignoredLines(comments: string): (rule: string, line: number) => boolean {
  let at = comments.indexOf(WORD);
  if (at < 0) return () => false;
  const ignored = new Set<string>();
  let line = 1;
  let lineEnd = comments.indexOf("\n");
  for (; at >= 0; at = comments.indexOf(WORD, at + WORD.length)) {
    for (; lineEnd >= 0 && lineEnd < at; lineEnd = comments.indexOf("\n", lineEnd + 1)) line++;
    for (const rule of rulesNamed(restOfLine(comments, at + WORD.length))) {
      ignored.add(`${line + 1} ${rule}`);
    }
  }
  return (rule, meant) => ignored.has(`${meant} ${rule}`);
}

function restOfLine(text: string, from: number): string {
  const rest = text.slice(from, from + LONGEST);
  const end = rest.indexOf("\n");
  return end < 0 ? rest : rest.slice(0, end);
}

/** Those before " -- ", when a word stands behind it: the end of a comment is no reason. */
function rulesNamed(rest: string): string[] {
  const dashes = rest.search(/[ \t]--[ \t]/);
  if (dashes < 0 || !/^[ \t]/.test(rest) || !/[\p{L}\p{N}]/u.test(rest.slice(dashes))) return [];
  const names = rest.slice(0, dashes).trim();
  return NAMES.test(names) ? names.split(",").map((name) => name.trim()) : [];
}
