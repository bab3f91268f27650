import { expect, test } from "bun:test";
import { extensionOf, languageOf } from "../../../lib/source/language.ts";

test("languageOf() goes by the extension, in any case, on POSIX and Windows paths", () => {
  const cases: [path: string, language: string | undefined][] = [
    ["/p/a.ts", "ts"],
    ["/p/a.d.mts", "ts"],
    ["C:\\p\\A.TSX", "tsx"],
    ["a.jsx", "js"],
    ["/p/a.cjs", "js"],
    ["/p/App.vue", "vue"],
    ["/p/App.svelte", "svelte"],
    ["/p.ts/README", undefined],
    ["/p/.ts", undefined],
    ["/p/a.ts.bak", undefined],
    ["", undefined],
  ];
  for (const [path, language] of cases) {
    expect({ path, language: languageOf(path) }).toEqual({ path, language: language as never });
  }
});

test("extensionOf() looks at the last component only", () => {
  expect(extensionOf("/a.b/c")).toBe("");
  expect(extensionOf("/a/.env")).toBe("");
});
