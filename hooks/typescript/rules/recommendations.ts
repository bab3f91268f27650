import { baseName, extensionOf } from "../../../lib/source/language.ts";

/** Skills worth reading before a kind of file is edited. */
export interface Recommendation {
  /** What is remembered in the session, so that it is said once. */
  readonly type: "config_files" | "test_files" | "typescript_files" | "migration_context";
  readonly what: string;
  readonly skills: readonly string[];
}

/** The recommendation for a file by its path; undefined for what is no TypeScript matter. */
export function recommendationFor(path: string): Recommendation | undefined {
  if (CONFIG_NAME.test(baseName(path))) return CONFIG;
  const extension = extensionOf(path);
  if (TYPESCRIPT_EXTENSIONS.includes(extension)) return isTest(path) ? TEST : TYPESCRIPT;
  return JAVASCRIPT_EXTENSIONS.includes(extension) ? MIGRATION : undefined;
}

// tsconfig.json, tsconfig.build.json, tsconfig-base.json
const CONFIG_NAME = /^tsconfig(?:[.-][\w.-]+)?\.json$/i;
const TYPESCRIPT_EXTENSIONS = ["ts", "tsx", "mts", "cts"];
const JAVASCRIPT_EXTENSIONS = ["js", "jsx", "mjs", "cjs"];

/** By whole parts of a name: `user.test.ts` and `tests/user.ts`, but not `latest.ts`. */
function isTest(path: string): boolean {
  return /(?:^|[\\/])(?:__tests__|tests?|specs?|e2e)[\\/]/i.test(path) ||
    baseName(path).toLowerCase().split(/[._-]/).some((part) => part === "test" || part === "spec");
}

const CONFIG: Recommendation = {
  type: "config_files",
  what: "compiler options",
  skills: ["configuring-typescript"],
};

const TEST: Recommendation = {
  type: "test_files",
  what: "tests in TypeScript",
  skills: ["using-type-guards", "using-runtime-checks", "handling-errors"],
};

const TYPESCRIPT: Recommendation = {
  type: "typescript_files",
  what: "TypeScript",
  skills: [
    "avoiding-any-types",
    "using-type-guards",
    "using-runtime-checks",
    "using-generics",
    "hashing-passwords",
    "handling-errors",
  ],
};

const MIGRATION: Recommendation = {
  type: "migration_context",
  what: "JavaScript in a project that may move to TypeScript",
  skills: ["migrating-javascript-to-typescript", "configuring-typescript"],
};

/** All of them, in the order in which they are tried. */
export const recommendations: readonly Recommendation[] = [CONFIG, TEST, TYPESCRIPT, MIGRATION];
