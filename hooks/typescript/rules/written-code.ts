import type { Node } from "oxc-parser";
import type { Rule } from "../../../lib/rules/rule.ts";
import { CODE_BUT_TESTS, TYPESCRIPT_CODE } from "./files.ts";

const namespaceDeclaration: Rule = {
  id: "namespace-declaration",
  files: TYPESCRIPT_CODE,
  hint: ["namespace"],
  visit: {
    TSModuleDeclaration(node, ancestors) {
      if (node.kind !== "namespace" || node.body === null) return undefined;
      if ([...ancestors, node].some(isAmbient) || !node.body.body.some(isValue)) return undefined;
      return { start: node.start, end: node.body.start + 1 };
    },
  },
  level: "warn",
  message: "`namespace` is from before modules: it hides imports and cannot be erased",
  advice: "an ES module with `export` and `import`",
  skills: ["using-es-modules"],
  documentation:
    "Left alone: namespaces that hold nothing but types, which are erased, and ambient ones (`declare namespace`, `declare global`, `.d.ts`).",
};

function isAmbient(node: Node): boolean {
  return node.type === "TSModuleDeclaration" && node.declare;
}

/** Whether a statement of a namespace leaves code behind when its types are taken away. */
function isValue(statement: Node): boolean {
  switch (statement.type) {
    case "ExportNamedDeclaration":
      return statement.declaration !== null && isValue(statement.declaration);
    case "TSModuleDeclaration":
      return !statement.declare && statement.body !== null && statement.body.body.some(isValue);
    case "VariableDeclaration":
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
      return !statement.declare;
    default:
      return false;
  }
}

const tripleSlashReference: Rule = {
  id: "triple-slash-reference",
  files: TYPESCRIPT_CODE,
  hint: ["<reference"],
  when: [{ in: "comments", pattern: /^[ \t]*\/\/\/[ \t]*<reference\s+path\s*=/gm }],
  level: "warn",
  message: "`/// <reference path>` orders files that a module graph orders by itself",
  advice: "an `import`",
  skills: ["using-es-modules"],
  documentation: "Left alone: `types` and `lib` references, which tools ask for, and `.d.ts`.",
};

const unsafeInnerHtml: Rule = {
  id: "unsafe-inner-html",
  files: CODE_BUT_TESTS,
  hint: ["innerhtml", "outerhtml"],
  when: [{
    in: "code",
    pattern:
      /(?<!\bstyle[\w$]{0,20}\s{0,4})\.\s*(?:innerHTML|outerHTML)\s*\+?=(?!=)\s*(?!\s|(["'`])\s*\1(?!\s*\+)|[\w$.]{0,80}(?:sanitiz|sanitis|purify|escape|createHTML|trusted))/gi,
  }],
  level: "warn",
  message: "HTML made from a value runs the scripts in it",
  advice: "`textContent`, DOM nodes, or `DOMPurify.sanitize(…)`",
  skills: ["sanitizing-user-inputs"],
  documentation:
    "Left alone: fixed texts, the empty string, what a sanitizer returns, reading, a `style` element, tests.",
};

const unvalidatedInput: Rule = {
  id: "unvalidated-input",
  files: CODE_BUT_TESTS,
  hint: [/\breq(?:uest)?\s*\./],
  when: [{
    in: "code",
    pattern:
      /\breq(?:uest)?\s*\.\s*(?:(?:body|query|params)\b(?!\s*=[^=])|(?:json|formData)\s*\(\s*\))/g,
  }],
  needs: [{
    in: "code",
    pattern:
      /\b(?:app|router|routes?|server|fastify|api)\s*\.\s*(?:get|post|put|patch|delete|all|route)\s*[(<]|\bfunction\s+(?:GET|POST|PUT|PATCH|DELETE|[\w$]{0,60}Request)\s*[(<]|\bconst\s+(?:GET|POST|PUT|PATCH|DELETE)\s*=|\broute\s*:/,
  }],
  unless: [{
    in: "code",
    pattern:
      /(?<!\b(?:JSON|Date|url|URL|path|qs|querystring))\.\s*(?:parse|safeParse|parseAsync|safeParseAsync)\s*\(|\b(?:validat|sanitiz|assert)\w*\s*\(|\b(?:z|v|yup|Joi|t|s)\s*\.\s*(?:string|number|object|array|strictObject)\s*\(|\bzValidator\b|\bschema\s*:|\b(?:is|ensure|check)[A-Z]\w*\s*\(/,
  }],
  level: "warn",
  once: "file",
  message: "what a request carries is used without a check",
  advice: "a schema at the route (`schema.parse(body)`) and the parsed value from there on",
  skills: ["sanitizing-user-inputs", "validating-external-data"],
  documentation:
    "Route handlers that read body, query, parameters or form of a request in a file that validates nothing. Said once for a file. Left alone: tests.",
};

const enumDeclaration: Rule = {
  id: "enum-declaration",
  files: TYPESCRIPT_CODE,
  hint: [/\benum\s/],
  when: [{
    in: "code",
    pattern:
      /(?<![\w$.]|\bdeclare\s{1,20}|\bconst\s{1,20})(?:const\s+)?enum\s+[A-Za-z_$][\w$]*\s*\{/g,
  }],
  level: "tip",
  once: "session",
  message: "an enum is code that type stripping cannot erase, and its numbers take any number",
  advice: "an object `as const` with a union of its values",
  skills: ["replacing-enums"],
  documentation: "Said once in a session. Left alone: ambient enums (`declare enum`, `.d.ts`).",
};

const mixedObjectTypes: Rule = {
  id: "mixed-object-types",
  files: TYPESCRIPT_CODE,
  hint: [/\binterface\s/],
  when: [{
    in: "code",
    pattern:
      /\btype\s+[A-Za-z_$][\w$]*(?:\s*<[^=]{0,200}>)?\s*=\s*\{(?!\s*(?:[-+]?readonly\s+)?\[\s*[\w$]+\s+in\b)(?=(?:[^{}]|\{(?:[^{}]|\{[^{}]{0,1000}\}){0,1000}\}){0,4000}\}\s*(?![\s&|[]))/g,
  }],
  needs: [{ in: "code", pattern: /(?<![\w$.])interface\s+[A-Za-z_$]/ }],
  level: "tip",
  once: "session",
  message: "this file declares object types both as `interface` and as `type`",
  advice: "one of the two throughout",
  skills: ["diagnosing-type-errors"],
  documentation:
    "Said once in a session. Left alone: unions, intersections, functions and mapped types, which an interface cannot be.",
};

/** What validate-typescript looks for in a file that was written. */
export const writtenCodeRules: readonly Rule[] = [
  namespaceDeclaration,
  tripleSlashReference,
  unsafeInnerHtml,
  unvalidatedInput,
  enumDeclaration,
  mixedObjectTypes,
];
