import { mkdir, utimes, writeFile } from "node:fs/promises";
import { tackleBinary } from "../support/tackle-binary.ts";
import { writePayload } from "../support/recorded-payload.ts";
import { type Contender, measure } from "./measure.ts";
import { ratio, type Row } from "./performance-page.ts";
import { cleanSource } from "./sources.ts";

const MARKS = 10_000;
const OLD_SESSIONS = 1_000;
const LOG_BYTES = 10 * 2 ** 20 - 4096;

/** The same neutral group where a session has grown old, over the same where it is young. */
export async function grownRows(scratch: string, rounds: number): Promise<Row[]> {
  const binary = `${scratch}/grown-tackle`;
  await Bun.write(binary, Bun.file(tackleBinary()));
  await Bun.$`chmod 755 ${binary}`.quiet();
  const payload = writePayload("/project/src/file.ts", cleanSource());
  const stdin = `${scratch}/grown.json`;
  await writeFile(stdin, JSON.stringify(payload));
  const young = await contender("young", { binary, stdin, scratch });
  const old = await contender("old", { binary, stdin, scratch });
  await grow(old.env!["TACKLE_STATE_DIR"]!, String(payload["session_id"]));
  const figures = measure([young, old], rounds);
  return [{
    what: "the same hook with a 10 MB log, 10,000 marks, 1,000 old sessions, over the fresh case",
    value: ratio(figures.get("old")!.wallMs, figures.get("young")!.wallMs),
    must: "≤ 1.3",
    aim: "≤ 1.1",
  }];
}

async function contender(
  name: string,
  { binary, stdin, scratch }: { binary: string; stdin: string; scratch: string },
): Promise<Contender> {
  const state = `${scratch}/${name}`;
  await mkdir(state, { mode: 0o700 });
  const env = { TACKLE_STATE_DIR: state, HOME: scratch };
  const command = [binary, "typescript", "PreToolUse"];
  Bun.spawnSync(command, { stdin: Bun.file(stdin), env });
  return { name, command, stdin, env };
}

async function grow(directory: string, session: string): Promise<void> {
  const path = `${directory}/claude-session-${session}.json`;
  const state = await Bun.file(path).json();
  const marks = Array.from({ length: MARKS }, (_, index) => [`mark_${index}`, true]);
  state.plugins.typescript = {
    ...state.plugins.typescript,
    recommendations_shown: { ...Object.fromEntries(marks), typescript_files: true },
  };
  await writeFile(path, JSON.stringify(state), { mode: 0o600 });
  const line = "[2026-01-01T00:00:00Z] [typescript] [WARN] [check-syntax] something was odd\n";
  const log = line.repeat(Math.floor(LOG_BYTES / line.length));
  await writeFile(`${directory}/claude-session-${session}.log`, log, { mode: 0o600 });
  const yesterday = new Date(Date.now() - 3 * 86_400_000);
  for (let index = 0; index < OLD_SESSIONS; index++) {
    const old = `${directory}/claude-session-old-${index}.json`;
    await writeFile(old, JSON.stringify({ ...state, plugins: {} }), { mode: 0o600 });
    await utimes(old, yesterday, yesterday);
  }
}
