import { describe, expect, test } from "bun:test";
import type { Node } from "oxc-parser";
import { codeText } from "../../../lib/source/code-text.ts";
import type { Language } from "../../../lib/source/language.ts";
import { LARGEST_TEXT } from "../../../lib/source/largest-text.ts";
import { visitTree } from "../../../lib/source/visit-tree.ts";

/** The text of each call in a source, by its offsets in the tree; or why there is no tree. */
function callsIn(source: string, language: Language): string[] | string {
  const { tree } = codeText(source, language);
  if ("kind" in tree) return `${tree.kind}: ${tree.reason}`;
  const calls: string[] = [];
  const collect = ({ start, end }: Node) => void calls.push(source.slice(start, end));
  visitTree(tree.program, { CallExpression: collect });
  return calls;
}

describe("the tree of a text", () => {
  test.each<[Language, string]>([
    ["ts", "const a = <T>(b: T): T => f(b) as T;"],
    ["tsx", "const a = <p>{f(b)}</p>;"],
    ["js", "const a = <p>{f(b)}</p>;"],
    ["js", "// @flow\nconst a = (b: string): string => f(b);"],
    ["js", "#!/usr/bin/env node\nreturn f(b)"],
    ["ts", "\ufefff(b)"],
    ["ts", "const a = '\u{1f600}ü\ud800'; f(b)"],
    ["ts", "const a: string;\nlet c; let c; f(b)"],
    ["vue", "<template>{{ g() }}</template>\n<script setup lang='ts'>\nf(b) as C\n</script>"],
    ["svelte", "<script>a</script><p>g()</p><script context='module'>f(b)</script>"],
  ])("in %s has offsets in the text: %j", (language, source) => {
    expect(callsIn(source, language)).toEqual(["f(b)"]);
  });

  test("is read once", () => {
    const text = codeText("f(b)", "ts");
    expect(text.tree).toBe(text.tree);
  });

  test("tells what it surely does not hold", () => {
    const { tree } = codeText('f("type", `"type":"WithStatement"`)', "ts");
    if ("kind" in tree) throw new Error(tree.reason);
    expect(tree.mayHold("CallExpression")).toBe(true);
    expect(tree.mayHold("WithStatement")).toBe(false);
  });

  test("of nothing is empty", () => {
    expect(callsIn("", "ts")).toEqual([]);
    expect(callsIn("<template />", "vue")).toEqual([]);
  });

  test("is not to be had of a text that is broken", () => {
    expect(callsIn("f(b", "ts")).toContain("broken: it has a syntax error: ");
  });

  test("is not to be had of what the parser could not bear", () => {
    const deep = `x = ${"[".repeat(2_000)}${"]".repeat(2_000)}`;
    expect(callsIn(deep, "ts")).toBe("refused: it is nested deeper than 1,000 levels");
    const large = "f(b);\n".repeat(LARGEST_TEXT / 5);
    expect(callsIn(large, "ts")).toBe("refused: it is larger than 524,288 characters");
    const long = `type X = ${"readonly ".repeat(40_000)} a[]`;
    expect(callsIn(long, "ts")).toBe("refused: its lines are too long");
  });
});
