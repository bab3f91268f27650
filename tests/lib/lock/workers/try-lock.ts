// try-lock <path>: one attempt; says "free", "busy" or the code of the error.
import { writeSync } from "node:fs";
import { errorCode } from "../../../../lib/platform/coded-error.ts";
import { withTryLock } from "../../../../lib/lock/with-lock.ts";

const [, , path] = process.argv;
if (path === undefined) throw new TypeError("A path is required");
try {
  writeSync(1, withTryLock(path, () => {}) ? "free" : "busy");
} catch (error) {
  writeSync(1, errorCode(error) ?? String(error));
}
