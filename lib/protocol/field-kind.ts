/**
 * What a field may hold, as plain data: the part of a schema that a hook checks when it reads the
 * field.
 */
export type FieldKind =
  | PlainKind
  | { readonly oneOf: readonly (string | number | boolean)[] }
  | { readonly listOf: FieldKind }
  | { readonly mapOf: FieldKind }
  | { readonly anyOf: readonly FieldKind[] }
  | { readonly fields: Fields };

/** `unknown` is anything that is there; a number is a finite one; an object is no list. */
export type PlainKind = "string" | "number" | "boolean" | "null" | "object" | "unknown";

export interface Fields {
  readonly [name: string]: Field;
}

/** A field that must be there, or one that may be missing. */
export type Field = FieldKind | { readonly optional: FieldKind };

/** The kind of a field, and whether it may be missing. */
export function fieldKind(field: Field): { kind: FieldKind; optional: boolean } {
  return typeof field === "object" && "optional" in field
    ? { kind: field.optional, optional: true }
    : { kind: field, optional: false };
}

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
