const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
const LONGEST_PLUGIN_NAME = 100;
const LONGEST_KEY = 200;
const LONGEST_MARK = 4096;

/** The name itself. Throws TypeError unless it is 1 to 100 of [A-Za-z0-9_-]. */
export function checkPluginName(name: string): string {
  if (isMadeOf(name, LETTERS, LONGEST_PLUGIN_NAME)) return name;
  throw unusable("plugin name", name, "1 to 100 of [A-Za-z0-9_-]");
}

/** The key itself. Throws TypeError unless it is 1 to 200 of [A-Za-z0-9_.-]. */
export function checkKey(key: string): string {
  if (isMadeOf(key, `${LETTERS}.`, LONGEST_KEY)) return key;
  throw unusable("session key", key, "1 to 200 of [A-Za-z0-9_.-]");
}

/** What a mark is about, a file's path as well. Throws TypeError when empty or too long. */
export function checkMark(text: string): string {
  if (text.length > 0 && text.length <= LONGEST_MARK) return text;
  throw unusable("mark", text, `1 to ${LONGEST_MARK} characters`);
}

// Without a regular expression: the first use of one costs a hook more than all of this.
function isMadeOf(text: string, characters: string, longest: number): boolean {
  if (text.length === 0 || text.length > longest) return false;
  for (const character of text) {
    if (!characters.includes(character)) return false;
  }
  return true;
}

function unusable(what: string, text: string, required: string): TypeError {
  const shown = JSON.stringify(text.slice(0, 80));
  return new TypeError(`Cannot use ${what} ${shown}: ${required} are required`);
}
