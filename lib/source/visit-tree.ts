import type { Node } from "oxc-parser";

/** The nodes of a type. */
export type NodeOf<Type extends Node["type"]> = Extract<Node, { readonly type: Type }>;

/** What is called for each node of a type, with the nodes around it, the outermost first. */
export type Visitors = {
  readonly [Type in Node["type"]]?: (node: NodeOf<Type>, ancestors: readonly Node[]) => void;
};

/**
 * Calls the visitors for a node and everything in it, the outer before the inner, in the order of
 * the text as far as the tree has it. Knows no kind of node: whatever has a `type` is one. Without
 * recursion, so that no depth is too much. `ancestors` holds for the call alone.
 */
export function visitTree(root: Node, visitors: Visitors): void {
  const calls = visitors as Readonly<Record<string, Visitor | undefined>>;
  const ancestors: Node[] = [];
  // A node to enter, or the mark that all of the innermost ancestor has been seen.
  const pending: (Node | typeof LEAVE)[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (node === LEAVE) {
      ancestors.pop();
      continue;
    }
    calls[node.type]?.(node, ancestors);
    ancestors.push(node);
    pending.push(LEAVE);
    addChildren(node, pending);
  }
}

type Visitor = (node: Node, ancestors: readonly Node[]) => void;

const LEAVE = Symbol("leave");

/** The last first: what is added last is taken first. */
function addChildren(node: Node, pending: (Node | typeof LEAVE)[]): void {
  const first = pending.length;
  // Half the time of Object.values, and what a tree has is its own: it comes from JSON.
  for (const key in node) {
    const value: unknown = node[key as keyof Node];
    if (typeof value !== "object" || value === null) continue;
    if (Array.isArray(value)) addItems(value, pending);
    else if ("type" in value) pending.push(value as Node);
  }
  let high = pending.length;
  for (let low = first; low < --high; low++) {
    const node = pending[low]!;
    pending[low] = pending[high]!;
    pending[high] = node;
  }
}

function addItems(items: readonly unknown[], pending: (Node | typeof LEAVE)[]): void {
  for (let index = 0; index < items.length; index++) {
    const item = items[index];
    if (typeof item === "object" && item !== null && "type" in item) pending.push(item as Node);
  }
}
