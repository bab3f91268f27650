import type { Look, Rule, TokenRule } from "../../../lib/rules/rule.ts";
import { CODE, SCHEMA } from "./files.ts";

// prisma/migrations/20250101_init/migration.sql, db/prisma/migrations/…
const MIGRATION_PATH =
  /(?:^|[\\/])prisma[\\/](?:[^\\/]+[\\/])*migrations[\\/]|(?:^|[\\/])migrations[\\/][^\\/]+[\\/]migration\.sql$/i;
const SERVERLESS_PATH =
  /(?:^|[\\/])(?:vercel|lambdas?|netlify|functions|edge|app)[\\/]|(?:^|[\\/._-])(?:lambda|edge|worker)\.[a-z]+$/i;

const IMPORTS_CLIENT: Look = {
  in: "uncommented",
  pattern:
    /\b(?:from|import|require\s*\(|import\s*\()\s*["'](?:@prisma\/(?:client|extension-\w+)|[^"'\n]{0,200}generated\/[^"'\n]{0,40}prisma)[^"'\n]{0,200}["']|\bimport\b[^;"']{0,200}\bprisma(?:Client)?\b[^;"']{0,200}\bfrom\s*["']/gi,
};
const RAW: Look = { in: "code", pattern: /\$(?:query|execute)Raw(?:Unsafe)?\b/g };
const NOT_MIGRATIONS = {
  ...CODE,
  except: new RegExp(`\\.d\\.[mc]?ts$|${MIGRATION_PATH.source}`, "i"),
};

type Kind =
  & Pick<Rule, "id" | "files" | "message" | "documentation" | "skills">
  & Partial<TokenRule>;

/** Named the first time in a session that it fits what is edited. */
function recommendation(kind: Kind): Rule {
  return { when: [], level: "skill", once: "session", ...kind };
}

/** What recommend-skills names. */
export const recommendationRules: readonly Rule[] = [
  recommendation({
    id: "schema-files",
    files: SCHEMA,
    message: "the Prisma schema",
    skills: ["managing-dev-migrations", "ensuring-query-type-safety"],
    documentation: "Files of the schema.",
  }),
  recommendation({
    id: "migration-files",
    files: { extensions: CODE.extensions, names: ["migration.sql"], only: MIGRATION_PATH },
    message: "migrations",
    skills: ["managing-dev-migrations", "deploying-production-migrations"],
    documentation: "What lies in a directory of migrations.",
  }),
  recommendation({
    id: "prisma-files",
    files: NOT_MIGRATIONS,
    hint: ["prisma", "queryraw", "executeraw"],
    when: [IMPORTS_CLIENT, RAW],
    message: "code that uses the Prisma client",
    skills: [
      "creating-client-singletons",
      "optimizing-query-selection",
      "validating-query-inputs",
    ],
    documentation: "Code that imports a client, or makes raw queries.",
  }),
  recommendation({
    id: "raw-sql-context",
    files: NOT_MIGRATIONS,
    hint: ["queryraw", "executeraw"],
    when: [RAW],
    message: "raw SQL (before it is written)",
    skills: ["preventing-sql-injection"],
    documentation: "Raw queries.",
  }),
  recommendation({
    id: "serverless-context",
    files: { ...NOT_MIGRATIONS, only: SERVERLESS_PATH },
    hint: ["prisma"],
    when: [IMPORTS_CLIENT],
    message: "Prisma in serverless functions",
    skills: ["configuring-serverless-clients", "configuring-connection-pools"],
    documentation: "Code that imports a client, in directories and files of serverless functions.",
  }),
];
