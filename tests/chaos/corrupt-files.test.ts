import { expect } from "bun:test";
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { WITHOUT_FFI } from "../support/worker.ts";
import { times } from "./counts.ts";
import { faultRow } from "./fault-row.ts";
import { inParallel } from "./in-parallel.ts";
import { mustHold } from "./must-hold.ts";
import { runHook } from "./run-hook.ts";
import { sessionRecord } from "./session-record.ts";
import { stateDirectory, usedDirectory } from "./state-directories.ts";

const HOOK = "chaos/everything";
const STATE = "claude-session-chaos.json";
const LINES = [
  "claude-session-chaos.log",
  "claude-errors-chaos.jsonl",
  "claude-metrics-chaos.jsonl",
];
const REGISTRY = "claude-sessions-registry.json";
const LOCKS = [`${STATE}.lock`, `${REGISTRY}.lock`];

/** How a file's bytes are spoilt, by name. */
type Spoilt = readonly [string, Uint8Array];

faultRow({
  part: "Files",
  fault: "corrupt state",
  injected: "cut off at every byte, a bit flipped in every byte, and all that is no session",
  holds: "the hook answers and counts; what is no session is set aside, journalled and begun again",
}, async () => {
  const { scratch, used } = await begun();
  const bytes = readFileSync(`${used}/${STATE}`);
  const cases = [...cut(bytes), ...flipped(bytes), ...strange(bytes)];
  const aside = await inParallel(cases, 3, async ([name, content]) => {
    const directory = stateDirectory(scratch, used);
    writeFileSync(`${directory}/${STATE}`, content);
    return await countsOn(directory, name);
  });
  const count = aside.filter((each) => each).length;
  expect(count).toBeGreaterThan(0);
  return `${cases.length} files, ${count} set aside`;
});

faultRow({
  part: "Files",
  fault: "state of 100 MB, and of 1 TB",
  injected: "a file with a hole of that size",
  holds: "as above, without reading it",
}, async () => {
  const { scratch, used } = await begun();
  for (const size of [100 * 2 ** 20, 2 ** 40]) {
    const directory = stateDirectory(scratch, used);
    truncateSync(`${directory}/${STATE}`, size);
    expect(await countsOn(directory, `${size} bytes`)).toBe(true);
  }
  return "2 files set aside";
});

faultRow({
  part: "Files",
  fault: "torn log, journal and metrics",
  injected: "cut off at every byte of their last line, and rubbish",
  holds: "the next line is whole, and at most the torn one is lost",
}, async () => {
  const { scratch, used } = await begun();
  const cases = LINES.flatMap((name) => {
    const bytes = readFileSync(`${used}/${name}`);
    const last = bytes.lastIndexOf("\n", -2) + 1;
    const cuts = cut(bytes).filter(([, content]) => content.length >= last);
    return [...cuts, ["rubbish", Buffer.from([0, 255, 10, 0xef, 0xbb, 0xbf, 91])] as const]
      .map(([how, content]) => ({ name, how, content }));
  });
  await inParallel(cases, 3, async ({ name, how, content }) => {
    const directory = stateDirectory(scratch, used);
    writeFileSync(`${directory}/${name}`, content);
    const ran = await runHook(HOOK, { directory });
    const text = readFileSync(`${directory}/${name}`, "latin1");
    const record = sessionRecord(directory);
    mustHold(`${name}: ${how}`, {
      "the hook answers": ran.exitCode === 0 && ran.acknowledged === 1,
      "what was there stays": text.startsWith(Buffer.from(content).toString("latin1")),
      "no other line is lost": record.tornLines <= (how === "rubbish" ? 2 : 1),
      "the next line is whole": /\n[{[][^\n]*\n$/.test(`\n${text}`),
    }, { ran, record, text });
  });
  return `${cases.length} files`;
});

faultRow({
  part: "Files",
  fault: "rubbish in lock files and registry",
  injected: "cut off, bits flipped, NUL, text, a database; with FFI and without",
  holds: "locks lock whatever they hold; a registry that is none is set aside and begun again",
}, async () => {
  const { scratch, used } = await begun();
  const registry = readFileSync(`${used}/${REGISTRY}`);
  const sample = cut(registry).filter((_, index) => index % 8 === 0);
  const rubbish: Spoilt[] = [...sample, ...strange(registry)];
  const cases = [REGISTRY, ...LOCKS].flatMap((name) =>
    rubbish.flatMap(([how, content]) =>
      [{}, WITHOUT_FFI].map((env) => ({ name, how, content, env }))
    )
  );
  await inParallel(cases, 3, async ({ name, how, content, env }) => {
    const directory = stateDirectory(scratch, used);
    writeFileSync(`${directory}/${name}`, content);
    const other = { session_id: "another", hook_event_name: "PreToolUse" };
    for (const payload of [{}, other]) {
      const ran = await runHook(HOOK, { directory, env, payload });
      const promise = { "it answers": ran.exitCode === 0 && ran.acknowledged === 1 };
      mustHold(`${name}: ${how}, ${JSON.stringify(env)}`, promise, ran);
    }
    const { sessions } = JSON.parse(readFileSync(`${directory}/${REGISTRY}`, "utf8"));
    expect({ name, how, another: "another" in sessions }).toEqual({ name, how, another: true });
    expect(sessionRecord(directory).state?.count).toBe(2);
  });
  return `${cases.length} files`;
});

async function begun(): Promise<{ scratch: string; used: string }> {
  const scratch = scratchDirectory();
  return { scratch, used: await usedDirectory(scratch, [HOOK]) };
}

/** Whether the state was set aside. */
async function countsOn(directory: string, where: string): Promise<boolean> {
  const ran = await runHook(HOOK, { directory, through: ["timeout", "-s", "KILL", "60"] });
  const record = sessionRecord(directory);
  const aside = readdirSync(directory).some((name) => name.startsWith(`${STATE}.corrupt-`));
  const empty = where === "cut off at 0";
  mustHold(where, {
    "the hook answers and counts": ran.exitCode === 0 && ran.acknowledged === 1,
    "nothing is said on stderr": ran.stderr === "",
    "state is a session": typeof record.state?.session_id === "string",
    "it counts on or again": !aside || record.state?.count === 1,
    "journalled when set aside": !aside || record.codes.includes("SESSION_CORRUPTED"),
    "an empty file is written over": !empty || !aside,
  }, { ran, record });
  return aside;
}

function cut(bytes: Uint8Array): Spoilt[] {
  return positions(bytes).map((at) => [`cut off at ${at}`, bytes.slice(0, at)]);
}

function flipped(bytes: Uint8Array): Spoilt[] {
  return positions(bytes).map((at) => {
    const spoilt = Uint8Array.from(bytes);
    spoilt[at]! ^= 1 << (at % 8);
    return [`bit ${at % 8} of byte ${at} flipped`, spoilt];
  });
}

/** Every byte, or, in the suite of every change, every ninth. */
function positions(bytes: Uint8Array): number[] {
  const step = times(9, 1);
  return Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) => index * step);
}

function strange(bytes: Uint8Array): Spoilt[] {
  const text = new TextDecoder().decode(bytes);
  const sound = (change: Record<string, unknown>) => JSON.stringify({ ...parsed(text), ...change });
  return Object.entries({
    "NUL": "\0".repeat(4096),
    "a NUL after it": `${text}\0`,
    "a byte order mark": `\ufeff${text}`,
    "a number": "7",
    "null": "null",
    "a list": "[]",
    "no session_id": "{}",
    "a database": `SQLite format 3\0${"x".repeat(5000)}`,
    "two of them": text + text,
    "deep nesting": `${"[".repeat(200_000)}${"]".repeat(200_000)}`,
    "deep nesting inside": sound({ deep: 0 }).replace(
      '"deep":0',
      `"deep":${"[".repeat(5000)}${"]".repeat(5000)}`,
    ),
    "__proto__": text.replace("{", '{"__proto__": {"count": 40, "plugins": 1},'),
    "__proto__ as a plugin": sound({ plugins: JSON.parse('{"__proto__": {"custom_data": 1}}') }),
    "plugins of a wrong type": sound({ plugins: 7 }),
    "a plugin of a wrong type": sound({ plugins: { chaos: [] } }),
    "marks of a wrong type": sound({ plugins: { chaos: { recommendations_shown: "x" } } }),
    "hosts of a wrong type": sound({ hosts: "x" }),
    "a host of a wrong type": sound({ hosts: [null, { pid: "x" }, { pid: -1 }] }),
    "pid of a wrong type": sound({ pid: {} }),
    "started_at of a wrong type": sound({ started_at: 7 }),
    "metadata of a wrong type": sound({ metadata: [] }),
  }).map(([name, content]) => [name, new TextEncoder().encode(content)]);
}

function parsed(text: string): Record<string, unknown> {
  return JSON.parse(text);
}
