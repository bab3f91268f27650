import type { Rule } from "../../../lib/rules/rule.ts";
import { CODE, CODE_BUT_TESTS } from "./files.ts";

// `encodedPassword =`, `user.password: string =`, `const encodePassword = (text: string) =>`; a
// comparison too, which shows what is stored.
const TARGET =
  "(?<![\\w$.#])[\\w$.#]{0,80}passw(?:or)?d[\\w$]{0,40}(?:\\s*:\\s*[\\w$<>[\\]|]{1,40})?\\s*={1,3}\\s*" +
  "(?:(?:async\\s*)?\\(?[\\w$]{1,40}(?:\\s*:\\s*\\w{1,40})?\\)?(?:\\s*:\\s*\\w{1,40})?\\s*=>\\s*)?";
// A plain value: no call but those that prepare text for btoa, and no name of something that is
// rightly written as base64.
const PLAIN =
  "(?![\\w$.?!]{0,80}(?:hash|salt|digest|derived|key|rand|bytes|cipher|crypt|token|seal|bits|buffer))" +
  "(?:[\\w$.?!]{1,80}|\"[^\"\\n]{0,100}\"|'[^'\\n]{0,100}'|`[^`\\n]{0,100}`)";
const TO_BASE64 = "\\)\\s*\\.\\s*toString\\(\\s*[\"'`]base64";

const base64Password: Rule = {
  id: "base64-password",
  files: CODE,
  uses: ["password", "passwd"],
  hint: ["btoa", "Buffer"],
  hintIn: "code",
  when: [
    {
      in: "uncommented",
      pattern: new RegExp(
        `${TARGET}btoa\\(\\s*(?:(?:unescape|encodeURIComponent|String)\\(\\s*){0,2}${PLAIN}\\s*\\)`,
        "gi",
      ),
    },
    {
      in: "uncommented",
      pattern: new RegExp(
        `${TARGET}Buffer\\s*\\.\\s*from\\(\\s*${PLAIN}\\s*(?:,[^()]{0,40})?${TO_BASE64}`,
        "gi",
      ),
    },
  ],
  level: "deny",
  message: "base64 is no encryption: anybody reads the password back",
  advice: "a password hash: argon2id, scrypt or bcrypt",
  skills: ["hashing-passwords"],
  documentation:
    "Refused on one condition: what is named a password is set to the base64 of a plain value. Left alone: hashes, random or encrypted bytes written as base64, HTTP basic authentication, decoding.",
};

const A_PASSWORD = "[\\w$.?!#]{0,80}passw(?:or)?d[\\w$]{0,40}";

const base64PasswordElsewhere: Rule = {
  id: "base64-password-value",
  files: CODE,
  uses: ["password", "passwd"],
  hint: ["btoa", "atob", "Buffer"],
  hintIn: "code",
  when: [
    {
      in: "uncommented",
      pattern: new RegExp(
        `(?<![\\w$.?!#])(?:btoa\\(\\s*${A_PASSWORD}\\s*\\)|Buffer\\s*\\.\\s*from\\(\\s*${A_PASSWORD}\\s*(?:,[^()]{0,40})?${TO_BASE64})`,
        "gi",
      ),
    },
    { in: "code", pattern: new RegExp(`(?<![\\w$.?!#])${A_PASSWORD}\\s*=\\s*atob\\(`, "gi") },
  ],
  unless: base64Password.when,
  level: "warn",
  message: "a password in base64 is a password in plain text",
  advice: "a password hash for what is stored; nothing but TLS for what is sent",
  skills: ["hashing-passwords"],
  documentation:
    "A password turned to base64 where it is not plain what for, or read from it. Sometimes a protocol asks for it, so this is advice.",
};

const THIRD_PARTY = "(?:paypal|google|facebook|twitter|github|microsoft|amazon)_?password";
// A value that is fixed, or comes from the environment, is not asked of anybody.
const NOT_ASKED = "[\"'`\\d]|(?:true|false|null|undefined|process|import|Deno|Bun)\\b";
const SENT =
  "(?:body|form|formData|values|data|input|params|query|fields|payload|json|props|credentials|req|request)";

const thirdPartyPassword: Rule = {
  id: "third-party-password",
  files: CODE_BUT_TESTS,
  hint: [new RegExp(THIRD_PARTY, "i")],
  when: [
    {
      in: "code",
      pattern: new RegExp(
        `(?<![\\w$.?]|\\?\\s{1,20})${THIRD_PARTY}\\s*\\??\\s*:\\s*(?!\\s|${NOT_ASKED}|[^=;,{}\\n]{0,60}=\\s*(?:${NOT_ASKED}))`,
        "gi",
      ),
    },
    {
      in: "code",
      pattern: new RegExp(
        `\\b(?:const|let|var)\\s+${THIRD_PARTY}\\s*=\\s*(?!\\s|${NOT_ASKED})`,
        "gi",
      ),
    },
    { in: "code", pattern: new RegExp(`\\b${SENT}\\s*\\??\\.\\s*${THIRD_PARTY}\\b`, "gi") },
    {
      in: "code",
      pattern: new RegExp(
        `\\{[^{}]{0,200}\\b${THIRD_PARTY}\\b[^{}]{0,200}\\}\\s*=\\s*(?:await\\s+)?[\\w$.]{0,60}\\b${SENT}\\b`,
        "gi",
      ),
    },
  ],
  level: "deny",
  message: "no service may ask for the password of another one",
  advice: "sign-in at that service through OAuth 2.0 or OpenID Connect",
  skills: ["hashing-passwords"],
  documentation:
    "Refused: a field, parameter or variable that takes a user's password of PayPal, Google, Facebook, Twitter, GitHub, Microsoft or Amazon. Left alone: fixed texts and labels, values from the environment, tests.",
};

const thirdPartyPasswordUse: Rule = {
  id: "third-party-password-use",
  files: CODE_BUT_TESTS,
  hint: [new RegExp(THIRD_PARTY, "i")],
  when: [{ in: "code", pattern: new RegExp(`\\b(?<!\\benv\\.)${THIRD_PARTY}\\b`, "gi") }],
  unless: thirdPartyPassword.when,
  level: "warn",
  once: "file",
  message: "this looks like the password of another service",
  advice: "a token of its own from OAuth 2.0, kept in a secret store",
  skills: ["hashing-passwords"],
  documentation: "The same names where nothing shows that a user is asked for the password.",
};

/** What check-security looks for around passwords. */
export const passwordRules: readonly Rule[] = [
  base64Password,
  base64PasswordElsewhere,
  thirdPartyPassword,
  thirdPartyPasswordUse,
];
