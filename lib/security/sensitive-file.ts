/**
 * Whether a path, by its text alone, names something that holds secrets or gives access: hooks do
 * not quote it, scan it or write to it. Either slash separates; case, and what Windows drops at the
 * end of a name, make no difference. `.env.example`, `.sample`, `.template`, `.dist` and
 * `.defaults` are not sensitive: they are committed, to show names without values. Public keys
 * (`id_rsa.pub`) are not either, unless they lie in a directory that is.
 */
export function isSensitiveFile(path: string): boolean {
  const names = path.split(/[\\/]/).map(comparable).filter((name) => name !== "" && name !== ".");
  const last = names.at(-1);
  if (last === undefined) return false;
  return names.some((name) => DIRECTORIES.has(name)) || NAMES.has(last) ||
    SENSITIVE_NAME.test(last) || isEnvironmentFile(last) || isKnownPlace(names);
}

const DIRECTORIES = new Set([".git", "git~1", ".ssh", ".gnupg", ".password-store"]);

const NAMES = new Set([
  ".boto",
  ".credentials.json",
  ".dockercfg",
  ".git-credentials",
  ".htpasswd",
  ".my.cnf",
  ".netrc",
  ".npmrc",
  ".pgpass",
  ".pypirc",
  ".s3cfg",
  ".vault-token",
  "_netrc",
  "application_default_credentials.json",
  "credentials.json",
  "credentials.tfrc.json",
  "kubeconfig",
]);

const SENSITIVE_NAME = new RegExp(
  [
    String.raw`^\..*_history$`,
    String.raw`^id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$`,
    String.raw`^(?:service[-_]?account|client[-_]secret)[\w.-]*\.json$`,
    String.raw`\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)$`,
    String.raw`\.tfstate(?:\.backup)?$`,
  ].join("|"),
);

const PLACES = [
  ".aws/credentials",
  ".azure/accesstokens.json",
  ".cargo/credentials.toml",
  ".config/gh/hosts.yml",
  ".docker/config.json",
  ".gem/credentials",
  ".kube/config",
  "etc/gshadow",
  "etc/shadow",
];

function comparable(name: string): string {
  // HFS+ ignores these in file names (CVE-2014-9390); NTFS ends a name at ":" for its streams.
  return name.replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "")
    .replace(/(?<=.):.*$/, "").replace(/(?<=[^. ])[. ]+$/, "").toLowerCase();
}

function isEnvironmentFile(name: string): boolean {
  if (name.endsWith(".env") || name === ".envrc") return true;
  return name.startsWith(".env.") && !/\.(?:example|sample|template|dist|defaults)$/.test(name);
}

function isKnownPlace(names: readonly string[]): boolean {
  const joined = `/${names.join("/")}`;
  return PLACES.some((place) => joined.endsWith(`/${place}`));
}
