import { describe, expect, test } from "bun:test";
import { Glob } from "bun";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dir, "../..");
const FILES = [...new Glob("{lib,hooks}/**/*.ts").scanSync({ cwd: root })].sort();

/** Rooms from the ground up; a file imports from its own floor's room or from any floor below. */
const FLOORS: readonly (readonly string[])[] = [
  ["platform"],
  ["security", "lock"],
  ["protocol"],
  ["log"],
  ["journal"],
  ["session"],
  ["source"],
  ["edit"],
  ["rules", "bootstrap"],
  ["hook"],
  ["runner"],
  ["build"],
  ["cli"],
];

/** node: and Bun's modules that a hook would pay for at its start are for rooms off its path. */
const OFF_THE_HOT_PATH = ["build", "cli"];

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = FILES.flatMap((from) =>
  specifiersIn(from).map((to) => ({ from, to: to.startsWith(".") ? join(dirname(from), to) : to }))
);

function specifiersIn(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const statements = text.matchAll(
    /^(?:import|export)\s(?:[^;]*?\sfrom\s)?"([^"]+)"|\b(?:import|require)\(\s*"([^"]+)",?\s*\)/gm,
  );
  return [...statements].map((match) => match[1] ?? match[2] ?? "");
}

function floorOf(file: string): number {
  const room = file.split("/")[1] ?? "";
  return FLOORS.findIndex((floor) => floor.includes(room));
}

describe("imports point one way", () => {
  test("between the rooms of lib", () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!from.startsWith("lib/") || !to.startsWith("lib/")) return false;
      const sameRoom = from.split("/")[1] === to.split("/")[1];
      return !sameRoom && !(floorOf(to) < floorOf(from));
    });
    expect(wrong).toEqual([]);
  });

  test("every room of lib has its floor", () => {
    const rooms = FILES.filter((file) => file.startsWith("lib/"));
    expect(rooms.filter((file) => floorOf(file) === -1)).toEqual([]);
  });

  test("lib knows no hook, and no hook another plugin's", () => {
    const wrong = imports.filter(({ from, to }) =>
      to.startsWith("hooks/") &&
      (from.startsWith("lib/") || from.split("/")[1] !== to.split("/")[1])
    );
    expect(wrong).toEqual([]);
  });

  test("no file reaches itself through what it imports", () => {
    const next = Map.groupBy(imports.filter(({ to }) => to.endsWith(".ts")), ({ from }) => from);
    const done = new Set<string>();
    function cycleFrom(file: string, path: readonly string[]): readonly string[] | undefined {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return undefined;
      for (const { to } of valueImports(next.get(file) ?? [])) {
        const cycle = cycleFrom(to, [...path, file]);
        if (cycle) return cycle;
      }
      done.add(file);
      return undefined;
    }
    expect(FILES.map((file) => cycleFrom(file, [])).find(Boolean)).toBeUndefined();
  });
});

/** A type import is gone in the compiled program. */
function valueImports(all: readonly Import[]): Import[] {
  return all.filter(({ from, to }) => {
    const name = to.split("/").at(-1) ?? "";
    const text = readFileSync(join(root, from), "utf8");
    const escaped = name.replaceAll(".", "\\.");
    return !new RegExp(`^import type [^;]*/${escaped}";|typeof import\\("[^"]*${escaped}"\\)`, "m")
      .test(text) || new RegExp(`^import (?!type)[^;]*/${escaped}";`, "m").test(text);
  });
}

test("what a hook loads at its start imports no module that costs more than it does", () => {
  const wrong = imports.filter(({ from, to }) => {
    const room = from.split("/")[1] ?? "";
    if (from.startsWith("lib/") && OFF_THE_HOT_PATH.includes(room)) return false;
    if (!/^(node:|bun:|zod|cli-table3|js-tokens|oxc-parser)/.test(to)) return false;
    const text = readFileSync(join(root, from), "utf8");
    return new RegExp(`^import (?!type)[^;]*"${to}"`, "m").test(text) && !isSchemaFile(from);
  });
  expect(wrong).toEqual([]);
});

/** zod's own files, which the light checks never load (tests/lib/protocol/light-bundle.test.ts). */
function isSchemaFile(file: string): boolean {
  return file.startsWith("lib/protocol/");
}
