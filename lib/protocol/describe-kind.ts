import type { FieldKind } from "./field-kind.ts";

const PLAIN = {
  string: "a string",
  number: "a number",
  boolean: "a boolean",
  null: "null",
  object: "an object",
  unknown: "a value",
} as const;

/** A kind in words, for an error: "a string", `"auto" or "manual"`, "a list". */
export function describeKind(kind: FieldKind): string {
  if (typeof kind === "string") return PLAIN[kind];
  if ("oneOf" in kind) return alternatives(kind.oneOf.map((value) => JSON.stringify(value)));
  if ("anyOf" in kind) return alternatives([...new Set(kind.anyOf.map(describeKind))]);
  return "listOf" in kind ? "a list" : "an object";
}

function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? "nothing";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
