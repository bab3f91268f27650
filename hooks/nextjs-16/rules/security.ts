import type { FileMatch, Rule } from "../../../lib/rules/rule.ts";
import { CODE } from "./files.ts";

const CODE_BUT_TESTS: FileMatch = {
  ...CODE,
  except: /\.d\.[mc]?ts$|[._-](?:test|spec)\.[a-z]+$|(?:^|[\\/])__tests__[\\/]/i,
};

const unverifiedServerAction: Rule = {
  id: "unverified-server-action",
  cause: "server-action",
  files: CODE_BUT_TESTS,
  hint: ["use server"],
  when: [{
    in: "uncommented",
    pattern: /(?<=(?:^|[;{}])[ \t]{0,40})(["'])use server\1(?=[ \t]*(?:;|\}|\r?$))/gm,
  }],
  unless: [
    {
      in: "uncommented",
      pattern:
        /\b\w{0,30}(?:[Ss]ession|[Aa]uth|[Pp]ermission|[Cc]urrentUser|[Ll]oggedIn)\w{0,30}\s*(?:\?\.|[(.=])|\b(?:require|ensure|assert|check|get|validate|protect)(?:User|Admin|Role|Login|Member|Tenant)\w{0,30}\s*\(|\b(?:authed|protected|admin|user|private)\w{0,30}(?:Action|Client|Procedure)\b/,
    },
    {
      in: "code",
      pattern:
        /\b(?:signIn|signUp|signOut|logIn|logOut|login|logout|register|resetPassword|forgotPassword|verifyEmail)\w{0,30}\s*[(=]/i,
    },
  ],
  level: "warn",
  once: "file",
  since: { package: "next", major: 13 },
  message: "anybody can call this server function, and nothing in the file verifies a session",
  advice: "`const session = await verifySession()` before anything is read or changed",
  skills: ["securing-server-actions", "securing-data-access-layer"],
  documentation:
    'Files with the directive `"use server"` that name no session, permission or current user. Said once for a file. Left alone: signing in, up and out, tests, the words in a comment or a string.',
};

/** What check-security-patterns looks for. */
export const securityRules: readonly Rule[] = [unverifiedServerAction];
