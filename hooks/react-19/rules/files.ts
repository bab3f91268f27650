import type { FileMatch, Glance } from "../../../lib/rules/rule.ts";

const DECLARATIONS = /\.d\.[mc]?ts$/i;

/** Code that runs and may use React. */
export const CODE: FileMatch = {
  extensions: ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"],
  except: DECLARATIONS,
};

/** Files that can hold JSX. */
export const MARKUP: FileMatch = { extensions: ["tsx", "jsx", "js"] };

/** The file imports React itself. */
export const IMPORTS_REACT: Glance = {
  in: "uncommented",
  pattern: /\b(?:from|require\s*\(|import\s*\()\s*["']react["']|\bimport\s+["']react["']/,
};

/** The file imports React, or holds JSX and so needs no import. */
export const USES_REACT: Glance = {
  in: "uncommented",
  pattern: /["'](?:react|prop-types)["']|<\/[A-Za-z>]|\/>/,
};

/** `"use server"` as a directive: of the file, or of a function. */
export const SERVER_DIRECTIVE: Glance = {
  in: "uncommented",
  pattern: /(?:^|[;{}])[ \t]*(["'])use server\1[ \t]*(?:;|\}|\r?$)/m,
};
