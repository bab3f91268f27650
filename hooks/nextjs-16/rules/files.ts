import type { FileMatch } from "../../../lib/rules/rule.ts";

/** Code that runs. */
export const CODE: FileMatch = {
  extensions: ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"],
  except: /\.d\.[mc]?ts$/i,
};

/** Files whose names give them a place in the app router: `page.tsx` below `app` and so on. */
export function appRouterFiles(names: string): FileMatch {
  return {
    extensions: ["tsx", "jsx", "ts", "js"],
    only: new RegExp(`(?:^|[\\\\/])app[\\\\/](?:[^\\\\/]+[\\\\/]){0,30}(?:${names})\\.[jt]sx?$`),
  };
}
