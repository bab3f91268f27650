import { describe, expect, test } from "bun:test";
import type { Edit } from "../../../lib/edit/edit.ts";
import { judge } from "../../../lib/rules/judge.ts";
import type { Rule, TokenRule } from "../../../lib/rules/rule.ts";
import { editOf, pieceOf } from "../../support/edit-of.ts";

const base = { files: { extensions: ["ts"] }, message: "m", advice: "a", documentation: "d" };

function named(id: string, more: Partial<TokenRule>): Rule {
  const when = [{ in: "code", pattern: new RegExp(`\\b${id}\\b`, "g") }] as const;
  return { ...base, id, hint: [id], when, level: "tip", ...more };
}

const rules: readonly Rule[] = [
  named("bad", { level: "deny" }),
  named("poor", { level: "warn" }),
  named("odd", { once: "session" }),
  named("file", { once: "file" }),
  {
    ...base,
    id: "some-kind",
    files: { extensions: ["sql"] },
    when: [],
    level: "skill",
    once: "session",
  },
  named("known", { level: "skill" }),
];

/** "level rule:line" of each finding. */
function judged(edit: Edit, marks = new Set<string>()): string[] {
  const markOnce = (mark: string) => !marks.has(mark) && marks.add(mark) !== undefined;
  return judge(edit, { plugin: "p", rules, markOnce })
    .map(({ rule, line }) => `${rule.level} ${rule.id}:${line}`);
}

function written(text: string, path = "/p/a.ts"): Edit {
  return editOf(path, undefined, text);
}

describe("judge()", () => {
  test("has nothing to say of good code", () => {
    expect(judged(written("fine();"))).toEqual([]);
  });

  test("gives what refuses and what advises", () => {
    expect(judged(written("poor();\nbad();\n"))).toEqual(["deny bad:2", "warn poor:1"]);
  });

  test("says what is for once in a session only once", () => {
    const marks = new Set<string>();
    expect(judged(written("odd();"), marks)).toEqual(["tip odd:1"]);
    expect(judged(written("odd();", "/p/b.ts"), marks)).toEqual([]);
    expect(judged(written("odd();\npoor();"), marks)).toEqual(["warn poor:2"]);
  });

  test("says what is for once in a file once for each", () => {
    const marks = new Set<string>();
    expect(judged(written("file();"), marks)).toEqual(["tip file:1"]);
    expect(judged(written("file();"), marks)).toEqual([]);
    expect(judged(written("file();", "/p/b.ts"), marks)).toEqual(["tip file:1"]);
  });

  test("refuses nothing of a file that it cannot read", () => {
    expect(judged(pieceOf("/p/a.ts", "x", "bad()"))).toEqual(["warn bad:1"]);
  });

  test("names the skills for a kind of file by the path alone, under the mark's own name", () => {
    const marks = new Set<string>();
    expect(judged(written("-- anything", "/p/a.sql"), marks)).toEqual(["skill some-kind:1"]);
    expect([...marks]).toEqual(["some_kind"]);
    expect(judged(written("-- anything", "/p/a.sql"), marks)).toEqual([]);
  });

  test("names the skills for what a text uses, whether or not that is new", () => {
    expect(judged(editOf("/p/a.ts", "known();\n", "known();\nmore();\n"))).toEqual([
      "skill known:1",
    ]);
  });
});
