import { isBareSecret, isQuotedSecret } from "./assigned-secret.ts";
import { redacted, type RedactionRule } from "./redaction-rule.ts";

/** Values that a name gives away: `DB_PASSWORD=…`, `"api_key": "…"`, `secret: …`. */
export const ASSIGNMENTS: RedactionRule = {
  triggers: ["pass", "pwd", "secret", "token", "key", "credential"],
  apply: (text) => redactBare(redactEscaped(redactQuoted(text))),
};

const NAME = String.raw`(?:passw(?:or)?d|passphrase|passcode|_pass|pwd|secret|token|credentials?|` +
  String.raw`(?:api|access|auth|account|encryption|private|secret|signing)[_-]?key)`;
// The quote that ends the name, then "=", ":" or ":=", but no comparison, arrow or "::".
const SIGN = String.raw`\\{0,3}["'\x60]?\]?[ \t]{0,4}(?::=|=(?![=>~])|:(?![:=]))[ \t]{0,4}`;
// What follows a closing quote that was taken for an opening one begins with punctuation.
const OPENED = String.raw`(?![\s,;:)}\]>=])`;

function redactQuoted(text: string): string {
  return redactOpened(
    text,
    String.raw`(${NAME})(${SIGN}(["'\x60]))${OPENED}((?:\\.|(?!\3)[^\\\n])*)`,
  );
}

/** JSON inside a JSON string: `\"token\":\"…\"`. */
function redactEscaped(text: string): string {
  const quote = String.raw`\\{1,3}["']`;
  return redactOpened(
    text,
    String.raw`(${NAME})(${SIGN}(${quote}))${OPENED}((?:(?!${quote})[^\n])*)`,
  );
}

function redactOpened(text: string, source: string): string {
  return text.replaceAll(
    new RegExp(source, "gi"),
    (whole, name: string, sign: string, _quote, value: string) =>
      isQuotedSecret({ name: name.toLowerCase(), value })
        ? `${name}${sign}${redacted("secret")}`
        : whole,
  );
}

function redactBare(text: string): string {
  const pattern = new RegExp(
    String.raw`(${NAME})(${SIGN})([^\s"'\x60,;&(){}[\]<>\\|]+)(?=(.?))`,
    "gi",
  );
  return text.replaceAll(
    pattern,
    (whole, name: string, sign: string, value: string, next: string) =>
      isBareSecret({ name: name.toLowerCase(), sign, value, next })
        ? `${name}${sign}${redacted("secret")}`
        : whole,
  );
}
