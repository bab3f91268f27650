import type { FileMatch, Rule } from "../../../lib/rules/rule.ts";
import { TYPESCRIPT } from "./files.ts";

// By whole parts of a name: `user.test.ts` and `tests/user.ts`, but not `latest.ts`.
const TEST_PATH =
  /(?:^|[\\/])(?:__tests__|tests?|specs?|e2e)[\\/]|(?:^|[\\/._-])(?:test|spec)[._-][^\\/]*$/i;

// By name, or the host would start a process for every JSON file.
const CONFIG_NAMES = ["app", "base", "build", "lib", "node", "spec", "test"]
  .map((part) => `tsconfig.${part}.json`).concat("tsconfig.json", "tsconfig-base.json");

/** Named the first time in a session that a file of the kind is edited. */
function forFiles(
  kind: Pick<Rule, "id" | "message" | "documentation" | "skills"> & { files: FileMatch },
): Rule {
  return { when: [], level: "skill", once: "session", ...kind };
}

/** What recommend-skills names. */
export const recommendationRules: readonly Rule[] = [
  forFiles({
    id: "config-files",
    files: { extensions: [], names: CONFIG_NAMES },
    message: "compiler options",
    skills: ["configuring-typescript"],
    documentation: "tsconfig.json and its variants.",
  }),
  forFiles({
    id: "test-files",
    files: { ...TYPESCRIPT, only: TEST_PATH },
    message: "tests in TypeScript",
    skills: ["using-type-guards", "handling-errors"],
    documentation: "TypeScript in directories and under names of tests.",
  }),
  forFiles({
    id: "typescript-files",
    files: { ...TYPESCRIPT, except: TEST_PATH },
    message: "TypeScript",
    skills: ["avoiding-any-types", "using-type-guards", "using-runtime-checks"],
    documentation: "Every other TypeScript file.",
  }),
  forFiles({
    id: "migration-context",
    files: { extensions: ["js", "jsx", "mjs", "cjs"] },
    message: "JavaScript that may move to TypeScript",
    skills: ["migrating-javascript-to-typescript"],
    documentation: "JavaScript.",
  }),
];
