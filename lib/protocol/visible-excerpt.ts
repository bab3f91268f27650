/**
 * The beginning of a text from elsewhere, safe in a log and in a terminal: at most `length`
 * characters of it, all but printable ASCII escaped.
 */
export function visibleExcerpt(text: string, length: number): string {
  const visible = text.slice(0, length).replace(/[^\x20-\x7e]/g, escape);
  return text.length > length ? `${visible}…` : visible;
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
