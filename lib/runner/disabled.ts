import type { Environment } from "../platform/environment.ts";

/**
 * Whether TACKLE_DISABLE turns this hook off: "1" for all, or a list (commas, spaces) of plugins
 * ("typescript") and hooks ("typescript/check-security").
 */
export function isDisabled(env: Environment, plugin: string, name: string): boolean {
  const value = env["TACKLE_DISABLE"];
  if (!value) return false;
  const off = value.split(/[\s,]+/);
  return off.includes("1") || off.includes(plugin) || off.includes(name);
}
