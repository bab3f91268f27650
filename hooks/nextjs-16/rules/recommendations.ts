import type { FileMatch, Rule } from "../../../lib/rules/rule.ts";
import { SINCE_16 } from "./next.ts";

const EXTENSIONS = ["tsx", "jsx", "ts", "js", "mts", "mjs"];
const CONFIG_NAME = /(?:^|[\\/])next\.config\.[cm]?[jt]s$/;
// By whole words of the name: `actions.ts`, `user-actions.ts`, `userActions.ts`, not `transactions.ts`.
const SERVER_NAME =
  /(?:^|[\\/._-])(?:[Aa]ctions?|[Ss]erver)(?:[._-]|(?=[A-Z]))[^\\/]*$|[a-z](?:Actions?|Server)(?:[._-]|(?=[A-Z]))[^\\/]*$/;
const OTHERS = new RegExp(`${CONFIG_NAME.source}|${SERVER_NAME.source}`);

/** Named the first time in a session that a file of the kind is edited. */
function forFiles(
  kind: Pick<Rule, "id" | "message" | "documentation" | "skills"> & { files: FileMatch },
): Rule {
  return { when: [], level: "skill", once: "session", since: SINCE_16, ...kind };
}

/** What recommend-skills names. */
export const recommendationRules: readonly Rule[] = [
  forFiles({
    id: "config-skills",
    files: { extensions: EXTENSIONS, only: CONFIG_NAME },
    message: "the configuration of Next.js",
    skills: ["configuring-image-optimization", "using-cache-directive"],
    documentation: "next.config.ts and its like.",
  }),
  forFiles({
    id: "security-skills",
    files: { extensions: EXTENSIONS, only: SERVER_NAME, except: CONFIG_NAME },
    message: "server functions",
    skills: ["securing-server-actions", "securing-data-access-layer"],
    documentation: "Files with `action` or `server` as a word of their name.",
  }),
  forFiles({
    id: "nextjs-skills",
    files: { extensions: EXTENSIONS, only: /(?:^|[\\/])app[\\/]/, except: OTHERS },
    message: "the app router",
    skills: [
      "migrating-async-request-apis",
      "using-cache-directive",
      "implementing-parallel-routes",
    ],
    documentation: "Every other file below `app`.",
  }),
];
