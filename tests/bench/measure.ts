import { median } from "./median.ts";

/** Something that is started as one command and timed until it has ended. */
export interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  /** Path of the file that is its stdin. */
  readonly stdin: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Figures {
  readonly wallMs: number;
  /** User and system time of the process and of the children it has waited for. */
  readonly cpuMs: number;
}

/**
 * Medians over `rounds`, the contenders taking turns in any order, so that what disturbs the machine disturbs
 * all of them; two rounds before are not counted. Throws Error for a contender that exits otherwise
 * than with 0.
 */
export function measure(contenders: readonly Contender[], rounds: number): Map<string, Figures> {
  const samples = new Map(contenders.map(({ name }) => [name, [] as Figures[]]));
  for (let round = -2; round < rounds; round++) {
    for (const contender of inAnyOrder(contenders)) {
      const figures = runOnce(contender);
      if (round >= 0) samples.get(contender.name)!.push(figures);
    }
  }
  return new Map([...samples].map(([name, all]) => [name, {
    wallMs: median(all.map((each) => each.wallMs)),
    cpuMs: median(all.map((each) => each.cpuMs)),
  }]));
}

/** Who comes after the same binary finds it in the processor's caches, so nobody always does. */
function inAnyOrder<T>(all: readonly T[]): T[] {
  const keyed = all.map((each) => ({ each, key: Math.random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
}

function runOnce({ name, command, stdin, env }: Contender): Figures {
  const started = Bun.nanoseconds();
  const { exitCode, resourceUsage, stderr } = Bun.spawnSync([...command], {
    stdin: Bun.file(stdin),
    stdout: "ignore",
    stderr: "pipe",
    env: { PATH: process.env["PATH"] ?? "", ...env },
  });
  const wallMs = (Bun.nanoseconds() - started) / 1e6;
  if (exitCode !== 0) throw new Error(`Cannot measure ${name}: exit ${exitCode}, ${stderr}`);
  return {
    wallMs,
    cpuMs: Number(resourceUsage.cpuTime.total) / 1e3,
  };
}
