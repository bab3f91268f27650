import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { filePatterns } from "../../../lib/build/file-patterns.ts";
import { isOfKind } from "../../../lib/runner/file-kinds.ts";

const CODE = ["*.ts", "*.tsx", "*.mts", "*.cts", "*.js", "*.jsx", "*.mjs", "*.cjs"];

const CASES: [string, string[], string[]][] = [
  ["one extension", ["*.ipynb"], ["*.ipynb"]],
  ["a pair that differs in a letter", ["*.ts", "*.js"], ["*.[jt]s"]],
  ["all of TypeScript and JavaScript", CODE, ["*.[jt]s", "*.[jt]sx", "*.[cm][jt]s"]],
  ["no pattern for more than is asked for", ["*.ts", "*.js", "*.mts"], ["*.mts", "*.[jt]s"]],
  ["a name", ["package.json"], ["package.json"]],
  ["a name that an extension covers is dropped", ["package.json", "*.json"], ["*.json"]],
  ["a name in two letter cases is one", ["Dockerfile", "dockerfile"], ["dockerfile"]],
  ["a dot file is a name", [".env", "*.env"], ["*.env"]],
  ["the same twice", ["*.ts", "*.ts"], ["*.ts"]],
  ["nothing", [], []],
];

describe("filePatterns", () => {
  test.each(CASES)("%s", (_what, kinds, globs) => {
    expect(filePatterns(kinds).map(({ glob }) => glob).sort()).toEqual(globs.sort());
  });

  test("says which kinds each pattern covers", () => {
    expect(filePatterns(CODE)[1]).toEqual({ glob: "*.[jt]s", kinds: ["*.js", "*.ts"] });
  });

  const extension = fc.string({ unit: fc.constantFrom(..."abc1"), minLength: 1, maxLength: 3 });
  const kinds = fc.array(
    fc.oneof(
      extension.map((text) => `*.${text}`),
      extension.map((text) => `pkg.${text}`),
      fc.constantFrom("Makefile", ".env", "a.b"),
    ),
    { maxLength: 12 },
  );
  const name = fc.oneof(
    extension.map((text) => `x.y.${text.toUpperCase()}`),
    extension.map((text) => `PKG.${text}`),
    fc.constantFrom("makefile", ".env", "a.b", "b", "a.b.c"),
  );

  test("a name is matched by exactly one pattern when a kind covers it, and by none otherwise", () => {
    fc.assert(fc.property(kinds, name, (all, file) => {
      const payload = { tool_input: { file_path: `/p/${file}` } };
      const matches = filePatterns(all).filter(({ glob }) => matchesGlob(glob, file));
      expect(matches).toHaveLength(isOfKind(payload, all) ? 1 : 0);
      for (const match of matches) expect(isOfKind(payload, match.kinds)).toBeTrue();
    }));
  });
});

/** As the host does: `*` and classes within a name, in any letter case. */
function matchesGlob(glob: string, file: string): boolean {
  const source = glob.replaceAll(".", "\\.").replaceAll("*", "[^/]*");
  return new RegExp(`^${source}$`, "i").test(file);
}
