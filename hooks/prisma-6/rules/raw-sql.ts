import type { Look, Rule } from "../../../lib/rules/rule.ts";
import { APPLICATION, BESIDE_APPLICATION, CODE } from "./files.ts";
import { BARE, concatenated, QUOTED, SAFE_VALUE, TAKES_PARAMETERS } from "./sql-values.ts";

const UNSAFE_CALL = "\\??\\.\\s*\\$(?:query|execute)RawUnsafe\\s*(?:<[^()]{0,200}>)?\\s*\\(";
const RAW_CALL = "(?<![\\w$.#])Prisma\\s*\\.\\s*raw\\s*\\(";
const QUOTES = ['"', "'", "`"];

function uncommented(source: string): Look {
  return { in: "uncommented", pattern: new RegExp(source, "g") };
}

const unsafeValue: Rule = {
  id: "raw-sql-value",
  cause: "raw-sql",
  files: APPLICATION,
  hint: ["RawUnsafe"],
  when: [
    uncommented(`${UNSAFE_CALL}\\s*\`${TAKES_PARAMETERS}[^\`]{0,4000}?${QUOTED}`),
    // Without further arguments there are no parameters that the text could speak of.
    uncommented(
      `${UNSAFE_CALL}\\s*\`(?=[^\`]{0,4000}\`\\s*,?\\s*\\))${TAKES_PARAMETERS}[^\`]{0,4000}?${BARE}`,
    ),
    ...QUOTES.map((quote) =>
      uncommented(`${UNSAFE_CALL}\\s*${concatenated(quote, TAKES_PARAMETERS)}`)
    ),
  ],
  level: "deny",
  message: "a value is put into the SQL: with a quote in it the rest of it is executed",
  advice:
    "`$queryRaw` or `$executeRaw` as a tag (`` $queryRaw`… WHERE id = ${id}` ``, `Prisma.join(ids)`), or a placeholder (`$1`, `?`) with the value as a further argument",
  skills: ["preventing-sql-injection"],
  documentation:
    "Refused: `$queryRawUnsafe` and `$executeRawUnsafe` with text in which an interpolated or joined value is compared, stands in IN or VALUES. Advice only, or nothing, for what can be right: table and column names, placeholders, statements that take no parameters (SET, ALTER, TRUNCATE), constants in capitals, numbers and quoted values.",
};

const unsafeValueBeside: Rule = {
  ...unsafeValue,
  id: "raw-sql-value-in-script",
  cause: "raw-sql",
  files: BESIDE_APPLICATION,
  level: "warn",
  documentation:
    "The same in tests, seeds, scripts and migrations, as advice: nobody else gives them values.",
};

const unsafeText: Rule = {
  id: "raw-sql-text",
  cause: "raw-sql",
  files: CODE,
  hint: ["RawUnsafe"],
  when: [
    {
      in: "code",
      pattern: new RegExp(UNSAFE_CALL, "g"),
      call: { arguments: new RegExp(`^\\s*\`[^\`]{0,4000}?\\$\\{(?!\\s*${SAFE_VALUE}\\s*\\})`) },
    },
    {
      in: "code",
      pattern: new RegExp(UNSAFE_CALL, "g"),
      call: {
        arguments: new RegExp(
          `^\\s*(?:(?:"\\s*"|'\\s*'|\`\\s*\`)\\s*\\+\\s*)+(?!["'\`\\s]|${SAFE_VALUE})|^\\s*[\\w$.]{1,80}\\s*\\+\\s*["'\`]`,
        ),
      },
    },
  ],
  outside: unsafeValue.when,
  level: "warn",
  message: "SQL put together from text is safe only while no part of it comes from outside",
  advice: "`Prisma.sql` fragments, with names chosen from a fixed table of them",
  skills: ["preventing-sql-injection"],
  documentation:
    "The same methods with any other interpolated or joined text: advice, because names of tables and columns cannot be parameters.",
};

const unsafeMethod: Rule = {
  id: "raw-sql-unsafe-method",
  cause: "raw-sql",
  files: CODE,
  hint: ["RawUnsafe"],
  when: [{ in: "code", pattern: new RegExp(UNSAFE_CALL, "g"), call: {} }],
  outside: [...unsafeValue.when, ...unsafeText.when],
  level: "tip",
  once: "session",
  message: "this method takes any text for SQL",
  advice: "the tag, `` $queryRaw`…` `` or `` $executeRaw`…` ``, wherever the statement allows it",
  skills: ["preventing-sql-injection"],
  documentation:
    "The same methods with a constant or a variable. A tip, said once in a session: the text may be right. Left alone: methods of that name being declared or mocked.",
};

const rawFragmentValue: Rule = {
  id: "raw-fragment-value",
  files: APPLICATION,
  hint: ["Prisma"],
  when: [
    uncommented(`${RAW_CALL}\\s*\`[^\`]{0,4000}?${QUOTED}`),
    ...QUOTES.map((quote) => uncommented(`${RAW_CALL}\\s*${concatenated(quote, "")}`)),
  ],
  needs: [{
    in: "code",
    pattern:
      /\bimport\b[^;"']{0,300}\bPrisma\b|\bPrisma\b[^;"']{0,200}=\s*(?:await\s+)?(?:require|import)\s*\(/,
  }],
  level: "deny",
  message: "`Prisma.raw` inserts the value as SQL",
  advice: "`` Prisma.sql`name = ${name}` ``",
  skills: ["preventing-sql-injection"],
  documentation:
    "Refused: `Prisma.raw` with an interpolated or joined value that is compared and in quotes of its own. Left alone: an own `Prisma`.",
};

const rawFragmentValueBeside: Rule = {
  ...rawFragmentValue,
  id: "raw-fragment-value-in-script",
  files: BESIDE_APPLICATION,
  level: "warn",
  documentation: "The same in tests, seeds, scripts and migrations, as advice.",
};

const rawFragmentText: Rule = {
  id: "raw-fragment-text",
  files: CODE,
  hint: ["Prisma"],
  when: [{
    in: "code",
    pattern: new RegExp(RAW_CALL, "g"),
    call: {
      arguments: new RegExp(
        `^\\s*\`[^\`]{0,4000}?\\$\\{(?!\\s*${SAFE_VALUE}\\s*\\})|^\\s*(?:(?:"\\s*"|'\\s*'|\`\\s*\`)\\s*\\+\\s*)+(?!["'\`\\s]|${SAFE_VALUE})|^\\s*[\\w$.]{1,80}\\s*\\+\\s*["'\`]`,
      ),
    },
  }],
  outside: rawFragmentValue.when,
  ...(rawFragmentValue.needs && { needs: rawFragmentValue.needs }),
  level: "warn",
  message:
    "`Prisma.raw` with text put together is safe only while no part of it comes from outside",
  advice: "a fixed table of `Prisma.sql` fragments, from which the input chooses",
  skills: ["preventing-sql-injection"],
  documentation:
    "Every other `Prisma.raw` with interpolated or joined text: advice, since names of tables and columns have no other way. Left alone: constant text, an own `Prisma`.",
};

const rawCalled: Rule = {
  id: "raw-call-form",
  files: CODE,
  hint: ["$queryRaw", "$executeRaw"],
  when: [{
    in: "code",
    pattern: /\??\.\s*\$(?:query|execute)Raw\s*(?:<[^()]{0,200}>)?\s*\(/g,
    call: { arguments: /^\s*["'`]/ },
  }],
  level: "warn",
  message: "Prisma refuses a text here at run time: the values in it are already part of the SQL",
  advice: "the tag, without parentheses: `` $queryRaw`…` ``",
  skills: ["preventing-sql-injection"],
  documentation:
    "`$queryRaw(` and `$executeRaw(` with a string or a template. Left alone: the tag, and `$queryRaw(Prisma.sql`…`)` or a variable, which may hold such a fragment.",
};

const rawWithoutDollar: Rule = {
  id: "raw-without-dollar",
  files: CODE,
  hint: [/\bprisma\s*\??\.\s*(?:queryRaw|executeRaw|raw)\b/],
  when: [{
    in: "code",
    pattern: /(?<![\w$#])prisma\s*\??\.\s*(?:queryRaw|executeRaw|raw)\s*(?=[(`<])/g,
  }],
  unless: [{ in: "code", pattern: /\bprisma\s*\??\.\s*(?:queryRaw|executeRaw|raw)\s*=(?!=)/ }],
  level: "warn",
  message: "the client has no method of that name",
  advice: "`` prisma.$queryRaw`…` `` or `` prisma.$executeRaw`…` ``",
  skills: ["preventing-sql-injection"],
  documentation:
    "`prisma.queryRaw`, `prisma.executeRaw` and `prisma.raw` on a value named prisma. Left alone: `Prisma.raw`, `knex.raw`, `db.raw`.",
};

/** What check-sql-injection looks for. */
export const rawSqlRules: readonly Rule[] = [
  unsafeValue,
  unsafeValueBeside,
  unsafeText,
  unsafeMethod,
  rawFragmentValue,
  rawFragmentValueBeside,
  rawFragmentText,
  rawCalled,
  rawWithoutDollar,
];
