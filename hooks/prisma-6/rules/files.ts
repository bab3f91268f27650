import type { FileMatch, Glance } from "../../../lib/rules/rule.ts";

const EXTENSIONS = ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs", "vue", "svelte"];

/** Code that runs and may use the client. */
export const CODE: FileMatch = { extensions: EXTENSIONS, except: /\.d\.[mc]?ts$/i };

const BESIDE =
  "(?:^|[\\\\/])(?:tests?|__tests__|e2e|cypress|playwright|fixtures?|scripts?|seed(?:s|er|ers)?|migrations?)[\\\\/]|(?:^|[\\\\/])(?:seed|migrate)[\\w-]*\\.[a-z]+$|[._-](?:test|spec|e2e|seed)\\.[a-z]+$";

/** The same without tests, seeds, scripts and migrations, which nobody else gives values to. */
export const APPLICATION: FileMatch = {
  ...CODE,
  except: new RegExp(`\\.d\\.[mc]?ts$|${BESIDE}`, "i"),
};

/** Tests, seeds, scripts and migrations alone. */
export const BESIDE_APPLICATION: FileMatch = { ...CODE, only: new RegExp(BESIDE, "i") };

/** prisma/schema.prisma, or any of the files that a schema is split into. */
export const SCHEMA: FileMatch = { extensions: ["prisma"] };

/** The file names a prisma client, its class or its module. */
export const USES_PRISMA: Glance = { in: "code", pattern: /\bprisma(?:Client)?\b/i };

/** A query is made or its result awaited somewhere in the file. */
export const QUERIES: Glance = {
  in: "code",
  pattern:
    /\.\s*(?:find(?:Unique|First)(?:OrThrow)?|findMany|create(?:Many)?(?:AndReturn)?|update(?:Many)?|upsert)\s*\(/,
};

/** The file keeps something on the global object, as a client that survives reloading is kept. */
export const KEEPS_GLOBAL: Glance = {
  in: "code",
  pattern: /\b(?:globalThis|globalForPrisma|global)\b/,
};

/** A class of the file's own with that name. */
export const OWN_CLIENT: Glance = { in: "code", pattern: /\bclass\s+PrismaClient\b/ };
