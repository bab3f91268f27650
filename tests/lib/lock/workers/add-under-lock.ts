// add-under-lock <file> <count> [discard]: adds 1 to the number in <file>, <count> times, under
// <file>.lock, and writes one "." for each that is safely there. With "discard" every holder
// removes the lock file.
import { writeSync } from "node:fs";
import { readTextFile } from "../../../../lib/platform/read-file.ts";
import { replaceFile } from "../../../../lib/platform/write-file.ts";
import { withLock } from "../../../../lib/lock/with-lock.ts";

const [, , file, count, discard] = process.argv;
if (file === undefined) throw new TypeError("A file is required");

for (let i = 0; i < Number(count); i++) {
  withLock(`${file}.lock`, { timeoutMs: 20_000 }, (lock) => {
    const value = Number(readTextFile(file, 100));
    replaceFile(file, String(value + 1), () => lock.assertHeld());
    if (discard === "discard") lock.discard();
  });
  writeSync(1, ".");
}
