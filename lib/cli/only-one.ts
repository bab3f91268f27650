/** The one word that a command takes, undefined without. Throws TypeError when there are more. */
export function onlyOne(words: readonly string[]): string | undefined {
  const [first, second] = words;
  if (second === undefined) return first;
  throw new TypeError(`Cannot use "${second}": one word is required, "${first}" is there already`);
}
