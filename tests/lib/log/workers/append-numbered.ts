// append-numbered <path> <writer> <count> <bytes> <keep>: appends "<writer> <number> xxx…" lines to
// a file that is rotated at <bytes>, and writes one "." for each that is safely there.
import { writeSync } from "node:fs";
import { appendRotating } from "../../../../lib/log/append-rotating.ts";

const [, , path, writer, count, bytes, keep] = process.argv;
if (path === undefined) throw new TypeError("A file is required");

const limits = { bytes: Number(bytes), keep: Number(keep) };
for (let number = 0; number < Number(count); number++) {
  appendRotating(path, `${writer} ${number} ${"x".repeat(100)}`, limits);
  writeSync(1, ".");
}
