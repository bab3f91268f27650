import { discoverHooks } from "../../lib/build/discover-hooks.ts";
import type { Rule } from "../../lib/rules/rule.ts";

/** The rules of one hook. */
export interface RuleSet {
  readonly plugin: string;
  /** "plugin/hook". */
  readonly hook: string;
  readonly rules: readonly Rule[];
}

/** The rules of every hook under `root`, in the order of their names. */
export async function ruleSets(root: string): Promise<RuleSet[]> {
  const hooks = await discoverHooks(root);
  return hooks
    .map(({ plugin, name, hook }) => ({ plugin, hook: name, rules: hook.rules ?? [] }))
    .filter(({ rules }) => rules.length > 0);
}
