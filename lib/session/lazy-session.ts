import { files } from "../platform/files.ts";
import { belongsToUser } from "../platform/owner.ts";
import { readTextFile } from "../platform/read-file.ts";
import type { SessionOptions } from "./open-state.ts";
import type { Session } from "./session.ts";
import type { SessionFiles } from "./session-files.ts";
import { LARGEST_STATE } from "./state-limits.ts";

/**
 * The session of a hook, whose code (a quarter of an empty program's start) is loaded when the hook
 * does more than ask for a mark that is there already.
 */
export function lazySession(options: SessionOptions & { readonly files: SessionFiles }): Session {
  let opened: Session | undefined;
  const session = () => opened ??= open(options);
  const isShown = (type: string) => peekMark(options.files.state, options.plugin, type);
  const marks: Pick<Session, "markOnce" | "hasShown"> = {
    markOnce: (type) => isShown(type) ? false : session().markOnce(type),
    hasShown: (type) => isShown(type) || session().hasShown(type),
  };
  return new Proxy(marks as Session, {
    get(target, name: keyof Session) {
      if (Object.hasOwn(target, name)) return target[name];
      const member = session()[name];
      return typeof member === "function" ? member.bind(session()) : member;
    },
  });
}

function open(options: SessionOptions): Session {
  const { openSession } = require("./session.ts") as typeof import("./session.ts");
  return openSession(options);
}

/**
 * What a session's file holds under these names, one within the other, told without the code that
 * mends, locks and writes. Undefined when it can't be told: missing, corrupt, not this user's.
 */
export function peek(path: string, names: readonly string[]): unknown {
  try {
    const status = files.linkStatus(path);
    if (status === undefined || !belongsToUser(status)) return undefined;
    let value: unknown = JSON.parse(readTextFile(path, LARGEST_STATE));
    for (const name of names) value = own(value, name);
    return value;
  } catch {
    // The session itself knows what to do, and journals it.
    return undefined;
  }
}

/**
 * Whether a session's file says that the plugin has shown `type`: most hooks only ever ask for what
 * was shown long ago. A mark is never taken back while the file lives, so true is true; false means
 * that the session itself has to be asked.
 */
export function peekMark(path: string, plugin: string, type: string): boolean {
  return peek(path, ["plugins", plugin, "recommendations_shown", type]) === true;
}

function own(value: unknown, name: string): unknown {
  const record = Object(value) as Record<string, unknown>;
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
