import type { Rule } from "../../../lib/rules/rule.ts";
import { CODE, QUERIES, SCHEMA, USES_PRISMA } from "./files.ts";

const SINCE_5 = { package: "@prisma/client", major: 5 } as const;
const SINCE_6 = { package: "@prisma/client", major: 6 } as const;

const bufferForBytes: Rule = {
  id: "buffer-for-bytes",
  files: CODE,
  uses: ["prisma"],
  hint: ["Buffer"],
  when: [{
    in: "code",
    pattern: /:\s*Buffer\s*\.\s*from\s*\((?<=\b(?:data|create|update)\s*:\s*\[?\s*\{[^;]{0,400})/g,
  }],
  needs: [USES_PRISMA, QUERIES],
  since: SINCE_6,
  level: "tip",
  once: "session",
  message: "`Bytes` fields are Uint8Array in Prisma 6, and newer types refuse a Buffer for one",
  advice: "`new TextEncoder().encode(text)`, or `new Uint8Array(buffer)`",
  skills: ["upgrading-to-prisma-6"],
  documentation:
    "`Buffer.from(` as a value in the data of a query. A tip, said once in a session: a Buffer is a Uint8Array, so it still works. Left alone: every other `Buffer.from(`.",
};

// Names that a field of bytes often has.
const BYTES = "avatar|file|attachment|document|reportData|image|photo|content|data|binary";
// What has such a property and is no record: requests, answers, messages, events.
const NO_RECORD =
  "req|request|res|response|msg|message|event|evt|e|ctx|context|this|body|result|payload|chunk|stdout|stderr";

const bytesToString: Rule = {
  id: "bytes-to-string",
  files: CODE,
  uses: ["prisma"],
  hint: ["toString"],
  when: [{
    in: "uncommented",
    pattern: new RegExp(
      `(?<![\\w$.])(?!(?:${NO_RECORD})\\b)[a-zA-Z_$][\\w$]{0,60}[?!]?\\s*\\.\\s*(?:${BYTES})[?!]?\\s*\\.\\s*toString\\s*\\(\\s*["'\`](?:base64(?:url)?|hex|utf-?8|latin1|ascii|binary)`,
      "g",
    ),
  }],
  needs: [USES_PRISMA, QUERIES],
  since: SINCE_6,
  level: "warn",
  message:
    'a `Bytes` field is a Uint8Array in Prisma 6, whose toString gives "72,101" whatever the argument',
  advice: '`new TextDecoder().decode(bytes)`, `Buffer.from(bytes).toString("base64")`',
  skills: ["upgrading-to-prisma-6"],
  documentation:
    "`.toString(` with an encoding on a field with a name such as data, file, content or image, in a file that queries with Prisma. Left alone: `toString()` without an encoding, requests, answers and messages, `Buffer.from(…).toString(`.",
};

const notFoundError: Rule = {
  id: "not-found-error",
  files: CODE,
  uses: ["prisma"],
  hint: ["NotFoundError"],
  when: [
    { in: "code", pattern: /(?<![\w$.])Prisma\s*\.\s*NotFoundError\b/g },
    {
      in: "uncommented",
      pattern:
        /\bimport\s+(?:type\s+)?\{[^{}]{0,300}\bNotFoundError\b[^{}]{0,300}\}\s*from\s*["'][^"'\n]{0,200}prisma[^"'\n]{0,200}["']/g,
    },
    {
      in: "uncommented",
      pattern:
        /\{[^{}]{0,300}\bNotFoundError\b[^{}]{0,300}\}\s*=\s*require\s*\(\s*["'][^"'\n]{0,200}prisma[^"'\n]{0,200}["']/g,
    },
  ],
  since: SINCE_6,
  level: "warn",
  message: "Prisma 6 has no `NotFoundError`",
  advice: '`error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2025"`',
  skills: ["handling-transaction-errors", "upgrading-to-prisma-6"],
  documentation:
    "`Prisma.NotFoundError`, and the name imported from Prisma. Left alone: a NotFoundError of the file's own, or from elsewhere.",
};

const rejectOnNotFound: Rule = {
  id: "reject-on-not-found",
  files: CODE,
  uses: ["prisma"],
  hint: ["rejectOnNotFound"],
  when: [{ in: "code", pattern: /(?<=[{,]\s*)rejectOnNotFound\s*:/g }],
  needs: [USES_PRISMA],
  since: SINCE_5,
  level: "warn",
  message: "Prisma 5 dropped `rejectOnNotFound`, and the client refuses the option",
  advice: "`findUniqueOrThrow` or `findFirstOrThrow` at the call",
  skills: ["upgrading-to-prisma-6"],
  documentation:
    "The option in a file that uses Prisma. Left alone: types and variables of that name.",
};

const LISTED = "(?<=\\b(?:previewFeatures|experimentalFeatures)\\s*[=:]\\s*\\[[^\\]]{0,400})";

const stableFeature: Rule = {
  id: "stable-preview-feature",
  files: SCHEMA,
  hint: ["extendedWhereUnique"],
  when: [{ in: "uncommented", pattern: new RegExp(`"extendedWhereUnique"${LISTED}`, "g") }],
  since: SINCE_5,
  level: "warn",
  message: "`extendedWhereUnique` is stable since Prisma 5",
  advice: "the list without it",
  skills: ["upgrading-to-prisma-6"],
  documentation: "The flag in a schema.",
};

const searchFeature: Rule = {
  id: "renamed-preview-feature",
  files: SCHEMA,
  hint: ["fullTextSearch", "fullTextIndex"],
  when: [{ in: "uncommented", pattern: new RegExp(`"fullText(?:Search|Index)"${LISTED}`, "g") }],
  since: SINCE_6,
  level: "warn",
  message: "Prisma 6 has no such preview feature: on MySQL it is stable, on PostgreSQL renamed",
  advice: 'the list without it on MySQL, `"fullTextSearchPostgres"` on PostgreSQL',
  skills: ["upgrading-to-prisma-6"],
  documentation: "`fullTextSearch` and `fullTextIndex` in a schema.",
};

/** What check-deprecated-apis looks for. */
export const changedIn6Rules: readonly Rule[] = [
  bufferForBytes,
  bytesToString,
  notFoundError,
  rejectOnNotFound,
  stableFeature,
  searchFeature,
];
