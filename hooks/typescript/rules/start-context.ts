import { loadPages } from "../../../lib/rules/load-pages.ts";
import type { ProjectFacts } from "./project-facts.ts";

/** What the model is told when a session starts; nothing where the project shows no TypeScript or JavaScript. */
export function startContext(facts: ProjectFacts, plugin: string): string | undefined {
  if (!facts.hasManifest && !facts.hasConfig) return undefined;
  const checks = "typescript: edits are checked for syntax, security, types and deprecated APIs.";
  return [checks, ...versionLines(facts), ...strictLines(facts, plugin)].join(" ");
}

/** From this major version on nothing need be said. */
const CURRENT_MAJOR = 5;

function versionLines({ version }: ProjectFacts): string[] {
  if (version === undefined) return [];
  const old = Number.parseInt(version, 10) < CURRENT_MAJOR;
  return [`TypeScript ${version}${old ? "; 5 or later is worth the upgrade" : ""}.`];
}

/** A configuration that is strict need not be mentioned. */
function strictLines({ strict, hasConfig }: ProjectFacts, plugin: string): string[] {
  if (!hasConfig || strict) return [];
  const state = strict === false ? "is off" : "is not set in tsconfig.json itself";
  return [`\`strict\` ${state} (${loadPages(plugin, ["configuring-typescript"])}).`];
}
