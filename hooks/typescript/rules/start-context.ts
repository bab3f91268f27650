import type { ProjectFacts } from "./project-facts.ts";

/** What the model is told when a session starts: which checks there are and what they stand on. */
export function startContext(facts: ProjectFacts): string {
  return [
    "typescript: each edit of a TypeScript or JavaScript file is checked for syntax, security, " +
    "type safety and deprecated APIs, on the text that it will leave; findings come with line and advice.",
    ...versionLines(facts),
    ...strictLines(facts),
  ].join("\n");
}

/** From this major version on nothing need be said. */
const CURRENT_MAJOR = 5;

function versionLines({ version }: ProjectFacts): string[] {
  if (version === undefined) return [];
  const old = Number.parseInt(version, 10) < CURRENT_MAJOR;
  return [
    `This project uses TypeScript ${version}${old ? "; 5 or later is worth the upgrade" : ""}.`,
  ];
}

function strictLines({ strict, hasConfig }: ProjectFacts): string[] {
  if (!hasConfig) return [];
  if (strict) return ["`strict` is on."];
  const state = strict === false ? "is off" : "is not set in tsconfig.json itself";
  return [`\`strict\` ${state}: see the skill typescript:configuring-typescript.`];
}
