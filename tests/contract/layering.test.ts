import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "bun:test";
import { circleIn, FILES, IMPORTS, importsIn, reachedBy } from "./imports.ts";

/** Rooms from the ground up; a file imports from its own floor's room or from any floor below. */
const FLOORS: readonly (readonly string[])[] = [
  ["platform"],
  ["security", "lock"],
  ["protocol"],
  ["log"],
  ["journal"],
  ["session"],
  ["config"],
  ["source"],
  ["edit"],
  ["rules", "bootstrap"],
  ["hook"],
  ["runner"],
  ["build"],
  ["cli"],
];

/** Rooms where starting may take its time. */
const OFF_THE_HOT_PATH = ["build", "cli"];

/** What a hook's process starts with, in the binary and from source. */
const STARTS = ["lib/cli/main.ts", ...FILES.filter((file) => file.startsWith("hooks/"))];

function roomOf(file: string): string {
  return file.split("/")[1] ?? "";
}

function floorOf(file: string): number {
  return FLOORS.findIndex((floor) => floor.includes(roomOf(file)));
}

/** Only a folder of this name imports zod, and the path of every hook loads nothing from it. */
function isSchema(file: string): boolean {
  return /^lib\/[^/]+\/schema\//.test(file);
}

function isPackage(name: string): boolean {
  return !/^(?:lib|hooks)\//.test(name);
}

describe("imports point one way, those of types too", () => {
  test("between the rooms of lib", () => {
    const wrong = IMPORTS.filter(({ from, to }) =>
      from.startsWith("lib/") && to.startsWith("lib/") && roomOf(from) !== roomOf(to) &&
      floorOf(to) >= floorOf(from)
    );
    expect(wrong).toEqual([]);
  });

  test("every room of lib has its floor", () => {
    const rooms = FILES.filter((file) => file.startsWith("lib/"));
    expect(rooms.filter((file) => floorOf(file) === -1)).toEqual([]);
  });

  test("lib knows no hook, and no hook another plugin's", () => {
    const wrong = IMPORTS.filter(({ from, to }) =>
      to.startsWith("hooks/") && (from.startsWith("lib/") || roomOf(from) !== roomOf(to))
    );
    expect(wrong).toEqual([]);
  });

  test("no file reaches itself through what it imports", () => {
    expect(circleIn(IMPORTS)).toBeUndefined();
  });

  test("an import is seen however it is written", () => {
    const text = `import { a } from "../a/a.ts";
import "./b.ts";
import type {
  C,
} from "./c.ts";
import { type D } from "./d.ts";
export type { E } from "./e.ts";
export * from "zod";
type F = typeof import("./f.ts");
const g = async () => (await import("./g.ts")).g(require("node:fs"));
`;
    expect(importsIn("lib/x/x.ts", text).map(({ to, kind }) => `${kind} ${to}`)).toEqual([
      "value lib/a/a.ts",
      "value lib/x/b.ts",
      "type lib/x/c.ts",
      "value lib/x/d.ts",
      "type lib/x/e.ts",
      "value zod",
      "type lib/x/f.ts",
      "lazy lib/x/g.ts",
      "lazy node:fs",
    ]);
  });
});

describe("what a hook loads at its start", () => {
  const values = IMPORTS.filter(({ kind }) => kind === "value");

  test("is files of ours, no package and no schema", () => {
    const loaded = reachedBy(STARTS, values);
    expect([...loaded].filter((file) => isPackage(file) || isSchema(file))).toEqual([]);
    expect(loaded).toContain("lib/runner/run-process.ts");
  });

  test("is no more in a room that hooks load from later", () => {
    const wrong = values.filter(({ from, to }) =>
      !isSchema(from) && !OFF_THE_HOT_PATH.includes(roomOf(from)) &&
      (isPackage(to) || isSchema(to))
    );
    expect(wrong).toEqual([]);
  });

  test("zod is imported in a schema folder alone", () => {
    const wrong = values.filter(({ from, to }) => to === "zod" && !isSchema(from));
    expect(wrong).toEqual([]);
    expect(values.some(({ to }) => to === "zod")).toBe(true);
  });
});

test("only lib/platform asks which system this is, and which user", () => {
  const question = /\bprocess\s*\.\s*(?:platform|arch|get[eu]?[ug]id)\b|["'](?:node:)?os["']/;
  const asking = FILES.filter((file) =>
    !file.startsWith("lib/platform/") &&
    question.test(readFileSync(join(import.meta.dir, "../..", file), "utf8"))
  );
  expect(asking).toEqual([]);
});
