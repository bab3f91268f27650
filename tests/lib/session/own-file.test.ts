import { expect, test } from "bun:test";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { readOwnFile, setAside } from "../../../lib/session/own-file.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

const PLANTS: [string, (path: string) => void, string][] = [
  ["nothing", () => {}, "missing"],
  ["a file", (path) => writeFileSync(path, "text"), "text"],
  ["a file that is too large", (path) => writeFileSync(path, "x".repeat(101)), "foreign"],
  ["a link", (path) => symlinkSync("/etc/passwd", path), "foreign"],
  ["a directory", (path) => mkdirSync(path), "foreign"],
  ["a FIFO", (path) => void Bun.spawnSync(["mkfifo", path]), "foreign"],
];

test.each(PLANTS)("readOwnFile() tells %s", (_, plant, kind) => {
  const path = `${scratchDirectory()}/file`;
  plant(path);
  expect(readOwnFile(path, 100).kind).toBe(kind as "text");
});

test("readOwnFile() throws what leaves it open whether there is a file", () => {
  const path = `${scratchDirectory()}/${"x".repeat(300)}`;
  expect(() => readOwnFile(path, 100)).toThrow(expect.objectContaining({ code: "ENAMETOOLONG" }));
});

test("setAside() moves a file under a name of its own, and leaves an empty one", () => {
  const path = `${scratchDirectory()}/file`;
  writeFileSync(path, "");
  expect(setAside(path)).toBeUndefined();
  writeFileSync(path, "text");
  const grave = setAside(path);
  expect(grave).toMatch(/\/file\.corrupt-\d{13}-\d+$/);
  expect(readFileSync(grave!, "utf8")).toBe("text");
});
