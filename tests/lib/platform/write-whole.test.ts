import { expect, test } from "bun:test";
import { closeSync, constants, openSync, readFileSync, writeSync } from "node:fs";
import { errorCode } from "../../../lib/platform/coded-error.ts";
import { writeWhole } from "../../../lib/platform/write-whole.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const { O_RDWR, O_NONBLOCK } = constants;

test("writeWhole() writes all there is", () => {
  const path = `${scratchDirectory()}/a`;
  const descriptor = openSync(path, "w");
  writeWhole(descriptor, new Uint8Array(100_000).fill(65));
  closeSync(descriptor);
  expect(readFileSync(path, "utf8")).toBe("A".repeat(100_000));
});

test("writeWhole() gives up at its deadline before a pipe that nobody empties", () => {
  const descriptor = fullPipe();
  const deadline = performance.now() + 30;
  expect(codeOf(() => writeWhole(descriptor, new Uint8Array(1), deadline))).toBe("EAGAIN");
  expect(performance.now()).toBeGreaterThanOrEqual(deadline);
  closeSync(descriptor);
});

test("writeWhole() goes on once a slow reader has made room", async () => {
  const path = `${scratchDirectory()}/pipe`;
  Bun.spawnSync(["mkfifo", path]);
  const reader = Bun.spawn(["sh", "-c", `sleep 0.1; wc -c < ${path}`], { stdout: "pipe" });
  const descriptor = openSync(path, O_RDWR | O_NONBLOCK);
  writeWhole(descriptor, new Uint8Array(200_000));
  closeSync(descriptor);
  expect((await new Response(reader.stdout).text()).trim()).toBe("200000");
});

test("writeWhole() throws what the file system says", () => {
  expect(codeOf(() => writeWhole(-1, new Uint8Array(1)))).toBe("EBADF");
});

function fullPipe(): number {
  const path = `${scratchDirectory()}/pipe`;
  Bun.spawnSync(["mkfifo", path]);
  const descriptor = openSync(path, O_RDWR | O_NONBLOCK);
  const chunk = new Uint8Array(4096);
  while (codeOf(() => writeSync(descriptor, chunk)) === undefined);
  return descriptor;
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return errorCode(error);
  }
  return undefined;
}
