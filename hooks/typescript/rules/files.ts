import type { FileMatch } from "../../../lib/rules/rule.ts";

const DECLARATIONS = /\.d\.[mc]?ts$/i;

/** TypeScript, declarations included. */
export const TYPESCRIPT: FileMatch = { extensions: ["ts", "tsx", "mts", "cts"] };

/** All that the parser reads. */
export const PARSED: FileMatch = {
  extensions: ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"],
};

/** TypeScript that runs. */
export const TYPESCRIPT_CODE: FileMatch = { ...TYPESCRIPT, except: DECLARATIONS };

/** TypeScript without JSX. */
export const TYPESCRIPT_WITHOUT_JSX: FileMatch = { extensions: ["ts", "mts", "cts"] };

/** TypeScript and JavaScript that run. */
export const CODE: FileMatch = {
  extensions: ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"],
  except: DECLARATIONS,
};

/** The same without tests, whose values are their own. */
export const CODE_BUT_TESTS: FileMatch = {
  ...CODE,
  except:
    /\.d\.[mc]?ts$|(?:^|[\\/])(?:tests?|__tests__|e2e|cypress|playwright)[\\/]|[._-](?:test|spec|e2e|cy)\.[a-z]+$/i,
};
