import type { RuleLevel } from "./settings.ts";

/** What a tackle.json can name: all that is in the binary. */
export interface KnownNames {
  /** The hooks ("typescript/check-security") that each plugin runs. */
  readonly plugins: ReadonlyMap<string, readonly string[]>;
  /** The hooks that can refuse. */
  readonly refusing: ReadonlySet<string>;
  /** Rules ("typescript/any-type") with their own levels. */
  readonly rules: ReadonlyMap<string, RuleLevel>;
}
