/** Levels. JSON.parse reads far more than JSON.stringify can write again. */
export const DEEPEST_NESTING = 500;

/** Whether JSON text is nested deeper than a session may be. */
export function isTooDeep(text: string): boolean {
  return openings(text) > DEEPEST_NESTING && depth(text) > DEEPEST_NESTING;
}

// Most sessions have few brackets, and finding those costs nothing beside parsing.
function openings(text: string): number {
  let count = 0;
  for (const bracket of ["{", "["]) {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
      if (++count > DEEPEST_NESTING) return count;
    }
  }
  return count;
}

function depth(text: string): number {
  let level = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === "\\") i++;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === "{" || c === "[") deepest = Math.max(deepest, ++level);
    else if (c === "}" || c === "]") level--;
  }
  return deepest;
}
