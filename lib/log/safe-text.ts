import { redact } from "../security/redact.ts";
import { visibleText } from "../security/terminal-text.ts";
import { cutText } from "./cut-text.ts";

/** Characters. Bounds the time that patterns take on a text of which the end is cut anyway. */
const LONGEST_READ = 16_384;

/**
 * The text as it may stand in a log or journal: without secrets, on one line, safe for a terminal
 * and at most `maxBytes` long. Secrets go first, while a key's own line breaks still show it.
 */
export function safeText(text: string, maxBytes: number): string {
  const omitted = text.length > LONGEST_READ ? Buffer.byteLength(text.slice(LONGEST_READ)) : 0;
  const start = omitted === 0 ? text : text.slice(0, LONGEST_READ);
  return cutText(visibleText(redact(start)), maxBytes, omitted);
}
