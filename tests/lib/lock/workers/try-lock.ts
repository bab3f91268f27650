// try-lock <path>: one attempt; says "free" or "busy".
import { writeSync } from "node:fs";
import { withTryLock } from "../../../../lib/lock/with-lock.ts";

const [, , path] = process.argv;
if (path === undefined) throw new TypeError("A path is required");
writeSync(1, withTryLock(path, () => {}) ? "free" : "busy");
