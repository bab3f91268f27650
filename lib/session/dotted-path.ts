import { isRecord, type JsonRecord, ownValue, setOwnValue } from "./records.ts";

/** The value at "a.b.c", own properties only; undefined when any part is missing. */
export function valueAt(record: JsonRecord, path: string): unknown {
  let value: unknown = record;
  for (const name of path.split(".")) {
    if (!isRecord(value)) return undefined;
    value = ownValue(value, name);
  }
  return value;
}

/**
 * Sets the value at "a.b.c", making the records on the way.
 * Throws TypeError when one of them is there and is no record.
 */
export function setValueAt(record: JsonRecord, path: string, value: unknown): void {
  const names = path.split(".");
  const last = names.pop() ?? path;
  let parent = record;
  for (const name of names) {
    const present = ownValue(parent, name);
    const next = present === undefined ? {} : present;
    if (!isRecord(next)) throw new TypeError(`Cannot set "${path}": "${name}" is no object`);
    setOwnValue(parent, name, next);
    parent = next;
  }
  setOwnValue(parent, last, value);
}
