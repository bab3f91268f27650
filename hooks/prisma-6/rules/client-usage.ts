import type { Look, Rule } from "../../../lib/rules/rule.ts";
import { APPLICATION, KEEPS_GLOBAL, OWN_CLIENT } from "./files.ts";

// A client for another database, or one that an edge runtime needs for each request.
const PLAIN = /^(?![^]{0,2000}\b(?:datasources?|datasourceUrl|adapter)\b)/;

const severalClients: Rule = {
  id: "several-clients",
  files: APPLICATION,
  hint: ["PrismaClient"],
  when: [{
    in: "code",
    pattern: /\bnew\s+PrismaClient\s*\(/g,
    call: { arguments: PLAIN },
  }],
  needs: [{
    in: "code",
    pattern: /\bnew\s+PrismaClient\s*\([^]*?\bnew\s+PrismaClient\s*\(/,
  }],
  unless: [KEEPS_GLOBAL, OWN_CLIENT],
  level: "warn",
  message: "each `new PrismaClient` opens a pool of connections of its own",
  advice: "one client in one module, imported wherever it is used",
  skills: ["creating-client-singletons", "managing-client-lifecycle"],
  documentation:
    "More than one client made in a file. Left alone: a client kept on the global object, clients with a datasource or an adapter of their own, tests, seeds and scripts.",
};

function insideFunction(start: string): Look {
  return {
    in: "code",
    pattern: new RegExp(
      `${start}(?:const|let|var)\\s+[\\w$]{1,60}(?:\\s*:\\s*[\\w$.<>]{1,60})?\\s*=\\s*(?:await\\s+)?new\\s+PrismaClient\\s*\\(`,
      "gm",
    ),
    call: { arguments: PLAIN },
  };
}

const clientInFunction: Rule = {
  id: "client-in-function",
  files: { ...APPLICATION, extensions: ["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs"] },
  hint: ["PrismaClient"],
  when: [
    // Code that is indented stands in a function, or in a block of one.
    insideFunction("^[ \\t]+"),
    insideFunction("(?<=\\{)[ \\t]*"),
    {
      in: "code",
      pattern:
        /\bnew\s+PrismaClient\s*\([^()]{0,200}\)\s*\.\s*[a-z]\w{0,60}\s*\.\s*[a-z]\w{0,60}\s*\(/g,
    },
  ],
  outside: [{
    in: "code",
    pattern:
      /(?<![\w$.])[\w$]{0,40}(?:[pP]risma|[cC]lient|[dD]b|DB|[dD]atabase|[cC]onnection)[\w$]{0,40}\s*(?:=\s*(?:async\s*)?)?\([^()]{0,200}\)[^;{}]{0,100}\{[^{}]{0,600}?\bnew\s+PrismaClient\s*\(/g,
  }],
  unless: [KEEPS_GLOBAL, OWN_CLIENT],
  level: "warn",
  message: "every call makes a client, and each brings a pool of connections",
  advice: "a client at module level, kept on `globalThis` in development",
  skills: ["creating-client-singletons", "configuring-serverless-clients"],
  documentation:
    "A client made and used inside a function. Left alone: clients at module level, functions named for it (`createClient`, `getDb`), clients kept on the global object, with an adapter or a datasource, tests, seeds and scripts.",
};

const clientWithoutGlobal: Rule = {
  id: "client-without-global",
  files: APPLICATION,
  hint: ["PrismaClient"],
  when: [{
    in: "code",
    pattern:
      /^(?:export\s+)?(?:const|let|var)\s+[\w$]{1,60}(?:\s*:\s*[\w$.<>]{1,60})?\s*=\s*new\s+PrismaClient\s*\(/gm,
    call: {},
  }],
  unless: [KEEPS_GLOBAL, OWN_CLIENT],
  since: { package: "next", major: 9 },
  level: "tip",
  once: "session",
  message:
    "the development server of Next.js reloads this module and leaves a client behind each time",
  advice: "`globalForPrisma.prisma ?? new PrismaClient()`, assigned outside production",
  skills: ["creating-client-singletons"],
  documentation:
    "A client at module level that is not kept on the global object, in a project with Next.js. A tip, said once in a session. Left alone: tests, seeds and scripts.",
};

/** What check-prisma-client looks for. */
export const clientRules: readonly Rule[] = [
  severalClients,
  clientInFunction,
  clientWithoutGlobal,
];
