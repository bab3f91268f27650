import { jsonErrorAt } from "../protocol/json-error-at.ts";
import { NO_SETTINGS, type ReadSettings, readSettings } from "./settings.ts";

/** The settings that a file's text holds; none, and one mistake, where it is no JSON. */
export function parseConfig(fileText: string): ReadSettings {
  const text = fileText.charCodeAt(0) === 0xfeff ? fileText.slice(1) : fileText;
  try {
    return readSettings(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { settings: NO_SETTINGS, mistakes: [noJson(text)] };
  }
}

function noJson(text: string) {
  const before = text.slice(0, Math.max(0, jsonErrorAt(text)));
  const line = before.split("\n").length;
  const column = before.length - before.lastIndexOf("\n");
  return { path: [], line, message: `is no JSON from column ${column} on` };
}
