import { expect, test } from "bun:test";
import { isSensitiveFile } from "../../../lib/security/sensitive-file.ts";

test.each([
  ".env",
  "./.env",
  "/project/.env",
  "C:\\project\\.env",
  ".ENV",
  ".env.local",
  "apps/web/.env.production",
  ".env.example.local",
  "config/production.env",
  ".envrc",
  ".env ",
  ".env.",
  ".env::$DATA",
  ".e\u200cnv",
  ".bash_history",
  "/home/x/.zsh_history",
  ".git/config",
  "sub/.git/hooks/pre-commit",
  ".git",
  ".GIT/config",
  "git~1/config",
  ".git\\config",
  ".ssh/known_hosts",
  "/home/x/.ssh/id_rsa.pub",
  "id_rsa",
  "keys/id_ed25519",
  "id_ecdsa_sk",
  "credentials.json",
  ".credentials.json",
  "serviceAccount.json",
  "service-account-prod.json",
  "serviceAccountKey.json",
  "client_secret_123.json",
  "server.pem",
  "tls.key",
  "cert.p12",
  "release.keystore",
  ".netrc",
  ".npmrc",
  ".pypirc",
  ".git-credentials",
  ".aws/credentials",
  "/home/x/.kube/config",
  ".docker/config.json",
  ".config/gh/hosts.yml",
  "/etc/shadow",
  "terraform.tfstate",
  "terraform.tfstate.backup",
])("%p is sensitive", (path) => {
  expect(isSensitiveFile(path)).toBe(true);
});

test.each([
  "",
  "/",
  "src/env.ts",
  "environment.ts",
  "src/.environment",
  ".env.example",
  ".env.sample",
  ".env.template",
  "my.env.ts",
  ".gitignore",
  ".github/workflows/ci.yml",
  "src/git/config.ts",
  "migration_history",
  "history.ts",
  "id_rsa.pub",
  "keys/id_ed25519.pub",
  "src/credentials.ts",
  "docker/config.json",
  "config",
  "kube/config",
  "credentials",
  "src/shadow",
  "src/keyboard.ts",
  "monkey.keys.ts",
  "docs/pem.md",
  "a..b",
])("%p is not", (path) => {
  expect(isSensitiveFile(path)).toBe(false);
});

test("a long hostile path costs time in proportion to its length", () => {
  const time = (length: number) => {
    const path = `${". ".repeat(length)}x/${":".repeat(length)}`;
    return Math.min(...Array.from({ length: 5 }, () => {
      const start = performance.now();
      isSensitiveFile(path);
      return performance.now() - start;
    }));
  };
  expect(time(160_000) / time(20_000)).toBeLessThan(32);
});
