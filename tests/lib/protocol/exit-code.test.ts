import { expect, test } from "bun:test";
import { EXIT } from "../../../lib/protocol/exit-code.ts";

test("the exit codes are the host's", () => {
  expect(EXIT).toEqual({ ok: 0, nonBlocking: 1, block: 2 });
});
