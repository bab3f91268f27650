import { describe, expect, test } from "bun:test";
import type { Rule, TokenRule } from "../../../lib/rules/rule.ts";
import { isTriggered, type Trigger, triggersOf } from "../../../lib/rules/trigger.ts";
import { editOf, pieceOf } from "../../support/edit-of.ts";

const never = () => false;

function opens(trigger: Trigger, text: string, path = "/p/a.ts"): boolean {
  return isTriggered([trigger], editOf(path, undefined, text), never);
}

describe("isTriggered()", () => {
  test("a word without capitals is found in any letter case", () => {
    for (const text of ["password", "PassWord", "PASSWORD", "xpasswd"]) {
      expect(opens({ mentions: ["passw"] }, text)).toBeTrue();
    }
    expect(opens({ mentions: ["passw"] }, "pass")).toBeFalse();
  });

  test("a word with capitals is found as it is, an expression is matched", () => {
    expect(opens({ mentions: ["Function"] }, "function")).toBeFalse();
    expect(opens({ mentions: ["Function"] }, "new Function")).toBeTrue();
    expect(opens({ mentions: [/\bany\b/] }, "company")).toBeFalse();
    expect(opens({ mentions: [/\bany\b/] }, "x: any")).toBeTrue();
  });

  test("a word counts only in the view that the rules look at", () => {
    const trigger: Trigger = { mentions: ["eval"], view: "code" };
    expect(opens(trigger, "// eval\nconst a = 'eval';\n")).toBeFalse();
    expect(opens(trigger, "eval(a);\n")).toBeTrue();
    expect(opens({ mentions: ["eval"], view: "uncommented" }, "const a = 'eval';\n")).toBeTrue();
  });

  test("files, uses and marks must fit as well", () => {
    const trigger: Trigger = {
      files: { extensions: ["ts"], names: ["package.json"] },
      uses: ["zod"],
      mentions: ["merge"],
      mark: "said",
    };
    expect(opens(trigger, "zod merge")).toBeTrue();
    expect(opens(trigger, "zod merge", "/p/package.json")).toBeTrue();
    expect(opens(trigger, "zod merge", "/p/a.js")).toBeFalse();
    expect(opens(trigger, "merge")).toBeFalse();
    expect(
      isTriggered([trigger], editOf("/p/a.ts", undefined, "zod merge"), (mark) => mark === "said"),
    )
      .toBeFalse();
  });

  test("a grammar asks the parser", () => {
    expect(opens({ grammar: true }, "const a = 1;\n")).toBeFalse();
    expect(opens({ grammar: true }, "const a = {\n")).toBeTrue();
  });

  test("what counts is the text that the edit leaves, and nothing where none is left", () => {
    expect(isTriggered([{ mentions: ["password"] }], pieceOf("/p/a.ts", "a", "password"), never))
      .toBeTrue();
  });
});

test("triggersOf() joins rules that look at the same files and views", () => {
  const files = { extensions: ["ts"] };
  const rule = (id: string, more: Partial<TokenRule>): Rule => ({
    id,
    files,
    hint: [id],
    when: [{ in: "code", pattern: /a/g }],
    level: "warn",
    message: "m",
    documentation: "d",
    ...more,
  });
  expect(triggersOf([
    rule("one", {}),
    rule("two", { hint: ["one", "two"] }),
    rule("three", { when: [{ in: "uncommented", pattern: /a/g }] }),
    rule("four", { once: "session" }),
  ])).toEqual([
    { files, mentions: ["one", "two"], view: "code" },
    { files, mentions: ["three"], view: "uncommented" },
    { files, mentions: ["four"], view: "code", mark: "rule:four" },
  ]);
});
