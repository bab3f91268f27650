import { expect } from "bun:test";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { faultRow } from "./fault-row.ts";
import { runHook } from "./run-hook.ts";
import { usedDirectory } from "./state-directories.ts";

/** Variables that would make a plain Bun program something else, with what `{}` is replaced by. */
const VARIABLES: Readonly<Record<string, readonly string[]>> = {
  BUN_BE_BUN: ["1", "true"],
  BUN_OPTIONS: ["--preload {}/planted.ts", "--version", "--print 1", "--inspect-wait", "--smol"],
  BUN_INSPECT: ["1", "ws://127.0.0.1:1/x?break=1", "127.0.0.1:0?wait=1"],
  BUN_INSPECT_CONNECT_TO: ["{}/socket"],
  BUN_INSPECT_NOTIFY: ["{}/socket"],
  BUN_INSPECT_PRELOAD: ["{}/planted.ts"],
  BUN_BYTECODE_ORDER_OUT: ["{}/order"],
  BUN_BYTECODE_DIGEST_OUT: ["{}/digest"],
  BUN_CONFIG_PRELOAD: ["{}/planted.ts"],
  BUN_CONFIG_FILE: ["{}/bunfig.toml"],
  BUN_RUNTIME_TRANSPILER_CACHE_PATH: ["{}/cache"],
  BUN_INSTALL: ["{}"],
  BUN_TMPDIR: ["{}/nowhere"],
  BUN_GARBAGE_COLLECTOR_LEVEL: ["2"],
  BUN_CONFIG_VERBOSE_FETCH: ["curl"],
  BUN_ENABLE_CRASH_REPORTING: ["0"],
  NODE_OPTIONS: ["--require {}/planted.ts", "--inspect-brk", "--no-such-flag"],
  NODE_PATH: ["{}"],
  NODE_V8_COVERAGE: ["{}/coverage"],
  NODE_COMPILE_CACHE: ["{}/cache"],
  NODE_EXTRA_CA_CERTS: ["{}/nowhere"],
  NODE_DEBUG: ["fs"],
  NODE_TLS_REJECT_UNAUTHORIZED: ["0"],
  DEBUG: ["*"],
  NO_COLOR: ["1"],
  FORCE_COLOR: ["1"],
  TZ: ["Nowhere/Nowhere"],
  LANG: ["tr_TR.UTF-8"],
  LC_ALL: ["C", "\x01"],
  HTTP_PROXY: ["http://127.0.0.1:1"],
  CLAUDE_PLUGIN_ROOT: ["{}/nowhere", "../..", "x\ny"],
  CLAUDE_PROJECT_DIR: ["../../etc/passwd", "x\ny"],
  CLAUDE_PID: ["0", "-1", "x", "99999999999"],
  CLAUDE_DEBUG_LEVEL: ["nonsense"],
  CLAUDE_SESSION_FILE: ["/etc/passwd", "../x.json", "{}/.bashrc"],
  CLAUDE_LOG_FILE: ["/etc/passwd", "../x.log", "{}/.profile"],
  CLAUDE_LOG_DIR: ["/", "../x", "/etc"],
  TACKLE_STATE_DIR: ["../x", "/etc", "/proc", "x\ny", "/dev/null"],
};

faultRow({
  part: "Surroundings",
  fault: "hostile environment",
  injected: "variables that reach into Bun, Node, libc and Tackle, one at a time",
  holds: "stdout and exit code as without; no planted code runs, no file is made where it says",
}, async () => {
  let count = 0;
  for (const [name, values] of Object.entries(VARIABLES)) {
    for (const value of values) {
      const directory = scratchDirectory();
      const planted = scratchDirectory();
      plant(planted);
      const before = readdirSync(planted);
      const env = { [name]: value.replace("{}", planted) };
      const ran = await runHook("chaos/gate", { directory, env, cwd: planted });
      expect({ env, ran }).toEqual({ env, ran: DENIES });
      expect({ env, made: readdirSync(planted) }).toEqual({ env, made: before });
      count++;
    }
  }
  return `${count} values of ${Object.keys(VARIABLES).length} variables`;
});

faultRow({
  part: "Surroundings",
  fault: "options of the JavaScript engine in the environment",
  injected: "BUN_JSC_* with an unknown name and with a bad value: matched in code, not by name",
  holds:
    "known: the runtime refuses to start with exit 1, which lets the action pass; no answer is " +
    "made up",
}, async () => {
  for (const env of [{ BUN_JSC_noSuchOption: "1" }, { BUN_JSC_useJIT: "perhaps" }]) {
    const ran = await runHook("chaos/gate", { directory: scratchDirectory(), env });
    expect(ran.stdout === "" ? ran.exitCode : ran.stdout).toBeOneOf([1, DENIES.stdout]);
  }
  return "2 values";
});

faultRow({
  part: "Surroundings",
  fault: "empty environment",
  injected: "env -i, and without HOME",
  holds: "the same answer",
}, async () => {
  const directory = scratchDirectory();
  const through = ["env", "-i", `TMPDIR=${directory}`];
  expect(await runHook("chaos/gate", { directory, through })).toEqual(DENIES);
  expect(await runHook("chaos/gate", { directory, through: ["env", "-u", "HOME"] })).toEqual(
    DENIES,
  );
  return "twice";
});

faultRow({
  part: "Surroundings",
  fault: "hostile project directory",
  injected:
    "bunfig.toml and package.json with preload, .env, tsconfig.json, node_modules, planted " +
    "libc.so.6, libsqlite3 and bun:* files in the working directory",
  holds: "nothing of it is run, opened or answered",
}, async () => {
  const planted = scratchDirectory();
  plant(planted);
  const directory = await usedDirectory(scratchDirectory(), ["chaos/everything"]);
  const before = readdirSync(planted);
  for (const env of [{}, { BUN_JSC_useJIT: "0" }]) {
    expect(await runHook("chaos/gate", { directory, cwd: planted, env })).toEqual(DENIES);
    expect(readdirSync(planted)).toEqual(before);
  }
  expect(existsSync(`${planted}/ran`)).toBe(false);
  return "twice, with FFI and without";
});

const DENIES = {
  exitCode: 0,
  stdout: '{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny",' +
    '"permissionDecisionReason":"the reason"}}',
  stderr: "",
  acknowledged: 0,
};

/** Everything that a runtime might load by itself; code among it leaves a file "ran". */
function plant(directory: string): void {
  const code = `require("node:fs").writeFileSync("${directory}/ran", ""); process.exit(0);\n`;
  const library = compiledLibrary(directory);
  const files: Record<string, string | Uint8Array> = {
    "planted.ts": code,
    "index.ts": code,
    "preload.js": code,
    "bunfig.toml": 'preload = ["./planted.ts"]\n[run]\nsmol = true\n',
    "package.json": '{"type":"commonjs","main":"./planted.ts","imports":{"#x":"./planted.ts"}}',
    "tsconfig.json":
      '{"extends":"./nowhere.json","compilerOptions":{"paths":{"*":["./planted.ts"]}}}',
    ".env": "TACKLE_DISABLE=1\nBUN_BE_BUN=1\nCLAUDE_SESSION_FILE=/etc/passwd\n",
    ".env.local": "TACKLE_DISABLE=1\n",
    ".env.production": "TACKLE_DISABLE=1\n",
    ".npmrc": "preload=./planted.ts\n",
    ...Object.fromEntries(LIBRARIES.map((name) => [name, library])),
  };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(`${directory}/${name}`, content);
  }
}

const LIBRARIES = [
  "libc.so.6",
  "libc.so",
  "libsqlite3.so",
  "libsqlite3.so.0",
  "libsqlite3.dylib",
  "libSystem.B.dylib",
  "kernel32.dll",
];

/** A library whose constructor leaves the file "ran"; without a compiler, one that is none. */
function compiledLibrary(directory: string): Uint8Array | string {
  const compiler = Bun.which("gcc") ?? Bun.which("cc");
  if (compiler === null) return "no library";
  const [source, output] = [`${directory}.c`, `${directory}.so`];
  writeFileSync(
    source,
    `#include <fcntl.h>\n__attribute__((constructor)) static void run(void) {
      open("${directory}/ran", O_CREAT, 0600); }\n`,
  );
  const { exitCode } = Bun.spawnSync([compiler, "-shared", "-fPIC", "-o", output, source]);
  if (exitCode !== 0) return "no library";
  const bytes = readFileSync(output);
  for (const path of [source, output]) rmSync(path);
  return bytes;
}
