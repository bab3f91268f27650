import { isRecord } from "../platform/is-record.ts";
import { type FieldKind, fieldKind, type Fields, type PlainKind } from "./field-kind.ts";
import { visibleExcerpt } from "./visible-excerpt.ts";

/** Names in a map come from elsewhere. */
const LONGEST_NAME = 40;

/** Where a value is not what it should be. `found` is undefined where nothing is. */
export interface Mismatch {
  readonly path: string;
  readonly expected: FieldKind;
  readonly found: unknown;
}

/** The first place where a value is not of its kind; `path` names the value itself. */
export function findMismatch(value: unknown, kind: FieldKind, path: string): Mismatch | undefined {
  if (typeof kind === "string") return isPlainly(value, kind) ? undefined : fail();
  if ("oneOf" in kind) return kind.oneOf.some((each) => each === value) ? undefined : fail();
  if ("anyOf" in kind) {
    return kind.anyOf.some((each) => !findMismatch(value, each, path)) ? undefined : fail();
  }
  if ("listOf" in kind) {
    return Array.isArray(value) ? inList(value, kind.listOf, path) : fail();
  }
  if (!isRecord(value)) return fail();
  return "mapOf" in kind ? inMap(value, kind.mapOf, path) : inFields(value, kind.fields, path);

  function fail(): Mismatch {
    return { path, expected: kind, found: value };
  }
}

function isPlainly(value: unknown, kind: PlainKind): boolean {
  switch (kind) {
    case "unknown":
      return value !== undefined;
    case "null":
      return value === null;
    case "object":
      return isRecord(value);
    case "number": // JSON.parse makes Infinity of 1e999
      return Number.isFinite(value);
    case "string":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
  }
}

function inList(list: readonly unknown[], kind: FieldKind, path: string): Mismatch | undefined {
  for (const [index, each] of list.entries()) {
    const mismatch = findMismatch(each, kind, `${path}[${index}]`);
    if (mismatch) return mismatch;
  }
  return undefined;
}

function inMap(
  map: Readonly<Record<string, unknown>>,
  kind: FieldKind,
  path: string,
): Mismatch | undefined {
  for (const name of Object.keys(map)) {
    const mismatch = findMismatch(map[name], kind, `${path}.${visibleExcerpt(name, LONGEST_NAME)}`);
    if (mismatch) return mismatch;
  }
  return undefined;
}

function inFields(
  object: Readonly<Record<string, unknown>>,
  fields: Fields,
  path: string,
): Mismatch | undefined {
  for (const name of Object.keys(fields)) {
    const { kind, optional } = fieldKind(fields[name]!);
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (optional && value === undefined) continue;
    const mismatch = findMismatch(value, kind, `${path}.${name}`);
    if (mismatch) return mismatch;
  }
  return undefined;
}
