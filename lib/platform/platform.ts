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

/** Whether the host runs in the cloud: CLAUDE_CODE_REMOTE is exactly "true". */
export function isRemoteExecution(env: Environment): boolean {
  return env.CLAUDE_CODE_REMOTE === "true";
}

export function executionEnvironment(env: Environment): "remote" | "local" {
  return isRemoteExecution(env) ? "remote" : "local";
}
