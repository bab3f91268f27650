import { safeText } from "../log/safe-text.ts";

const MOST_KEYS = 24;
const KEY_BYTES = 64;

/**
 * Contexts as one that JSON can hold, the later winning, each value in about `valueBytes`: secrets
 * redacted (a value is judged together with its key), errors as their message, what is too long as
 * the start of its JSON. What JSON has no form for is left out. A getter that throws is told of.
 */
export function plainContext(
  contexts: readonly Readonly<Record<string, unknown>>[],
  valueBytes: number,
): Record<string, unknown> {
  const owners = new Map(contexts.flatMap((each) => Object.keys(each).map((key) => [key, each])));
  const plain = [...owners].slice(0, MOST_KEYS).flatMap(([key, owner]) => {
    const name = safeText(key, KEY_BYTES);
    const value = attempt(() => plainValue(name, owner[key], valueBytes));
    return value === undefined ? [] : [[name, value] as const];
  });
  const omitted = owners.size - MOST_KEYS;
  return Object.fromEntries(omitted > 0 ? [...plain, ["keys_left_out", omitted]] : plain);
}

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return safeText(`unreadable: ${error}`, KEY_BYTES);
  }
}

function plainValue(key: string, value: unknown, bytes: number): unknown {
  if (typeof value === "string") return safeValue(key, value, bytes);
  if (typeof value === "bigint") return String(value);
  if (value instanceof Error) return safeValue(key, `${value.name}: ${value.message}`, bytes);
  if (typeof value !== "object" || value === null) {
    return typeof value === "symbol" || typeof value === "function" ? undefined : value;
  }
  const json = JSON.stringify(value);
  const safe = safeValue(key, json, bytes);
  return safe === json ? JSON.parse(json) : safe;
}

/** `password` says more of a value than the value does. */
function safeValue(key: string, value: string, bytes: number): string {
  const start = `${key}=`;
  const safe = safeText(start + value, Buffer.byteLength(start) + bytes);
  return safe.startsWith(start) ? safe.slice(start.length) : safe;
}
