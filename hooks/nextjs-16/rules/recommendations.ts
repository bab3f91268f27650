import { baseName, extensionOf } from "../../../lib/source/language.ts";

/** Skills worth reading before a kind of file is edited. */
export interface Recommendation {
  /** What is remembered in the session, so that it is said once. */
  readonly type: "nextjs_skills" | "security_skills" | "config_skills";
  readonly what: string;
  readonly skills: readonly string[];
}

/** The recommendation for a file of a Next.js project by its path. */
export function recommendationFor(path: string): Recommendation | undefined {
  const extension = extensionOf(path);
  if (!EXTENSIONS.includes(extension)) return undefined;
  if (/^next\.config\.[cm]?[jt]s$/.test(baseName(path))) return CONFIG;
  if (isServerCode(path)) return SECURITY;
  return /(?:^|[\\/])app[\\/]/.test(path) ? ROUTES : undefined;
}

const EXTENSIONS = ["tsx", "jsx", "ts", "js", "mts", "mjs"];

/** By whole words of the name: `actions.ts`, `user-actions.ts`, not `transactions.ts`. */
function isServerCode(path: string): boolean {
  const words = baseName(path).replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase().split(/[._-]/);
  return words.some((word) => word === "action" || word === "actions" || word === "server");
}

const CONFIG: Recommendation = {
  type: "config_skills",
  what: "the configuration of Next.js",
  skills: ["configuring-image-optimization", "using-cache-directive"],
};

const SECURITY: Recommendation = {
  type: "security_skills",
  what: "server functions",
  skills: ["securing-server-actions", "securing-data-access-layer"],
};

const ROUTES: Recommendation = {
  type: "nextjs_skills",
  what: "the app router",
  skills: [
    "migrating-async-request-apis",
    "using-cache-directive",
    "using-cache-lifecycle-apis",
    "securing-data-access-layer",
    "implementing-parallel-routes",
  ],
};

/** All of them, in the order in which they are tried. */
export const recommendations: readonly Recommendation[] = [CONFIG, SECURITY, ROUTES];
