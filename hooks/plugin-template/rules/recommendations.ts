import type { FileMatch, Rule } from "../../../lib/rules/rule.ts";

// By whole words of the path: `user.test.ts` and `tests/user.ts`, but not `latest.ts`.
const TEST_PATH =
  /(?:^|[\\/])(?:__tests__|tests?|specs?)[\\/]|(?:^|[\\/._-])(?:test|spec)[._-][^\\/]*$/i;
const TYPESCRIPT = ["ts", "tsx", "mts", "cts"];

/** A rule that looks at the path alone, and names its skills once in a session. */
function forFiles(id: string, message: string, files: FileMatch): Rule {
  return {
    id,
    files,
    when: [],
    level: "skill",
    once: "session",
    message,
    skills: ["writing-a-hook"],
    documentation: "A sample of a rule that names a skill for a kind of file.",
  };
}

/** What recommend-skills names. */
export const recommendationRules: readonly Rule[] = [
  forFiles("test-files", "tests", { extensions: TYPESCRIPT, only: TEST_PATH }),
  forFiles("typescript-files", "TypeScript", { extensions: TYPESCRIPT, except: TEST_PATH }),
  forFiles("javascript-files", "JavaScript", { extensions: ["js", "jsx", "mjs", "cjs"] }),
];
