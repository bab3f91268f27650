import type { Contender } from "./measure.ts";

/**
 * Started from a small process: the kernel counts what its parent had at the fork as a child's own,
 * and this benchmark alone is larger than the programs that it measures.
 */
const SCRIPT = `
import resource, subprocess, sys
with open(sys.argv[1]) as stdin:
    subprocess.run(sys.argv[2:], stdin=stdin, stdout=subprocess.DEVNULL, check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
`;

/** Peak resident memory in bytes. Needs python3; throws Error when the contender fails. */
export function peakMemory({ command, stdin, env }: Contender): number {
  const { exitCode, stdout, stderr } = Bun.spawnSync(
    ["python3", "-c", SCRIPT, stdin, ...command],
    { env: { PATH: process.env["PATH"] ?? "", ...env } },
  );
  if (exitCode !== 0) throw new Error(`Cannot measure the memory of ${command[0]}: ${stderr}`);
  return Number(stdout.toString()) * 1024;
}
