import manifest from "../../../package.json" with { type: "json" };
import { linuxKernelLock } from "../../lock/kernel-lock-linux.ts";
import { macosKernelLock } from "../../lock/kernel-lock-macos.ts";
import { windowsKernelLock } from "../../lock/kernel-lock-windows.ts";
import type { Environment } from "../../platform/environment.ts";
import { detectPlatform, executionEnvironment } from "../../platform/platform.ts";
import { type Finding, ok, warning } from "./finding.ts";

/** What runs here, and whether it can talk to the system's own libraries. */
export function checkProgram(env: Environment): Finding[] {
  const platform = detectPlatform();
  const system = `${platform} ${process.arch}, ${executionEnvironment(env)}`;
  return [
    ok(`Tackle ${manifest.version} with Bun ${Bun.version} on ${system}: ${process.execPath}`),
    ...(platform === "unknown" ? [unknownPlatform()] : []),
    foreignFunctions(platform),
  ];
}

function foreignFunctions(platform: ReturnType<typeof detectPlatform>): Finding {
  const open = {
    linux: linuxKernelLock,
    macos: macosKernelLock,
    windows: windowsKernelLock,
    unknown: () => undefined,
  }[platform];
  if (open() !== undefined) return ok("The kernel's locks are called directly");
  return warning(
    "The system's libraries can't be called: SQLite locks instead, which is slower",
    "Allow memory for the JIT (no ulimit -v, no BUN_JSC_useJIT=0), or leave it as it is",
  );
}

function unknownPlatform(): Finding {
  return warning(
    `Tackle does not know the system "${process.platform}"`,
    "Use Linux, macOS or Windows; elsewhere nothing is tested",
  );
}
