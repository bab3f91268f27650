import type { Environment } from "./environment.ts";

export type Platform = "macos" | "linux" | "windows" | "unknown";

/**
 * The operating system in the words of the session file. WSL answers "linux": it runs the Linux
 * build, has Linux paths and Linux locks. Never throws.
 */
export function detectPlatform(name: string = process.platform): Platform {
  switch (name) {
    case "darwin":
      return "macos";
    case "linux":
      return "linux";
    case "win32":
      return "windows";
    default:
      return "unknown";
  }
}

/** Which path syntax holds. A parameter of the pure path functions, to test both anywhere. */
export type PathFlavour = "posix" | "windows";

export function nativeFlavour(): PathFlavour {
  return process.platform === "win32" ? "windows" : "posix";
}

/** System, processor and C library as targets are named: "linux-x64-musl", "darwin-arm64". */
export function systemName(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  return `${system}-${process.arch}${isMusl() ? "-musl" : ""}`;
}

/** Whether two file names that differ only in case name one file, as systems are set up. */
export function foldsCase(): boolean {
  return process.platform === "darwin" || process.platform === "win32";
}

/** Whether the host runs in the cloud: CLAUDE_CODE_REMOTE is exactly "true". */
export function isRemoteExecution(env: Environment): boolean {
  return env.CLAUDE_CODE_REMOTE === "true";
}

export function executionEnvironment(env: Environment): "remote" | "local" {
  return isRemoteExecution(env) ? "remote" : "local";
}

function isMusl(): boolean {
  if (process.platform !== "linux") return false;
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } };
  return report?.header?.glibcVersionRuntime === undefined;
}
