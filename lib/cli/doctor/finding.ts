/** One thing that was looked at. `advice` says what to do where something is to be done. */
export interface Finding {
  readonly state: "ok" | "warning" | "broken";
  readonly text: string;
  readonly advice?: string;
}

export function ok(text: string): Finding {
  return { state: "ok", text };
}

/** Hooks work, but not as well, or not as somebody may expect. */
export function warning(text: string, advice: string): Finding {
  return { state: "warning", text, advice };
}

/** Hooks, or a part of what they promise, don't work. */
export function broken(text: string, advice: string): Finding {
  return { state: "broken", text, advice };
}
