import { errorCode } from "../platform/coded-error.ts";
import { containedPath } from "../security/contained-path.ts";
import type { FoundFile } from "./found-file.ts";
import { whyNotOwn } from "./own-file.ts";
import { type Settings, settingsIn } from "./settings.ts";

/** One file that is there. */
export interface ConfigFile {
  readonly path: string;
  readonly content: FoundFile["content"];
  readonly settings: Settings;
  /** A clause: why it can't lower what refuses; undefined for the user's own. Found out when asked. */
  notOwn(): string | undefined;
}

/** The file in the user's Claude directory. */
export function userFile(found: FoundFile, root: () => string | undefined): ConfigFile {
  let reason: { readonly text: string | undefined } | undefined;
  return parsed(found, () => {
    reason ??= { text: whyNotOwn(found.path, root()) };
    return reason.text && `this one does not count, ${reason.text}`;
  });
}

/** The file in a project; a mistake, and no settings, where a link leads out of it. */
export function projectFile(found: FoundFile, root: string): ConfigFile {
  const notOwn = () => "this is the project's";
  if ("failure" in found.content) return parsed(found, notOwn);
  try {
    containedPath(root, found.path);
    return parsed(found, notOwn);
  } catch (error) {
    if (errorCode(error) !== "PATH_REFUSED") throw error;
    const content = { failure: "a link leads out of the project" };
    return parsed({ path: found.path, content }, notOwn);
  }
}

function parsed({ path, content }: FoundFile, notOwn: ConfigFile["notOwn"]): ConfigFile {
  return { path, content, settings: settingsIn("text" in content ? content.text : "{}"), notOwn };
}
