import { problemText } from "../../config/find-problems.ts";
import { readConfig } from "../../config/read-config.ts";
import type { Environment } from "../../platform/environment.ts";
import { type HookTable, knownNames } from "../../runner/hook-table.ts";
import { projectDirectory } from "../../security/project-directory.ts";
import { type Finding, ok, warning } from "./finding.ts";

/** What the project's and the user's tackle.json ask for and can't have. */
export function checkConfig(env: Environment, table: HookTable): Finding[] {
  const config = readConfig({
    env,
    projectDirectory: () => projectDirectory(env),
    knownNames: () => knownNames(table),
  });
  if (config === undefined) return [ok("No tackle.json here or in your Claude directory")];
  return [
    ...config.files.map((path) => ok(`Configuration "${path}"`)),
    ...config.problems.map((problem) =>
      warning(problemText(problem), "Correct the file; docs/configuration.md says what it can hold")
    ),
  ];
}
