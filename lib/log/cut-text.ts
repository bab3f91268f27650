/** Room for "… 12345678901 bytes more": the ellipsis takes three bytes. */
const NOTE_BYTES = 27;

/**
 * The text in at most `maxBytes` of UTF-8 (64 at least), no code point cut. What is left out is
 * told: "… 120 bytes more", with `omitted`, the bytes that were left out before.
 */
export function cutText(text: string, maxBytes: number, omitted = 0): string {
  if (omitted === 0 && fits(text, maxBytes)) return text;
  const space = new Uint8Array(maxBytes - NOTE_BYTES);
  const { read, written } = new TextEncoder().encodeInto(text, space);
  const more = Buffer.byteLength(text) - written + omitted;
  return `${text.slice(0, read)}… ${more} bytes more`;
}

// No character of a string takes more than three bytes, which spares most texts the counting.
function fits(text: string, maxBytes: number): boolean {
  return text.length * 3 <= maxBytes || Buffer.byteLength(text) <= maxBytes;
}
