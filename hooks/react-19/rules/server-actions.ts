import type { FileMatch, Rule } from "../../../lib/rules/rule.ts";
import { CODE, SERVER_DIRECTIVE } from "./files.ts";

const CODE_BUT_TESTS: FileMatch = {
  ...CODE,
  except: /\.d\.[mc]?ts$|[._-](?:test|spec)\.[a-z]+$|(?:^|[\\/])__tests__[\\/]/i,
};

const unvalidatedFormData: Rule = {
  id: "unvalidated-form-data",
  files: CODE_BUT_TESTS,
  hint: ["formdata", "form_data"],
  when: [{
    in: "code",
    pattern:
      /\b(?:formData|form_data)\s*\.\s*(?:get|getAll|entries)\s*\(|\bObject\s*\.\s*fromEntries\s*\(\s*(?:formData|form_data)\b/g,
  }],
  needs: [{
    in: "uncommented",
    pattern:
      /(?:^|[;{}])[ \t]*(["'])use server\1[ \t]*(?:;|\}|\r?$)|\basync\s+function\s+[\w$]+\s*\([^()]{0,300}:\s*FormData\b/m,
  }],
  unless: [
    {
      in: "code",
      pattern:
        /\.\s*(?:safeParse|safeParseAsync|parseAsync|validate|validateSync)\s*\(|(?<!\b(?:JSON|Date)\s{0,3})\.\s*parse\s*\(|\b(?:safeParse|parseWithZod|parseForm|validat\w*|assert\w*)\s*\(/,
    },
    { in: "uncommented", pattern: /(?:^|[;{}])[ \t]*(["'])use client\1/m },
  ],
  level: "warn",
  once: "file",
  message: "form fields come from whoever sends the request; their types and values are unchecked",
  advice: "a schema on the server: `schema.safeParse(Object.fromEntries(formData))`",
  skills: ["validating-forms", "implementing-server-actions"],
  documentation:
    'Reads of `formData` in a file with `"use server"`, or with an async function that takes `FormData`, when nothing in the file validates. Said once for a file. Left alone: `"use client"` files and tests.',
};

const CHANGES = "delete|update|upsert|create|insert|remove|modify|destroy";
// What a program makes for itself.
const MAKES =
  "\\w{0,40}(?:Client|Server|Transport|Transporter|Runtime|Renderer|Instance|Logger|Stream|Context|Factory|Compiler|Parser|Worker)";

const unauthorizedMutation: Rule = {
  id: "unauthorized-mutation",
  cause: "server-action",
  files: CODE_BUT_TESTS,
  uses: ["use server"],
  hint: CHANGES.split("|"),
  when: [{
    in: "code",
    pattern: new RegExp(
      `(?<![\\w$.#])(?!(?:\\w{0,30}(?:[mM]ap|[sS]et|[cC]ache|[cC]ookies|[hH]eaders|[pP]arams)|cookieStore|hash|hmac|cipher|decipher|formData|Object|URL|document|React)\\b)(?:[\\w$]{1,60}\\s*\\.\\s*){1,4}(?:${CHANGES})(?:[A-Z]\\w{0,40})?\\s*\\(|(?<=\\bawait\\s{1,20})(?:${CHANGES})(?!${MAKES}\\s*\\()[A-Z]\\w{0,40}\\s*\\(`,
      "g",
    ),
  }],
  needs: [SERVER_DIRECTIVE],
  unless: [{
    in: "uncommented",
    pattern:
      /(?<![.\w$])(?:auth|session)\s*(?:\(|\??\.|=)|(?<![.\w$])user\s*\??\.\s*(?:id|role)\b|\b\w{0,30}(?:[Ss]ession|[Aa]uth|[Pp]ermission|[Aa]uthori[sz]\w*|[Aa]uthenticat\w*|[Cc]urrentUser|[Ll]oggedIn|[Cc]srf)\w{0,30}\s*[(.]|\b(?:require|ensure|assert|check|get|validate)(?:User|Admin|Role|Login)\w*\s*\(|["'](?:[^"'\n]{0,80}[/@-])?(?:auth|clerk|next-auth|better-auth|session)\b/,
  }],
  level: "warn",
  once: "file",
  message: "this server function changes data, and nothing in the file asks who is calling",
  advice: "verify the session and that the caller may change this record, first thing in it",
  skills: ["implementing-server-actions"],
  documentation:
    'Calls that delete, update or create in a file with `"use server"` that mentions no session or permission check. Said once for a file. Left alone: cookies, headers, maps made by the language, clients and other tools that a function makes (`createClient`).',
};

/** What a function that runs on the server for a form must not leave out. */
export const serverActionRules: readonly Rule[] = [unvalidatedFormData, unauthorizedMutation];
