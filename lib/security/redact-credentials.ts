import { isStandIn, redacted, type RedactionRule } from "./redaction-rule.ts";

/** Secrets told by what carries them: a URL's password, an HTTP header. */
export const CREDENTIALS: readonly RedactionRule[] = [
  { triggers: ["://"], apply: redactUrlPasswords },
  { triggers: ["bearer", "basic", "authorization"], apply: redactAuthorization },
  { triggers: ["cookie:"], apply: redactCookies },
];

/** "postgres://user:secret@host" and "https://token@host". */
function redactUrlPasswords(text: string): string {
  return text.replaceAll(
    /(:\/\/)([^\s/?#@"'`<>]+)@/g,
    (whole, slashes: string, login: string) => {
      const password = login.slice(login.indexOf(":") + 1);
      const secret = password.length < login.length ? password !== "" : login.length >= 20;
      if (!secret || isStandIn(login) || isStandIn(password)) return whole;
      const user = login.slice(0, login.length - password.length);
      return `${slashes}${user}${redacted("password")}@`;
    },
  );
}

/** "Authorization: <scheme> <value>", and "Bearer <value>" wherever it stands. */
function redactAuthorization(text: string): string {
  return text
    .replaceAll(
      /(\bauthorization\b\\{0,3}["']?\s{0,4}[:=]\s{0,4}\\{0,3}["']?(?:(?:basic|bearer|digest|token|negotiate)\s{1,4})?)([^\s"'`\\,;(){}<>]+)/gi,
      (whole, head: string, value: string) =>
        value.length < 8 || isStandIn(value) ? whole : `${head}${redacted("authorization")}`,
    )
    .replaceAll(
      /(\b(?:bearer|basic)\s{1,4})([\w.~+/=-]+)/gi,
      (whole, head: string, value: string) =>
        value.length < 16 || !/\d|[a-z][A-Z]/.test(value)
          ? whole
          : `${head}${redacted("authorization")}`,
    );
}

/** The values of a Cookie or Set-Cookie header, to the end of its line. */
function redactCookies(text: string): string {
  return text.replaceAll(
    /(\bcookie:[ \t]{0,4})([^\s=:;,"']+=[^\r\n"']*)/gi,
    (whole, head: string, value: string) =>
      isStandIn(value) ? whole : `${head}${redacted("cookie")}`,
  );
}
