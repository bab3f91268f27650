import type { Rule } from "./rule.ts";

/** One thing that a rule saw in a text. */
export interface Finding {
  readonly rule: Rule;
  /** From 1. */
  readonly line: number;
  readonly lastLine: number;
  /** The lines it stands on, trimmed. */
  readonly excerpt: string;
  /** Equal for two findings of a rule that say the same thing of the same code. */
  readonly identity: string;
}
