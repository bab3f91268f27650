import { afterAll, expect, test } from "bun:test";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { currentText } from "../../../lib/edit/current-text.ts";
import { LARGEST_TEXT } from "../../../lib/source/largest-text.ts";

const directory = mkdtempSync(`${tmpdir()}/current-text-`);
afterAll(() => rmSync(directory, { recursive: true }));

test("currentText() reads a file, through a link too", () => {
  writeFileSync(`${directory}/a.ts`, "const a = 'ä';\n");
  symlinkSync(`${directory}/a.ts`, `${directory}/link.ts`);
  expect(currentText(`${directory}/a.ts`)).toBe("const a = 'ä';\n");
  expect(currentText(`${directory}/link.ts`)).toBe("const a = 'ä';\n");
});

test("currentText() is undefined for what is no readable file", () => {
  mkdirSync(`${directory}/directory.ts`);
  symlinkSync(`${directory}/gone.ts`, `${directory}/dangling.ts`);
  symlinkSync(`${directory}/loop.ts`, `${directory}/loop.ts`);
  Bun.spawnSync(["mkfifo", `${directory}/fifo.ts`]);
  writeFileSync(`${directory}/large.ts`, "x".repeat(LARGEST_TEXT + 1));
  const names = [
    "missing.ts",
    "a.ts/below.ts",
    "directory.ts",
    "dangling.ts",
    "loop.ts",
    "fifo.ts",
    "large.ts",
  ];
  for (const name of names) {
    expect({ name, text: currentText(`${directory}/${name}`) }).toEqual({ name, text: undefined });
  }
});

test("currentText() opens no path that is relative or has a defect", () => {
  writeFileSync(`${directory}/b.ts`, "b");
  for (
    const path of [
      "b.ts",
      `${directory}/x/../b.ts`,
      `${directory}/b.ts\0`,
      "",
      `${directory}/b\n.ts`,
    ]
  ) {
    expect(currentText(path)).toBeUndefined();
  }
});
