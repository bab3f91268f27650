import type { Rule } from "../../../lib/rules/rule.ts";
import { appRouterFiles, CODE } from "./files.ts";
import { SINCE_16 } from "./next.ts";

const unstableCache: Rule = {
  id: "unstable-cache",
  files: CODE,
  hint: ["unstable_cache"],
  when: [
    {
      in: "code",
      pattern: /(?<![\w$.#])(?<receiver>unstable_cache)\s*[<(]/g,
      from: ["next/cache"],
    },
    {
      in: "code",
      pattern: /(?<![\w$.#])(?<receiver>[\w$]{1,60})\s*\.\s*unstable_cache\s*[<(]/g,
      from: ["next/cache"],
    },
  ],
  level: "warn",
  since: SINCE_16,
  message: "`unstable_cache` is replaced in Next.js 16 by functions that cache themselves",
  advice: '`"use cache"` in the function, with `cacheLife(…)` and `cacheTag(…)`',
  skills: ["using-cache-directive", "using-cache-lifecycle-apis"],
  documentation: "Calls. Left alone: a function of that name from elsewhere.",
};

const revalidateExport: Rule = {
  id: "revalidate-export",
  files: appRouterFiles("page|layout|route|template|default|sitemap|robots|manifest"),
  hint: ["revalidate"],
  when: [{
    in: "code",
    pattern: /\bexport\s+(?:const|let|var)\s+revalidate\s*(?::[^=\n]{0,60})?=/g,
  }],
  level: "warn",
  once: "file",
  since: SINCE_16,
  message:
    "with Cache Components `revalidate` is a build error; a lifetime belongs to what is cached",
  advice: '`"use cache"` and `cacheLife("hours")` in the function that reads the data',
  skills: ["using-cache-lifecycle-apis", "using-cache-directive"],
  documentation:
    "The export of a page, layout or route. Without `cacheComponents` it still works, so it is said once for a file. Left alone: `revalidate` as an option of `fetch`, exports of other files.",
};

/** What check-cache-patterns looks for. */
export const cachingRules: readonly Rule[] = [unstableCache, revalidateExport];
