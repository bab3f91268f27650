// hold-lock <path> <ms>: says "held" once it has the lock, holds it for <ms>, then says "kept" or
// "lost".
import { writeSync } from "node:fs";
import { errorCode } from "../../../../lib/platform/coded-error.ts";
import { type HeldLock, withLock } from "../../../../lib/lock/with-lock.ts";

const [, , path, ms] = process.argv;
if (path === undefined) throw new TypeError("A path is required");

withLock(path, { timeoutMs: 10_000 }, (lock) => {
  writeSync(1, "held\n");
  Bun.sleepSync(Number(ms));
  writeSync(1, stillHeld(lock) ? "kept\n" : "lost\n");
});

function stillHeld(lock: HeldLock): boolean {
  try {
    lock.assertHeld();
    return true;
  } catch (error) {
    if (errorCode(error) === "LOCK_LOST") return false;
    throw error;
  }
}
