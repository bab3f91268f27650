import type { SessionOptions } from "./open-store.ts";
import { peekMark } from "./peek-mark.ts";
import type { Session } from "./session.ts";
import type { SessionFiles } from "./session-files.ts";

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
