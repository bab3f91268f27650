import manifest from "../../../package.json" with { type: "json" };
import { nativeKernelLock } from "../../lock/kernel-lock.ts";
import type { Environment } from "../../platform/environment.ts";
import { detectPlatform, executionEnvironment, systemName } from "../../platform/platform.ts";
import { type Finding, ok, warning } from "./finding.ts";

/** What runs here, and whether it can talk to the system's own libraries. */
export function checkProgram(env: Environment): Finding[] {
  const system = `${systemName()}, ${executionEnvironment(env)}`;
  return [
    ok(`Tackle ${manifest.version} with Bun ${Bun.version} on ${system}: ${process.execPath}`),
    ...(detectPlatform() === "unknown" ? [unknownPlatform()] : []),
    foreignFunctions(),
  ];
}

function foreignFunctions(): Finding {
  if (nativeKernelLock() !== undefined) return ok("The kernel's locks are called directly");
  return warning(
    "The system's libraries can't be called: SQLite locks instead, which is slower",
    "Allow memory for the JIT (no ulimit -v, no BUN_JSC_useJIT=0), or leave it as it is",
  );
}

function unknownPlatform(): Finding {
  return warning(
    `Tackle does not know the system "${systemName()}"`,
    "Use Linux, macOS or Windows; elsewhere nothing is tested",
  );
}
