import { baseName } from "../platform/parent-path.ts";

const FRAME = /^\s*at (?:(.+?) \()?(.+?):(\d+):\d+\)?$/;
const FOREIGN = /^(?:node:|bun:|native$)|\/node_modules\//;

/**
 * Where the caller of `above` stands: "function (file.ts:line)", innermost first, as far as the
 * runtime keeps frames: ten, and none of a function that ends in a call. `above` itself must not
 * end in one. Files by name alone: where somebody built the binary is nobody's business.
 */
export function callStack(above: (...given: never[]) => unknown): string[] {
  const holder = { stack: "" };
  Error.captureStackTrace(holder, above);
  return framesIn(holder.stack);
}

/** The same of an error, from where it was made. */
export function stackOf(error: Error): string[] {
  return framesIn(error.stack ?? "");
}

function framesIn(stack: string): string[] {
  return stack.split("\n").flatMap((line) => {
    const [, name, file, lineNumber] = FRAME.exec(line) ?? [];
    if (file === undefined || FOREIGN.test(file)) return [];
    return [`${name ?? "top level"} (${baseName(file)}:${lineNumber})`];
  });
}
