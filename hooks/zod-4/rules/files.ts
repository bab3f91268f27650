import type { FileMatch, Glance, Since } from "../../../lib/rules/rule.ts";

/** Code that runs and may hold schemas. */
export const CODE: FileMatch = {
  extensions: ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs", "vue", "svelte"],
  except: /\.d\.[mc]?ts$/i,
};

/** Where `z` comes from when it is Zod 4. `zod/v3` is Zod 3 in every version. */
export const ZOD = ["zod", "zod/v4", "zod/v4/classic", "npm:zod", "@hono/zod-openapi"];

/** The file imports Zod by one of those names. */
export const IMPORTS_ZOD: Glance = {
  in: "uncommented",
  pattern:
    /\b(?:from|import|require\s*\(|import\s*\()\s*["'](?:zod(?:\/v4(?:\/classic)?)?|npm:zod|@hono\/zod-openapi)["']/,
};

/**
 * The rules about forms of Zod 4 are for projects that have it, and for files that ask for it by its
 * path, which zod 3.25 has too.
 */
export const SINCE_4: Since = {
  package: "zod",
  major: 4,
  shown: /\b(?:from|import|require\s*\(|import\s*\()\s*["']zod\/v4(?:\/\w+)?["']/,
};
