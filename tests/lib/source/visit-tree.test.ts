import { describe, expect, test } from "bun:test";
import type { Node } from "oxc-parser";
import { codeText } from "../../../lib/source/code-text.ts";
import { visitTree } from "../../../lib/source/visit-tree.ts";

function treeOf(source: string): Node {
  const { tree } = codeText(source, "tsx");
  if ("kind" in tree) throw new Error(tree.reason);
  return tree.program;
}

describe("visitTree()", () => {
  test("visits the nodes of a type in the order of the text, the outer before the inner", () => {
    const seen: string[] = [];
    visitTree(treeOf("f(a, g(b)); <A x={h()}>{i()}</A>; type T = U<V>"), {
      CallExpression: ({ callee }) => {
        seen.push(callee.type === "Identifier" ? callee.name : callee.type);
      },
      JSXElement: () => void seen.push("element"),
      TSTypeReference: ({ start }) => void seen.push(`type ${start}`),
    });
    expect(seen).toEqual(["f", "g", "element", "h", "i", "type 43", "type 45"]);
  });

  test("tells the nodes around, the outermost first", () => {
    const around: string[][] = [];
    visitTree(treeOf("try { if (a) b(); } catch { c }; d()"), {
      CallExpression: (_, ancestors) => void around.push(ancestors.map(({ type }) => type)),
    });
    expect(around).toEqual([
      ["Program", "TryStatement", "BlockStatement", "IfStatement", "ExpressionStatement"],
      ["Program", "ExpressionStatement"],
    ]);
  });

  test("reaches the bottom of a deep tree", () => {
    let count = 0;
    visitTree(treeOf(`x = 1${"\n+ 1".repeat(5_000)}`), { Literal: () => void count++ });
    expect(count).toBe(5_001);
  });
});
