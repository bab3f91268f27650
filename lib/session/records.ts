import { isRecord } from "../platform/is-record.ts";

export type JsonRecord = Record<string, unknown>;

/** An own property; what every object inherits ("constructor") is not there. */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Sets an own property whatever it is called: assigning to "__proto__" would change the object. */
export function setOwnValue<T>(
  record: Record<string, T>,
  key: string,
  value: NoInfer<T>,
): void {
  if (key !== "__proto__") record[key] = value;
  else {
    Object.defineProperty(record, key, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
}

/** The record at `key`, put there when there is none. */
export function ownRecord(record: JsonRecord, key: string): JsonRecord {
  const present = ownValue(record, key);
  if (isRecord(present)) return present;
  const made: JsonRecord = {};
  setOwnValue(record, key, made);
  return made;
}

/** A copy as it will be read back. Throws TypeError for what JSON can't hold. */
export function jsonCopy(value: unknown): unknown {
  const text = JSON.stringify(value);
  if (text === undefined) {
    throw new TypeError(`Cannot keep ${String(value)} in a session: a JSON value is required`);
  }
  return JSON.parse(text);
}

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
