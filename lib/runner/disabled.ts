import type { Environment } from "../platform/environment.ts";
import { pluginOf } from "./hook-table.ts";

/**
 * Whether TACKLE_DISABLE turns this hook off: "1" for all, or a list (commas, spaces) of plugins
 * ("typescript", or "web" for all that it runs) and hooks ("typescript/check-security"). `plugin`
 * is the one that runs it, its own or one that it is a part of.
 */
export function isDisabled(env: Environment, plugin: string, name: string): boolean {
  const value = env["TACKLE_DISABLE"];
  if (!value) return false;
  const off = value.split(/[\s,]+/);
  return ["1", plugin, pluginOf(name), name].some((each) => off.includes(each));
}
