import { peek } from "../session/lazy-session.ts";

/**
 * The field of a session that says by which plugin's process each plugin's advice is given, where a
 * plugin is installed beside one that it is a part of. By plugin.
 */
export const SPEAKERS = "speakers";

export interface Speaker {
  /** The plugin that the host runs. */
  readonly plugin: string;
  /** The host in which that was so: another one may have other plugins. */
  readonly pid: number;
  /** When it said so, ms since the epoch. */
  readonly at: number;
}

/** Whether another plugin's process gives this plugin's advice in this host. */
export function isSpokenFor(statePath: string, plugin: string, pid: number): boolean {
  const speaker = asSpeaker(peek(statePath, [SPEAKERS, plugin]));
  return speaker !== undefined && speaker.plugin !== plugin && speaker.pid === pid;
}

/** Undefined for what is none: the file may hold anything. */
export function asSpeaker(value: unknown): Speaker | undefined {
  const { plugin, pid, at } = Object(value) as Partial<Record<keyof Speaker, unknown>>;
  if (typeof plugin !== "string" || typeof pid !== "number" || typeof at !== "number") return;
  return { plugin, pid, at };
}
