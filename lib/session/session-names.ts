const PLUGIN = /^[A-Za-z0-9_-]{1,100}$/;
const KEY = /^[A-Za-z0-9_.-]{1,200}$/;
const LONGEST_MARK = 4096;

/** The name itself. Throws TypeError unless it is 1 to 100 of [A-Za-z0-9_-]. */
export function checkPluginName(name: string): string {
  return check("plugin name", name, PLUGIN);
}

/** The key itself. Throws TypeError unless it is 1 to 200 of [A-Za-z0-9_.-]. */
export function checkKey(key: string): string {
  return check("session key", key, KEY);
}

/** What a mark is about, a file's path as well. Throws TypeError when empty or too long. */
export function checkMark(text: string): string {
  if (text.length > 0 && text.length <= LONGEST_MARK) return text;
  throw new TypeError(
    `Cannot mark "${text.slice(0, 80)}": 1 to ${LONGEST_MARK} characters are required`,
  );
}

function check(what: string, text: string, pattern: RegExp): string {
  if (pattern.test(text)) return text;
  throw new TypeError(
    `Cannot use ${what} ${JSON.stringify(text.slice(0, 80))}: ${pattern.source} is required`,
  );
}
