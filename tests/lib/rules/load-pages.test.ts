import { expect, test } from "bun:test";
import { loadPages } from "../../../lib/rules/load-pages.ts";

test("loadPages() names the tool, the listed skill and the pages as its args", () => {
  expect(loadPages("web", ["using-generics"])).toBe("Skill tool: web:guide, args: using-generics");
  expect(loadPages("web", ["a", "b"])).toEndWith("args: a or b");
});
