export type JsonRecord = Record<string, unknown>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

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
