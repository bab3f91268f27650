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
 * The files that a process must be started for: exact names and `*.<extension>`, letter case
 * ignored. A file that `isSensitiveFile` knows by its directory or by a pattern stands here under
 * the names that it usually has.
 */
export const SENSITIVE_NAMES: readonly string[] = [
  ...GUARDING,
  ...CONFIGURING,
  "*.env",
  ".env",
  ".env.local",
  ...["development", "production", "staging", "test"].flatMap((mode) => [
    `.env.${mode}`,
    `.env.${mode}.local`,
  ]),
  ...["pem", "key", "p12", "pfx", "jks", "keystore", "kdbx", "ppk", "tfstate"].map((extension) =>
    `*.${extension}`
  ),
  "terraform.tfstate.backup",
  ...["rsa", "dsa", "ecdsa", "ed25519", "ecdsa_sk", "ed25519_sk"].map((kind) => `id_${kind}`),
  ...["authorized_keys", "known_hosts", "config"],
  ...["pre-commit", "pre-push", "commit-msg", "prepare-commit-msg", "post-commit"],
  ...["post-checkout", "post-merge", "post-rewrite", "pre-rebase", "fsmonitor-watchman"],
  ...[".bash_history", ".zsh_history", ".python_history", ".node_repl_history", ".psql_history"],
  ...[".credentials.json", "credentials.json", "credentials.tfrc.json", "credentials"],
  ...["credentials.toml", "application_default_credentials.json", "accesstokens.json"],
  ...["service-account.json", "service_account.json", "serviceaccount.json"],
  ...["serviceaccountkey.json", "client_secret.json", "client-secret.json"],
  ...[".git-credentials", ".netrc", "_netrc", ".pgpass", ".pypirc", ".dockercfg", ".vault-token"],
  ...["kubeconfig", "hosts.yml", "config.json", "shadow", "gshadow"],
];
