import { expect, test } from "bun:test";
import { isFileInUse } from "../../../lib/platform/file-in-use.ts";

const busy = Object.assign(new Error("refused"), { code: "EPERM" });

test("isFileInUse() takes a refusal for a file that is open on Windows alone", () => {
  expect(isFileInUse(busy)).toBe(process.platform === "win32");
});

test.each([new Error("no code"), Object.assign(new Error("full"), { code: "ENOSPC" }), undefined])(
  "isFileInUse() takes %p for nothing of the kind",
  (error) => expect(isFileInUse(error)).toBe(false),
);
