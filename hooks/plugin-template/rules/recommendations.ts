import { baseName, extensionOf } from "../../../lib/source/language.ts";

/** Skills worth reading before a kind of file is edited. */
export interface Recommendation {
  /** What is remembered in the session, so that it is said once. */
  readonly type: "test_files" | "typescript_files" | "javascript_files";
  readonly skills: readonly string[];
}

/** The recommendation for a file by its path; undefined when there is none. */
export function recommendationFor(path: string): Recommendation | undefined {
  const extension = extensionOf(path);
  if (["js", "jsx", "mjs", "cjs"].includes(extension)) return JAVASCRIPT;
  if (!["ts", "tsx", "mts", "cts"].includes(extension)) return undefined;
  return isTest(path) ? TEST : TYPESCRIPT;
}

/** By whole words of the path: `user.test.ts` and `tests/user.ts`, but not `latest.ts`. */
function isTest(path: string): boolean {
  return /(?:^|[\\/])(?:__tests__|tests?|specs?)[\\/]/i.test(path) ||
    baseName(path).toLowerCase().split(/[._-]/).some((part) => part === "test" || part === "spec");
}

const TEST: Recommendation = { type: "test_files", skills: ["writing-a-hook"] };
const TYPESCRIPT: Recommendation = { type: "typescript_files", skills: ["writing-a-hook"] };
const JAVASCRIPT: Recommendation = { type: "javascript_files", skills: ["writing-a-hook"] };

/** All of them: the build checks that their skills exist. */
export const recommendations: readonly Recommendation[] = [TEST, TYPESCRIPT, JAVASCRIPT];
