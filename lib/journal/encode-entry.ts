import { LINE_BYTES } from "../log/log-line.ts";
import { safeText } from "../log/safe-text.ts";
import type { JournalEntry } from "./journal-entry.ts";
import { plainContext } from "./plain-context.ts";

/** An entry as it comes: its contexts may hold anything, the later winning over the earlier. */
export interface UnsafeEntry extends Omit<JournalEntry, "context"> {
  readonly contexts: readonly Readonly<Record<string, unknown>>[];
}

/** From the widest down; the last always fits: JSON at most doubles a text that is made visible. */
const SHAPES = [
  { message: 1500, value: 600, frames: 10 },
  { message: 1500, value: 128, frames: 5 },
  { message: 1000, value: 64, frames: 3 },
  { message: 1000, value: 0, frames: 0 },
] as const;

const NAME_BYTES = 100;
const FRAME_BYTES = 120;

/** The entry as one line of at most `LINE_BYTES` bytes, redacted; what is too long is shortened. */
export function encodeEntry(entry: UnsafeEntry): string {
  let line = "";
  for (const shape of SHAPES) {
    line = JSON.stringify(shaped(entry, shape));
    if (Buffer.byteLength(line) <= LINE_BYTES) break;
  }
  return line;
}

function shaped(entry: UnsafeEntry, shape: (typeof SHAPES)[number]): JournalEntry {
  const { timestamp, level, code, stack } = entry;
  const context = shapedContext(entry.contexts, shape.value);
  return {
    timestamp,
    plugin: safeText(entry.plugin, NAME_BYTES),
    hook: safeText(entry.hook, NAME_BYTES),
    level,
    code,
    message: safeText(entry.message, shape.message),
    ...(Object.keys(context).length > 0 && { context }),
    ...(stack && shape.frames > 0 && { stack: stack.slice(0, shape.frames).map(frameText) }),
  };
}

function shapedContext(contexts: UnsafeEntry["contexts"], valueBytes: number) {
  return valueBytes === 0 ? { left_out: "too long" } : plainContext(contexts, valueBytes);
}

function frameText(frame: string): string {
  return safeText(frame, FRAME_BYTES);
}
