import { expect, test } from "bun:test";
import { writeFileSync } from "node:fs";
import { logAround } from "../../../lib/journal/log-around.ts";
import { formatLogLine } from "../../../lib/log/log-line.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const ENTRY = {
  timestamp: "2025-11-22T10:00:10Z",
  plugin: "zod-4",
  hook: "check-types",
  level: "ERROR",
  code: "TIMEOUT",
  message: "Late",
} as const;

test("logAround() finds what the plugin logged around an entry, across a rotation", () => {
  const path = `${scratchDirectory()}/a.log`;
  writeFileSync(`${path}.1763805609000-1`, lines([0, "long before"], [5, "before"]));
  writeFileSync(path, lines([10, "[TIMEOUT] Late"], [11, "trace"], [12, "after"]));
  writeFileSync(path, lines([10, "another plugin"]).replace("zod-4", "zod-5"), { flag: "a" });
  const found = [...logAround(path, ENTRY)].map(({ message }) => message);
  expect(found).toEqual(["before", "[TIMEOUT] Late", "trace"]);
});

test("logAround() of an entry whose time can't be read is empty", () => {
  const path = `${scratchDirectory()}/a.log`;
  writeFileSync(path, lines([10, "line"]));
  expect([...logAround(path, { ...ENTRY, timestamp: "2025-13-99T99:99:99Z" })]).toEqual([]);
});

function lines(...all: [second: number, message: string][]): string {
  return all.map(([second, message]) => {
    const timestamp = `2025-11-22T10:00:${String(second).padStart(2, "0")}Z`;
    return `${
      formatLogLine({ timestamp, plugin: "zod-4", level: "WARN", component: "c", message })
    }\n`;
  }).join("");
}
