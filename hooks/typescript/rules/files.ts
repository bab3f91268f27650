import type { FileMatch } from "../../../lib/rules/rule.ts";

const DECLARATIONS = /\.d\.[mc]?ts$/i;

/** TypeScript, declarations included. */
export const TYPESCRIPT: FileMatch = { extensions: ["ts", "tsx", "mts", "cts"] };

/** TypeScript that runs. */
export const TYPESCRIPT_CODE: FileMatch = { ...TYPESCRIPT, except: DECLARATIONS };

/** TypeScript without JSX. */
export const TYPESCRIPT_WITHOUT_JSX: FileMatch = { extensions: ["ts", "mts", "cts"] };

/** TypeScript and JavaScript that run. */
export const CODE: FileMatch = {
  extensions: ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"],
  except: DECLARATIONS,
};
