import type { Rule } from "../../../lib/rules/rule.ts";
import { CODE, IMPORTS_ZOD, SINCE_4, ZOD } from "./files.ts";
import { propertyOfArgument, Z } from "./patterns.ts";

const typeErrorOption: Rule = {
  id: "type-error-option",
  files: CODE,
  uses: ["zod"],
  hint: ["invalid_type_error", "required_error"],
  when: [{
    in: "code",
    pattern: propertyOfArgument("invalid_type_error|required_error"),
  }],
  needs: [IMPORTS_ZOD],
  since: SINCE_4,
  level: "warn",
  message: "Zod 4 ignores this option, and the visitor reads the default message",
  advice: '`error: (issue) => issue.input === undefined ? "Required" : "Not a text"`',
  skills: ["customizing-errors"],
  documentation:
    "`invalid_type_error` and `required_error` among the arguments of a call in a file that imports Zod. Left alone: types and variables of that name.",
};

const errorMapOption: Rule = {
  id: "error-map-option",
  files: CODE,
  uses: ["zod"],
  hint: ["errormap"],
  when: [
    { in: "code", pattern: propertyOfArgument("errorMap") },
    { in: "code", pattern: new RegExp(`${Z}setErrorMap\\s*\\(`, "g"), from: ZOD },
  ],
  needs: [IMPORTS_ZOD],
  since: SINCE_4,
  level: "warn",
  message: "Zod 4 reads no `errorMap`, and `setErrorMap` is deprecated",
  advice: "`error: (issue) => …` for one schema, `z.config({ customError })` for all",
  skills: ["customizing-errors"],
  documentation:
    "`errorMap` among the arguments of a call in a file that imports Zod, and `z.setErrorMap(`. Left alone: types and variables of that name.",
};

const METHODS_WITH_MESSAGE =
  "min|max|length|size|nonempty|email|url|uuid|guid|regex|includes|startsWith|endsWith|datetime|date|time|ip|refine|int|positive|negative|nonnegative|nonpositive|finite|safe|multipleOf|gt|gte|lt|lte";
const FIELDS = "(?:[^{}]|\\{[^{}]{0,100}\\}){0,200}";
const LAST_OBJECT_HAS_MESSAGE = new RegExp(
  `^(?:[^]{0,400},)?\\s*\\{${FIELDS}\\bmessage\\s*:${FIELDS}\\}\\s*,?\\s*$`,
);

const messageOption: Rule = {
  id: "message-option",
  files: CODE,
  uses: ["zod"],
  hint: ["message"],
  when: [
    {
      in: "code",
      pattern: new RegExp(`\\.\\s*(?:${METHODS_WITH_MESSAGE})\\s*\\(`, "g"),
      call: { arguments: LAST_OBJECT_HAS_MESSAGE },
    },
    {
      in: "code",
      pattern: new RegExp(
        `${Z}(?:string|number|boolean|bigint|date|enum|literal|email|url|uuid)\\s*\\(`,
        "g",
      ),
      call: { arguments: LAST_OBJECT_HAS_MESSAGE },
      from: ZOD,
    },
  ],
  needs: [IMPORTS_ZOD],
  since: SINCE_4,
  level: "tip",
  once: "session",
  message: "the option `message` is deprecated in Zod 4, though it still works",
  advice: '`error: "…"`, or the text alone as the last argument',
  skills: ["customizing-errors"],
  documentation:
    "`message` in the options of a schema or check. Said once in a session. Left alone: the `message` of an issue (`addIssue`, `issues.push`), of errors and of answers.",
};

/** Options for messages that became `error`. */
export const errorOptionRules: readonly Rule[] = [typeErrorOption, errorMapOption, messageOption];
