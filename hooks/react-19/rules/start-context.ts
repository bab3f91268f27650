import type { PackageVersion } from "../../../lib/rules/declared-version.ts";

/** What the model is told when a session starts; nothing where the project shows no React. */
export function startContext(version: PackageVersion): string | undefined {
  if (typeof version !== "number") return undefined;
  if (version < 19) {
    return `react-19: this project is written for React ${version}. What React 19 removed or added ` +
      "is not checked until package.json asks for 19; for the upgrade see the skill " +
      "react-19:migrating-removed-apis.";
  }
  return `react-19: this project is written for React ${version}. Each edit is checked, on the text ` +
    "that it will leave, for APIs that React 19 removed, server functions without validation or " +
    "access check, and hooks out of place; findings come with line and advice.";
}
