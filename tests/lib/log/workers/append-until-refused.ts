import { appendLine } from "../../../../lib/log/append-line.ts";
import { errorCode } from "../../../../lib/platform/coded-error.ts";

// <path> <bytes>: appends lines of that length and prints how many went well, and what came then.
const [path, bytes] = process.argv.slice(2);
let written = 0;
try {
  for (;;) {
    appendLine(path!, "x".repeat(Number(bytes) - 1));
    written += 1;
  }
} catch (error) {
  await Bun.write(Bun.stdout, `${written} ${errorCode(error)}`);
}
