import { expect } from "bun:test";
import { mkdirSync } from "node:fs";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { faultRow } from "./fault-row.ts";
import { runHook } from "./run-hook.ts";
import { ROOT, works } from "./works.ts";

/** Shell that leads into a bad directory and runs the hook there. */
const PLACES: Readonly<Record<string, string>> = {
  "deleted": 'mkdir "$0/gone" && cd "$0/gone" && rmdir "$0/gone" && exec "$@"',
  "mode 000": 'mkdir "$0/shut" && cd "$0/shut" && chmod 0 . && exec "$@"',
  "not UTF-8": `d="$0/$(printf '\\377\\376')" && mkdir "$d" && cd "$d" && exec "$@"`,
  "with control characters":
    `d="$0/$(printf 'a\\033[31m\\tb')" && mkdir "$d" && cd "$d" && exec "$@"`,
  "4 KB deep": 'cd "$0" && n=0; while [ $n -lt 20 ]; do d=$(printf "%0200d" 7); ' +
    'mkdir $d && cd $d; n=$((n+1)); done; exec "$@"',
};

faultRow({
  part: "Surroundings",
  fault: "bad working directory",
  injected: Object.keys(PLACES).join(", "),
  holds: "the same answer",
}, async () => {
  for (const [place, script] of Object.entries(PLACES)) {
    for (const env of [{}, { BUN_JSC_useJIT: "0" }]) {
      const directory = scratchDirectory();
      const through = ["sh", "-c", script, directory];
      for (const hook of ["chaos/gate"]) {
        const ran = await runHook(hook, { directory, env, through });
        expect({ place, env, ran }).toMatchObject({
          place,
          ran: { exitCode: 0, stderr: "", stdout: expect.stringContaining('"deny"') },
        });
      }
    }
  }
  return `${2 * Object.keys(PLACES).length} gates, with FFI and without`;
});

faultRow({
  part: "Surroundings",
  fault: "state directory that can't be used",
  injected: "it, and every other candidate, is a file, a link, missing in a missing file system, " +
    "or writable by all",
  holds: "gates decide and advice is given without memory; nothing is written there",
}, async () => {
  let runs = 0;
  for (const [bad, make] of Object.entries(BAD_DIRECTORIES)) {
    const scratch = scratchDirectory();
    const path = `${scratch}/bad`;
    make(path);
    const env = { TACKLE_STATE_DIR: path, TMPDIR: `${path}/x`, HOME: `${path}/y` };
    const mark = await runHook("chaos/mark", { directory: scratch, env });
    expect({ bad, mark }).toMatchObject({
      bad,
      mark: { exitCode: 0, stdout: expect.stringContaining("shown") },
    });
    const gate = await runHook("chaos/gate", { directory: scratch, env });
    expect({ bad, code: gate.exitCode }).toEqual({ bad, code: 2 });
    runs += 2;
  }
  return `${runs} hooks`;
});

const BAD_DIRECTORIES: Readonly<Record<string, (path: string) => void>> = {
  "a file": (path) => void Bun.spawnSync(["touch", path]),
  "a dangling link": (path) => void Bun.spawnSync(["ln", "-s", "/nowhere/at/all", path]),
  "in /proc": (path) => void Bun.spawnSync(["ln", "-s", "/proc/self", path]),
};

faultRow({
  part: "Files",
  fault: "links planted in the temp directory",
  injected: "claude-hooks-<uid> is a link to another's directory, to a file, dangling, or a " +
    "directory of another user or open to all",
  holds: "it is refused for a private one, and what it leads to is untouched",
}, async () => {
  const uid = process.getuid?.();
  let runs = 0;
  for (const [how, script] of Object.entries(PLANTED)) {
    if (!ROOT && how.includes("another user")) continue;
    const scratch = scratchDirectory();
    const victim = `${scratch}/victim`;
    mkdirSync(victim, { mode: 0o755 });
    const path = `${scratch}/claude-hooks-${uid}`;
    expect(works("sh", "-c", script, path, victim)).toBe(true);
    const env = { TACKLE_STATE_DIR: "", HOME: `${scratch}/home` };
    mkdirSync(env.HOME);
    const ran = await runHook("chaos/everything", { directory: scratch, env });
    expect({ how, ran }).toMatchObject({ how, ran: { exitCode: 0, acknowledged: 1 } });
    const found = [...new Bun.Glob("**/*").scanSync({ cwd: scratch, dot: true, onlyFiles: true })]
      .filter((file) => file.includes("claude-session-chaos.json"));
    expect({ how, found: found.filter((file) => !file.startsWith("home/.cache/claude-hooks/")) })
      .toEqual({ how, found: [] });
    expect({ how, kept: found.length > 0 }).toEqual({ how, kept: true });
    runs++;
  }
  return `${runs} directories refused`;
});

/** $0 is where the state directory would be, $1 a directory that somebody else cares for. */
const PLANTED: Readonly<Record<string, string>> = {
  "a link to a directory": 'ln -s "$1" "$0"',
  "a dangling link": 'ln -s "$1/nowhere" "$0"',
  "a link to a file": 'touch "$1/file" && ln -s "$1/file" "$0"',
  "a file": 'touch "$0"',
  "a FIFO": 'mkfifo "$0"',
  "a directory open to all": 'mkdir "$0" && chmod 777 "$0"',
  "a directory that others may read": 'mkdir "$0" && chmod 750 "$0"',
  "a directory of another user": 'mkdir -m 700 "$0" && chown 12345 "$0"',
};
