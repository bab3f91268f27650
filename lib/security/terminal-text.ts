/**
 * Text that is safe to show: control characters, ANSI escapes, bidirectional overrides (the
 * "Trojan Source" trick, CVE-2021-42574), zero-width and other invisible characters stand as
 * "\x1b" or "\u{202e}". `lines` keeps tabs and line feeds, with a carriage return before them or
 * not. For eyes only: a backslash in the text itself stays, so nothing can be read back from it.
 */
export function visibleText(text: string, options: { lines?: boolean } = {}): string {
  if (isPrintable(text)) return text;
  return text.replaceAll(invisible(), (character, offset: number) => {
    const kept = options.lines === true && isLayout(character, text[offset + 1]);
    return kept ? character : escaped(character);
  });
}

// A loop: the first regular expression of a process costs 0.1 ms, and log lines come by here.
function isPrintable(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

function invisible(): RegExp {
  // deno-lint-ignore no-control-regex
  return /[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff0-\ufffb\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
}

function isLayout(character: string, next: string | undefined): boolean {
  return character === "\n" || character === "\t" || (character === "\r" && next === "\n");
}

function escaped(character: string): string {
  if (character === "\n") return "\\n";
  if (character === "\r") return "\\r";
  if (character === "\t") return "\\t";
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u{${code}}`;
}
