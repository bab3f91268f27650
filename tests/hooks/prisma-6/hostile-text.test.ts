import { expect, test } from "bun:test";
import { hook as changed } from "../../../hooks/prisma-6/check-deprecated-apis.ts";
import { hook as client } from "../../../hooks/prisma-6/check-prisma-client.ts";
import { hook as rawSql } from "../../../hooks/prisma-6/check-sql-injection.ts";
import { newFindings } from "../../../lib/rules/new-findings.ts";
import { editOf } from "../../support/edit-of.ts";

const rules = [...rawSql.rules ?? [], ...client.rules ?? [], ...changed.rules ?? []];

// Makes every rule look: the words of all their hints and needs.
const WORDS =
  "import { Prisma, PrismaClient } from '@prisma/client'; prisma.user.findMany(); Buffer toString " +
  "NotFoundError rejectOnNotFound $queryRawUnsafe $queryRaw $executeRaw new PrismaClient\n";

const PIECES = [
  "a.$queryRawUnsafe(",
  "a.$queryRawUnsafe<",
  "a.$queryRawUnsafe(`SELECT ",
  "a.$queryRawUnsafe(`SELECT `)",
  "a.$queryRawUnsafe(`SELECT a = ${b} ",
  'a.$queryRawUnsafe("SELECT a = \'" + "',
  "Prisma.raw(`",
  "Prisma.raw(`a = '${x}",
  "Prisma.raw('",
  "a = ${b} ",
  "new PrismaClient(",
  "  const a = new PrismaClient(",
  "createDb() { ",
  "Db(",
  "getDb = ",
  "client",
  ": Buffer.from(",
  "data: { a: Buffer.from(",
  "a.avatar.toString('",
  "import { ",
  "{ NotFoundError",
  "{ rejectOnNotFound:",
  "(",
  "{",
  "`${",
  "\n",
];

const SMALL = 10_000;
const TIMES_LARGER = 10;

for (const piece of PIECES) {
  test(`the rules take time in proportion to a text of ${JSON.stringify(piece)}`, () => {
    const small = milliseconds(piece, SMALL);
    const large = milliseconds(piece, SMALL * TIMES_LARGER);
    // Quadratic time would be a hundredfold; the constant keeps pauses of the machine out of it.
    expect((large + 20) / (small + 20)).toBeLessThan(30);
  });
}

/** The better of two. */
function milliseconds(piece: string, length: number): number {
  const text = WORDS + piece.repeat(length / piece.length) + WORDS;
  const runs = [1, 2].map((run) => {
    const start = performance.now();
    newFindings(rules, editOf("a.ts", undefined, `${text}${run}`));
    return performance.now() - start;
  });
  return Math.min(...runs);
}
