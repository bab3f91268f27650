import { systemName } from "../platform/platform.ts";

/** One platform that a binary is built for. */
export interface Target {
  /** The name in `dist/` and on the command line. */
  readonly name: string;
  /** What `bun build --target` calls it. */
  readonly bun: string;
  /** File ending of an executable. */
  readonly suffix: "" | ".exe";
}

export const TARGETS: readonly Target[] = [
  { name: "linux-x64", bun: "bun-linux-x64", suffix: "" },
  { name: "linux-arm64", bun: "bun-linux-aarch64", suffix: "" },
  { name: "linux-x64-musl", bun: "bun-linux-x64-musl", suffix: "" },
  { name: "linux-arm64-musl", bun: "bun-linux-aarch64-musl", suffix: "" },
  { name: "darwin-x64", bun: "bun-darwin-x64", suffix: "" },
  { name: "darwin-arm64", bun: "bun-darwin-aarch64", suffix: "" },
  { name: "windows-x64", bun: "bun-windows-x64", suffix: ".exe" },
  { name: "windows-arm64", bun: "bun-windows-aarch64", suffix: ".exe" },
];

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
