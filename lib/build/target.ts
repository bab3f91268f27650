import { systemName } from "../platform/platform.ts";
type Processor = "x64" | "arm64";

const BUN_NAMES = { x64: "x64", arm64: "aarch64" } as const;

/** One platform that a binary is built for. */
export interface Target {
  /** The name in `dist/` and on the command line. */
  readonly name: string;
  /** What `bun build --target` calls it. */
  readonly bun: string;
  /** File ending of an executable. */
  readonly suffix: "" | ".exe";
  /** The package of oxc-parser's native part, and what the package manager calls the platform. */
  readonly binding: {
    readonly name: string;
    readonly os: string;
    readonly cpu: string;
    readonly libc?: "glibc" | "musl";
  };
}

export const TARGETS: readonly Target[] = [
  ...(["x64", "arm64"] as const).map((cpu) => linux(cpu, "glibc")),
  ...(["x64", "arm64"] as const).map((cpu) => linux(cpu, "musl")),
  ...(["x64", "arm64"] as const).map(macos),
  ...(["x64", "arm64"] as const).map(windows),
];

function linux(cpu: Processor, libc: "glibc" | "musl"): Target {
  const suffix = libc === "musl" ? "-musl" : "";
  const name = `linux-${cpu}-${libc === "musl" ? "musl" : "gnu"}`;
  return {
    name: `linux-${cpu}${suffix}`,
    bun: `bun-linux-${BUN_NAMES[cpu]}${suffix}`,
    suffix: "",
    binding: { name, os: "linux", cpu, libc },
  };
}

function macos(cpu: Processor): Target {
  return {
    name: `darwin-${cpu}`,
    bun: `bun-darwin-${BUN_NAMES[cpu]}`,
    suffix: "",
    binding: { name: `darwin-${cpu}`, os: "darwin", cpu },
  };
}

function windows(cpu: Processor): Target {
  return {
    name: `windows-${cpu}`,
    bun: `bun-windows-${BUN_NAMES[cpu]}`,
    suffix: ".exe",
    binding: { name: `win32-${cpu}-msvc`, os: "win32", cpu },
  };
}

/** The target of the machine that builds. Throws RangeError on a platform without one. */
export function hostTarget(): Target {
  return targetNamed(systemName());
}

/** Throws RangeError, naming those that exist. */
export function targetNamed(name: string): Target {
  const found = TARGETS.find((target) => target.name === name);
  if (found) return found;
  const known = TARGETS.map((target) => target.name).join(", ");
  throw new RangeError(`Cannot build for "${name}": the targets are ${known}, or "all"`);
}
