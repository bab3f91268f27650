import { isSensitiveFile } from "../../../lib/security/sensitive-file.ts";

export interface FileSafety {
  readonly decision: "ask" | "deny";
  readonly reason: string;
}

/**
 * What a Write or Edit of this path must get first; undefined when it may go on. By the path's text
 * alone, either slash, letter case ignored. `claudeDirectory`: the user's own.
 */
export function fileSafety(path: string, claudeDirectory?: string): FileSafety | undefined {
  const names = namesIn(path);
  const last = (names.at(-1) ?? "").replace(/[. ]+$/, "");
  if (/\.(?:example|sample|template)$/.test(last)) return undefined;
  if (GUARDING.has(last) && isClaudeDirectory(names.slice(0, -1), claudeDirectory)) {
    return ask("it decides which hooks and permissions hold");
  }
  if (!isSensitiveFile(path)) return undefined;
  if (names.includes(".git")) return ask("Git runs what is written there");
  if (isEnvironment(last) || CONFIGURING.has(last)) return ask("such files hold secrets");
  return {
    decision: "deny",
    reason:
      "such files hold keys or credentials, or let somebody in; they are for a person to write",
  };
}

/** Files of a Claude directory that switch hooks, gates among them, or permissions. */
const GUARDING = new Set(["settings.json", "settings.local.json", "tackle.json"]);

/** They hold secrets beside much else, so people edit them. */
const CONFIGURING = new Set([".envrc", ".npmrc", ".htpasswd", ".my.cnf", ".boto", ".s3cfg"]);

function isClaudeDirectory(names: readonly string[], own: string | undefined): boolean {
  if (names.at(-1) === ".claude") return true;
  return own !== undefined && names.join("/") === namesIn(own).join("/");
}

function namesIn(path: string): string[] {
  const names = path.toLowerCase().split(/[\\/]/);
  return names.filter((name) => name !== "" && name !== ".");
}

function isEnvironment(name: string): boolean {
  return name.endsWith(".env") || name.startsWith(".env.");
}

function ask(why: string): FileSafety {
  return { decision: "ask", reason: why };
}

/**
 * The files that a process is started for: exact names and `*.<extension>`, letter case ignored. The
 * host compares each with every edited file, so a name stands here only when people have such files
 * in projects. What `isSensitiveFile` knows by a directory or a pattern stands under its usual name.
 */
export const SENSITIVE_NAMES: readonly string[] = [
  ...GUARDING,
  "*.env",
  ...[".env", ".env.local", ".env.development", ".env.production", ".env.staging", ".env.test"],
  ...[".env.development.local", ".env.production.local", ".envrc", ".npmrc", ".htpasswd"],
  ...["pem", "key", "p12", "pfx", "jks", "keystore", "tfstate"].map((each) => `*.${each}`),
  ...[".env.staging.local", ".env.test.local", "config", "config.json"],
  ...["id_rsa", "id_ecdsa", "id_ed25519", "authorized_keys", ".netrc", ".pgpass", ".pypirc"],
  ...[".git-credentials", "credentials", "credentials.json", "service-account.json"],
  ...["pre-commit", "pre-push", "commit-msg", "post-checkout", "post-merge"],
];
