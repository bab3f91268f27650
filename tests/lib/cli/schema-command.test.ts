import { expect, test } from "bun:test";
import { runTackle } from "../../support/tackle-binary.ts";

test("tackle schema <Event> prints the schema of a payload, with --output of an answer", () => {
  const titles = [["Stop"], ["Stop", "--output"]].map((words) =>
    JSON.parse(runTackle(["schema", ...words], "").stdout).title
  );
  expect(titles).toEqual(["Stop input", "Stop output"]);
});

test("tackle schema config prints the schema of tackle.json", () => {
  const { exitCode, stdout, stderr } = runTackle(["schema", "config"], "");
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "tackle.json",
    properties: { rules: { additionalProperties: { enum: ["off", "tip", "warn", "deny"] } } },
  });
});

test("anything else is refused, with what there is", () => {
  const { exitCode, stdout, stderr } = runTackle(["schema", "Config"], "");
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toStartWith('Cannot print the schema of "Config": give config, or one of the');
});
