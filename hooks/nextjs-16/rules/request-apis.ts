import type { Rule } from "../../../lib/rules/rule.ts";
import { appRouterFiles, CODE } from "./files.ts";
import { SINCE_16 } from "./next.ts";

const syncRequestApi: Rule = {
  id: "sync-request-api",
  files: CODE,
  hint: [/\b(?:cookies|headers|draftMode)\s*\(/],
  when: [{
    in: "code",
    pattern:
      /(?<![\w$.#])(?<receiver>cookies|headers|draftMode)\s*\(\s*\)\s*\??\.\s*(?!then\b|catch\b|finally\b)[\w$]+/g,
    from: ["next/headers"],
  }],
  level: "warn",
  since: SINCE_16,
  message: "in Next.js 16 this returns a Promise, which has no such member",
  advice: "`(await cookies()).get(…)`",
  skills: ["migrating-async-request-apis"],
  documentation:
    "`cookies()`, `headers()` and `draftMode()` of `next/headers`, used at once. Left alone: what is awaited, `.then(`, a call whose result is kept (it may be awaited later), functions of that name from elsewhere.",
};

const syncParams: Rule = {
  id: "sync-params",
  files: appRouterFiles("page|layout|default|route"),
  hint: [/\b(?:params|searchParams)\s*\??\s*:\s*\{/],
  when: [
    {
      in: "code",
      pattern:
        /\b(?:params|searchParams)\s*(?:\?\s*)?:\s*\{(?<=(?:(?:\}|\b(?:context|ctx|props))\s*:|\b(?:type|interface)\s+[\w$]{0,40}(?:Props|Context|Params)\s*=?)\s*\{[^{}]{0,200}(?:\{[^{}]{0,100}\}[^{}]{0,60})?\b(?:params|searchParams)\s*(?:\?\s*)?:\s*\{)/g,
    },
    {
      in: "code",
      pattern:
        /\bfunction\b(?!\s+generate(?:StaticParams|ImageMetadata)\b)(?:\s+[\w$]+)?\s*\([^(){}]{0,100}\{\s*(?:params|searchParams)\s*:\s*\{/g,
    },
  ],
  unless: [{ in: "code", pattern: /\bgenerate(?:StaticParams|ImageMetadata)\s*\(\s*\{/ }],
  level: "warn",
  since: SINCE_16,
  message: "in Next.js 16 `params` and `searchParams` are Promises: their members are undefined",
  advice: "`params: Promise<{ id: string }>` and `const { id } = await params`",
  skills: ["migrating-async-request-apis"],
  documentation:
    "In pages, layouts, defaults and routes: the props typed as plain objects, or taken apart in the parameter. Left alone: files with a `generateStaticParams` that takes `params`, which stay plain there.",
};

/** What check-request-apis looks for. */
export const requestApiRules: readonly Rule[] = [syncRequestApi, syncParams];
