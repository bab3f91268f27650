import { describe, expect, test } from "bun:test";
import { mkdirSync, symlinkSync } from "node:fs";
import { fileSafety, SENSITIVE_NAMES } from "../../../hooks/typescript/rules/file-safety.ts";
import { writePayload } from "../../support/recorded-payload.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";
import { runTackle } from "../../support/tackle-binary.ts";

const ASKED = [
  ".env",
  ".ENV",
  ".env.local",
  ".env.production",
  "prod.env",
  "config/.env.test.local",
  ".envrc",
  ".npmrc",
  ".git/config",
  ".git/hooks/pre-commit",
  ".claude/settings.json",
  ".claude/settings.local.json",
  ".claude/tackle.json",
  "packages/a/.claude/TACKLE.json",
];

const DENIED = [
  "id_rsa",
  "keys/id_ed25519",
  "server.pem",
  "certs/tls.KEY",
  "store.p12",
  "release.jks",
  ".ssh/authorized_keys",
  ".ssh/config",
  ".aws/credentials",
  ".netrc",
  ".git-credentials",
  "credentials.json",
  "service-account.json",
  "terraform.tfstate",
  ".docker/config.json",
];

const LEFT = [
  "src/index.ts",
  ".env.example",
  ".env.sample",
  "config/.env.template",
  "id_rsa.example",
  "server.pem.sample",
  "id_rsa.pub",
  "environment.ts",
  "src/env.ts",
  "src/keys.ts",
  "monkey.ts",
  "settings.json",
  ".vscode/settings.json",
  "src/tackle.json",
  ".claude/commands/settings.md",
  "config.json",
  "config",
  ".gitignore",
  "node_modules/x/index.js",
];

const INVOKED = ["typescript", "PreToolUse"];

function decisionOn(path: string, env: Record<string, string> = {}) {
  const state = `${scratchDirectory()}/state`;
  const ran = runTackle(INVOKED, writePayload(path, "text\n"), {
    env: { TACKLE_STATE_DIR: state, HOME: "/nobody", ...env },
  });
  expect([ran.exitCode, ran.stderr]).toEqual([0, ""]);
  if (ran.stdout === "") return undefined;
  const { permissionDecision, permissionDecisionReason } =
    JSON.parse(ran.stdout).hookSpecificOutput;
  return permissionDecision && `${permissionDecision}: ${permissionDecisionReason}`;
}

describe("check-file-safety, on the binary", () => {
  const project = "/somewhere/project";

  test.each(ASKED)("asks before %p", (path) => {
    expect(decisionOn(`${project}/${path}`)).toStartWith(
      `ask: typescript/check-file-safety, ${project}/${path}: `,
    );
  });

  test.each(DENIED)("refuses %p", (path) => {
    expect(decisionOn(`${project}/${path}`)).toStartWith("deny: ");
  });

  test.each(LEFT)("leaves %p alone", (path) => {
    expect(decisionOn(`${project}/${path}`)).toBeUndefined();
  });

  test("looks at what a link leads to", () => {
    const base = scratchDirectory();
    mkdirSync(`${base}/.claude`);
    mkdirSync(`${base}/.ssh`);
    symlinkSync(".claude", `${base}/notes`);
    symlinkSync(".ssh", `${base}/docs`);
    symlinkSync("nowhere/x", `${base}/dangling.pem`);
    expect(decisionOn(`${base}/notes/settings.json`)).toStartWith("ask: ");
    expect(decisionOn(`${base}/docs/config`)).toStartWith("deny: ");
    const { exitCode, stdout, stderr } = runTackle(
      INVOKED,
      writePayload(`${base}/dangling.pem`, ""),
      { env: { TACKLE_STATE_DIR: `${base}/state` } },
    );
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("typescript/check-file-safety blocked");
  });

  test("asks before the user's own files, where CLAUDE_CONFIG_DIR has them", () => {
    const own = "/home-of-nobody/config/claude";
    const env = { CLAUDE_CONFIG_DIR: own };
    expect(decisionOn(`${own}/tackle.json`, env)).toStartWith("ask: ");
    expect(decisionOn(`${own}/settings.json`, env)).toStartWith("ask: ");
    expect(decisionOn(`${own}/other.json`, env)).toBeUndefined();
    expect(decisionOn(`${own}/plugins/x/settings.json`, env)).toBeUndefined();
    const base = scratchDirectory();
    mkdirSync(`${base}/dotfiles`);
    symlinkSync("dotfiles", `${base}/claude`);
    const linked = { CLAUDE_CONFIG_DIR: `${base}/claude` };
    expect(decisionOn(`${base}/dotfiles/settings.json`, linked)).toStartWith("ask: ");
    expect(decisionOn(`${own}/tackle.json`)).toBeUndefined();
  });

  test("makes the path safe to show", () => {
    expect(decisionOn("/p/\x1b[2J/.env")).toContain("/p/\\x1b[2J/.env: such files hold secrets.");
  });
});

describe("the names that a process is started for", () => {
  const extensions = SENSITIVE_NAMES.filter((name) => name.startsWith("*."));
  const covers = (path: string) => {
    const last = path.toLowerCase().split("/").at(-1)!;
    return SENSITIVE_NAMES.includes(last) || extensions.some((one) => last.endsWith(one.slice(1)));
  };

  test("are lower case, each once, exact or an extension", () => {
    expect(new Set(SENSITIVE_NAMES).size).toBe(SENSITIVE_NAMES.length);
    for (const name of SENSITIVE_NAMES) expect(name).toMatch(/^(?:\*\.[a-z0-9]+|[a-z0-9._-]+)$/);
  });

  test.each([...ASKED, ...DENIED])("cover %p", (path) => {
    expect(covers(path)).toBe(true);
  });

  test("are all of files that are looked at somewhere", () => {
    const places = ["", ".git/", ".git/hooks/", ".ssh/", ".claude/", ".aws/", ".azure/"].concat(
      [".cargo/", ".config/gh/", ".docker/", ".gem/", "etc/"],
    );
    const idle = SENSITIVE_NAMES.filter((name) =>
      places.every((place) => fileSafety(`/${place}${name.replace("*", "x")}`) === undefined)
    );
    expect(idle).toEqual([]);
  });
});
