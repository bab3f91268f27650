import { expect, test } from "bun:test";
import { utimesSync, writeFileSync } from "node:fs";
import { fileAgeSeconds } from "../../../lib/platform/file-age.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

test("fileAgeSeconds() counts from the last write", () => {
  const path = `${scratchDirectory()}/file`;
  writeFileSync(path, "x");
  utimesSync(path, 1_700_000_000, 1_700_000_000);
  expect(fileAgeSeconds(path, 1_700_000_090_900)).toBe(90);
  expect(fileAgeSeconds(path, 1_600_000_000_000)).toBe(0);
});

test("fileAgeSeconds() is undefined where nothing is", () => {
  expect(fileAgeSeconds(`${scratchDirectory()}/none`)).toBeUndefined();
});
