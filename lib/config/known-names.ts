// Made from hooks/ by `bun build.ts`; not to be edited.
import type { RuleLevel } from "./settings.ts";

/** Every hook of the binary, and whether it is a gate or may refuse in another way. */
export const HOOKS: Readonly<Record<string, { readonly refuses: boolean }>> = {
  "guard/check-actions": { refuses: false },
  "guard/check-commit": { refuses: true },
  "guard/check-debugger": { refuses: false },
  "guard/keep-lockfile": { refuses: true },
};

/** Every rule of the binary, with its own level. */
export const RULES: Readonly<Record<string, RuleLevel>> = {
  "guard/debugger-statement": "warn",
};
