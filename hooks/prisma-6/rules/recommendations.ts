import { codeText } from "../../../lib/source/code-text.ts";
import type { EditedText } from "../../../lib/edit/edited-text.ts";
import { matchesFile } from "../../../lib/rules/file-match.ts";
import { extensionOf, languageOf } from "../../../lib/source/language.ts";
import { CODE } from "./files.ts";

/** Skills worth reading before a kind of file is edited. */
export interface Recommendation {
  /** What is remembered in the session, so that it is said once. */
  readonly type:
    | "schema_files"
    | "migration_files"
    | "prisma_files"
    | "raw_sql_context"
    | "serverless_context";
  readonly what: string;
  readonly skills: readonly string[];
}

/** Everything that fits the file as an edit leaves it; nothing for what has no part in Prisma. */
export function recommendationsFor({ path, after }: EditedText): Recommendation[] {
  if (extensionOf(path) === "prisma") return [SCHEMA];
  if (MIGRATION_PATH.test(path)) return [MIGRATION];
  const language = languageOf(path);
  if (language === undefined || !matchesFile(CODE, path) || !HINT.test(after)) return [];
  const { code, uncommented } = codeText(after, language);
  if (!IMPORTS_CLIENT.test(uncommented) && !RAW.test(code)) return [];
  return [
    CLIENT,
    ...(RAW.test(code) ? [RAW_SQL] : []),
    ...(SERVERLESS_PATH.test(path) ? [SERVERLESS] : []),
  ];
}

// prisma/migrations/20250101_init/migration.sql, db/prisma/migrations/…
const MIGRATION_PATH =
  /(?:^|[\\/])prisma[\\/](?:[^\\/]+[\\/])*migrations[\\/]|(?:^|[\\/])migrations[\\/][^\\/]+[\\/]migration\.sql$/i;
const HINT = /prisma|\$(?:query|execute)Raw/i;
const IMPORTS_CLIENT =
  /\b(?:from|import|require\s*\(|import\s*\()\s*["'](?:@prisma\/(?:client|extension-\w+)|[^"'\n]{0,200}generated\/[^"'\n]{0,40}prisma)[^"'\n]{0,200}["']|\bimport\b[^;"']{0,200}\bprisma(?:Client)?\b[^;"']{0,200}\bfrom\s*["']/i;
const RAW = /\$(?:query|execute)Raw(?:Unsafe)?\b/;
const SERVERLESS_PATH =
  /(?:^|[\\/])(?:vercel|lambdas?|netlify|functions|edge|app)[\\/]|(?:^|[\\/._-])(?:lambda|edge|worker)\.[a-z]+$/i;

const SCHEMA: Recommendation = {
  type: "schema_files",
  what: "the Prisma schema",
  skills: ["managing-dev-migrations", "creating-client-singletons", "ensuring-query-type-safety"],
};

const MIGRATION: Recommendation = {
  type: "migration_files",
  what: "migrations",
  skills: ["managing-dev-migrations", "deploying-production-migrations", "upgrading-to-prisma-6"],
};

const CLIENT: Recommendation = {
  type: "prisma_files",
  what: "code that uses the Prisma client",
  skills: [
    "creating-client-singletons",
    "managing-client-lifecycle",
    "optimizing-query-selection",
    "ensuring-query-type-safety",
    "using-interactive-transactions",
    "configuring-transaction-isolation",
    "handling-transaction-errors",
    "validating-query-inputs",
  ],
};

const RAW_SQL: Recommendation = {
  type: "raw_sql_context",
  what: "raw SQL (read this one before it is written)",
  skills: ["preventing-sql-injection"],
};

const SERVERLESS: Recommendation = {
  type: "serverless_context",
  what: "Prisma in serverless functions",
  skills: ["configuring-serverless-clients", "configuring-connection-pools"],
};

/** All of them, in the order in which they are said. */
export const recommendations: readonly Recommendation[] = [
  SCHEMA,
  MIGRATION,
  CLIENT,
  RAW_SQL,
  SERVERLESS,
];
