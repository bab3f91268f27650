import type { Rule } from "../../../lib/rules/rule.ts";
import { SINCE_16 } from "./next.ts";

const middlewareFile: Rule = {
  id: "middleware-file",
  files: { extensions: ["ts", "js"], only: /(?:^|[\\/])middleware\.[jt]s$/ },
  hint: ["export"],
  when: [{
    in: "code",
    pattern:
      /\bexport\s+(?:default\b|(?:async\s+)?(?:function|const)\s+middleware\b|\{[^{}]{0,200}\bmiddleware\b)/g,
  }],
  needs: [{
    in: "uncommented",
    pattern:
      /["']next\/(?:server|headers)["']|\bmatcher\s*:|\b(?:function|const|as)\s+middleware\b/,
  }],
  unless: [{
    in: "code",
    pattern:
      /\bexport\s+(?:async\s+)?(?:function|const|let|class)\s+(?!(?:middleware|proxy|config)\b)[\w$]/,
  }],
  level: "warn",
  once: "session",
  since: SINCE_16,
  message:
    "Next.js 16 renamed the middleware file to proxy, and neither may be the only access check (CVE-2025-29927)",
  advice: "`proxy.ts` that exports `proxy`; verify the session where data is read",
  skills: ["migrating-middleware-to-proxy", "securing-data-access-layer"],
  documentation:
    "The file `middleware.ts` or `.js` of a Next.js project, once in a session. Left alone: `proxy.ts`, files of that name that are no middleware of Next, or export more than it has.",
};

/** What check-middleware-usage looks for. */
export const middlewareRules: readonly Rule[] = [middlewareFile];
