/** A word that a text must hold: one without capitals in any letter case, others as they are. */
export type Mention = string | RegExp;

/** Whether the text holds one of them. */
export function isMentioned(mentions: readonly Mention[], text: string): boolean {
  for (const mention of mentions) if (stands(mention, text)) return true;
  return false;
}

function stands(mention: Mention, text: string): boolean {
  if (typeof mention !== "string") return mention.test(text);
  return mention === mention.toLowerCase()
    ? lowerCase(text).includes(mention)
    : text.includes(mention);
}

// The hooks of a process look at one text, word after word.
let last = "";
let lastInLowerCase = "";

function lowerCase(text: string): string {
  if (text !== last) {
    last = text;
    lastInLowerCase = text.toLowerCase();
  }
  return lastInLowerCase;
}
