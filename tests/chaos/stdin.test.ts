import { expect } from "bun:test";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { WITHOUT_FFI } from "../support/worker.ts";
import { faultRow } from "./fault-row.ts";
import { payloadText, runHook, type RunOptions } from "./run-hook.ts";

const PAYLOAD = payloadText({ input: { text: 'a\u00e9\u{1f600}"\\{[' } });

/** What is no payload: one line that says INPUT_INVALID, and failure by policy. */
const BROKEN: Readonly<Record<string, string | Uint8Array>> = {
  "empty": "",
  "white space": " \n\t ",
  "NUL": "\0\0\0",
  "not JSON": "hello",
  "half": PAYLOAD.slice(0, -20),
  "a number": "7",
  "a list": "[]",
  "null": "null",
  "a string": '"x"',
  "a single quote": "{'a': 1}",
  "invalid UTF-8": Buffer.from(PAYLOAD.replace("a\u00e9", "\u00ff"), "latin1"),
  "UTF-16": Buffer.from(PAYLOAD, "utf16le"),
  "a field __proto__": PAYLOAD.replace("{", '{"__proto__": {"tool_name": "x"},'),
  "deep nesting": `{"a":${"[".repeat(2_000_000)}`,
  "random bytes": crypto.getRandomValues(new Uint8Array(65536)),
};

/** What is a payload all the same. */
const SOUND: Readonly<Record<string, string>> = {
  "a byte order mark": `\ufeff${PAYLOAD}`,
  "NUL and white space around": `\0 \n${PAYLOAD}\n \0`,
  "duplicate fields": PAYLOAD.replace("{", '{"tool_name": "x",'),
  "unknown fields": PAYLOAD.replace("{", '{"new": [{"deep": null}],'),
};

for (const [name, env] of Object.entries({ "": {}, ", without FFI": WITHOUT_FFI })) {
  faultRow({
    part: "Input and output",
    fault: `bad payloads${name}`,
    injected: Object.keys(BROKEN).join(", "),
    holds: "open: exit 1; gate: exit 2; stdout empty; one short line on stderr",
  }, async () => {
    for (const [how, stdin] of Object.entries(BROKEN)) {
      for (const [hook, exitCode] of [["chaos/everything", 1], ["chaos/gate", 2]] as const) {
        const ran = await runHook(hook, { directory: scratchDirectory(), env, stdin });
        expect({ how, ran }).toMatchObject({ how, ran: { exitCode, stdout: "" } });
        expect({ how, stderr: ran.stderr }).toEqual({
          how,
          stderr: expect.stringMatching(/^tackle: .*INPUT_INVALID[^\n]{1,400}\n$/),
        });
      }
    }
    return `${2 * Object.keys(BROKEN).length} payloads`;
  });

  faultRow({
    part: "Input and output",
    fault: `odd payloads and writers${name}`,
    injected:
      `${Object.keys(SOUND).join(", ")}; a byte at a time, a writer that pauses, one that ` +
      "never closes, a file, 50 MB",
    holds: "the answer is the same",
  }, async () => {
    const big = payloadText({ input: { content: "x\n".repeat(25 * 2 ** 20 / 3 * 2) } });
    const file = `${scratchDirectory()}/payload.json`;
    await Bun.write(file, PAYLOAD);
    const inputs: Record<string, RunOptions["stdin"]> = {
      ...SOUND,
      "split bytes": written(PAYLOAD, { every: 1, pauseMs: 0 }),
      "a slow writer": written(PAYLOAD, { every: 30, pauseMs: 60 }),
      "a writer that never closes": written(PAYLOAD, { every: 100, pauseMs: 1, closes: false }),
      "50 MB": big,
      "a file": Bun.file(file),
    };
    for (const [how, stdin] of Object.entries(inputs)) {
      const ran = await runHook("chaos/gate", {
        directory: scratchDirectory(),
        env,
        stdin: stdin!,
      });
      expect({ how, ...ran }).toMatchObject({ how, exitCode: 0, stderr: "" });
      expect(ran.stdout).toContain('"permissionDecision":"deny"');
    }
    return `${Object.keys(inputs).length} ways`;
  });

  faultRow({
    part: "Input and output",
    fault: `closed and silent stdio${name}`,
    injected: "stdin closed, /dev/null, a directory, a writer that says nothing; stderr closed",
    holds:
      "open: exit 1, gate: exit 2 at the latest at the deadline; a closed stderr changes nothing",
  }, async () => {
    const shell = (redirection: string) => ["sh", "-c", `exec "$@" ${redirection}`, "sh"];
    for (const redirection of ["<&-", "< /dev/null", "< /", "<&- 2>&-", "< /dev/null 2>&-"]) {
      for (const [hook, exitCode] of [["chaos/everything", 1], ["chaos/gate", 2]] as const) {
        const directory = scratchDirectory();
        const ran = await runHook(hook, { directory, env, through: shell(redirection) });
        expect({ redirection, ran }).toMatchObject({ redirection, ran: { exitCode, stdout: "" } });
      }
    }
    const directory = scratchDirectory();
    const silent = await runHook("chaos/gate", {
      directory,
      env,
      stdin: written("", { every: 1, pauseMs: 0, closes: false }),
    });
    expect(silent).toMatchObject({ exitCode: 2, stdout: "" });
    expect(silent.stderr).toContain("INPUT_INVALID");
    const quiet = await runHook("chaos/gate", { directory, env, through: shell("2>&-") });
    expect(quiet).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('"deny"') });
    return "12 runs";
  });

  faultRow({
    part: "Input and output",
    fault: `bad readers of stdout${name}`,
    injected: "the reader gone, a non-blocking pipe that is full, stdout closed",
    holds:
      "all of the answer arrives, or the process fails by its policy; for a closed stdout the " +
      "runtime itself opens /dev/null, so that cannot be told from success",
  }, async () => {
    for (const [hook, exitCode] of [["chaos/everything", 1], ["chaos/gate", 2]] as const) {
      const directory = scratchDirectory();
      const closed = ["sh", "-c", 'exec "$@" >&-', "sh"];
      const gone = ["sh", "-c", READER_GONE, "sh"];
      expect(await runHook(hook, { directory, env, through: closed }))
        .toMatchObject({ exitCode: 0, stderr: "" });
      expect(await runHook(hook, { directory, env, through: gone })).toMatchObject({
        exitCode,
        stderr: expect.stringContaining("OUTPUT_NOT_WRITTEN"),
      });
    }
    const directory = scratchDirectory();
    const through = ["sh", "-c", FULL_PIPE, "sh"];
    expect(await runHook("chaos/gate", { directory, env, through })).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^\{.*"deny".*\}$/),
      stderr: "",
    });
    return "5 runs";
  });
}

/** A pipe that nobody reads any more. */
const READER_GONE = 'mkfifo pipe && exec 3<>pipe 4>pipe 3<&- && exec "$@" >&4 4>&-';

/**
 * A pipe that takes no byte, and does not block, until somebody reads it after a while. The reader
 * has it open from the start: opening a pipe that has no writer any more would wait for ever.
 */
const FULL_PIPE = "mkfifo pipe && exec 3<>pipe 4>pipe 5<pipe && " +
  "{ dd if=/dev/zero bs=4096 count=1000 oflag=nonblock >&4 2>/dev/null || : ; } && " +
  "{ { sleep 0.3; tr -d '\\000' <&5; } 3<&- 4>&- & } && " +
  '"$@" >&4 3<&- 5<&-; code=$?; exec 3<&- 4>&- 5<&-; wait; exit $code';

function written(
  text: string,
  { every, pauseMs, closes = true }: { every: number; pauseMs: number; closes?: boolean },
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    async start(controller) {
      for (let at = 0; at < bytes.length; at += every) {
        controller.enqueue(bytes.slice(at, at + every));
        await Bun.sleep(pauseMs);
      }
      if (closes) controller.close();
    },
  });
}
