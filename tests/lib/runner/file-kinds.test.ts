import { expect, test } from "bun:test";
import { isOfKind } from "../../../lib/runner/file-kinds.ts";

const KINDS = ["*.ts", "package.json", "Dockerfile"];

const CASES: [unknown, boolean][] = [
  [{ file_path: "/p/a.ts" }, true],
  [{ file_path: "/p/A.TS" }, true],
  [{ file_path: "/p/a.d.ts" }, true],
  [{ file_path: "/p/.ts" }, true],
  [{ file_path: "a.ts" }, true],
  [{ file_path: "C:\\p\\a.ts" }, true],
  [{ file_path: "/p/a.tsx" }, false],
  [{ file_path: "/p/ats" }, false],
  [{ file_path: "/p/next.ts/a.md" }, false],
  [{ file_path: "/p/Package.JSON" }, true],
  [{ file_path: "C:\\p\\package.json" }, true],
  [{ file_path: "/p/my-package.json" }, false],
  [{ file_path: "/p/dockerfile" }, true],
  [{ notebook_path: "/p/a.ts" }, true],
  [{ notebook_path: "/p/a.ipynb" }, false],
  // What the tool writes to once it has resolved the path.
  [{ file_path: "/p/a.ts/" }, true],
  [{ file_path: "/p/a.ts/." }, true],
  [{ file_path: "/p/a.ts/b/.." }, true],
  [{ file_path: "/p/a.ts/../a.md" }, false],
  // For the hook to complain of.
  [{ file_path: 3 }, true],
  [{}, true],
  [undefined, true],
];

test.each(CASES)("isOfKind() of %j: %p", (toolInput, expected) => {
  expect(isOfKind({ tool_input: toolInput }, KINDS)).toBe(expected);
});
