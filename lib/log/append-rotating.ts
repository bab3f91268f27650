import { appendLine } from "./append-line.ts";
import { ROTATION, type RotationLimits } from "./rotation-limits.ts";

/**
 * Appends one line and puts the file aside once it is over the limit: after the write, because a
 * check before it would let every writer rotate the file that another has just begun.
 * Throws as `appendLine` and `rotate` do.
 */
export function appendRotating(
  path: string,
  line: string,
  limits: RotationLimits = ROTATION,
): void {
  if (appendLine(path, line) <= limits.bytes) return;
  // Loaded by the one writer in many thousands that needs it.
  const { rotate } = require("./rotate.ts") as typeof import("./rotate.ts");
  rotate(path, limits);
}
