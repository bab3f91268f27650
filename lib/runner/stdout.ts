import { CodedError, errorCode } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { libc } from "../platform/libc.ts";
import { writeWhole } from "../platform/write-whole.ts";

const STDOUT = 1;
const STDERR = 2;
const DUPLICATE_CLOSE_ON_EXEC = 1030;

let answerDescriptor = STDOUT;

/**
 * Takes stdout away from everything else in the process. On Linux the descriptor itself goes to
 * stderr, so neither a native library nor a child process reaches the host; elsewhere what
 * JavaScript prints is turned away. One log line before the JSON would lose the decision
 * (protocol: stdout parsing).
 */
export function claimStdout(): void {
  const c = libc();
  if (c === undefined) return divertPrinting();
  const own = c.fcntl(STDOUT, DUPLICATE_CLOSE_ON_EXEC, 3);
  answerDescriptor = own;
  if (c.dup2(STDERR, STDOUT) >= 0) return;
  // Without a stderr: a closed descriptor 1 would be handed to the next file that is opened.
  const nowhere = files.open("/dev/null", "append");
  c.dup2(nowhere, STDOUT);
}

function divertPrinting(): void {
  Object.defineProperty(process, "stdout", { get: () => process.stderr, configurable: true });
  for (const name of ["log", "info", "debug", "table", "dir", "group"] as const) {
    // deno-lint-ignore no-console -- what a hook's libraries print goes to stderr
    console[name] = console.error;
  }
  // Not configurable: only its value can be changed.
  Object.defineProperty(Bun, "stdout", { value: Bun.stderr });
}

/**
 * Writes the whole answer before `deadline` (performance.now, ms) or throws CodedError
 * OUTPUT_NOT_WRITTEN: a full device or a reader that is gone is no success.
 */
export function writeAnswer(text: string, deadline: number): void {
  try {
    writeWhole(answerDescriptor, new TextEncoder().encode(text), deadline);
  } catch (error) {
    throw new CodedError("OUTPUT_NOT_WRITTEN", "Cannot write the answer to stdout", {
      cause: error,
    });
  }
}

/** One line for the person or, with exit 2, for the model. A stderr that is gone changes nothing. */
export function writeError(line: string): void {
  try {
    files.write(STDERR, new TextEncoder().encode(`${line}\n`));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
