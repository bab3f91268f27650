import type { Scratch } from "./scratch.ts";

/**
 * All that a driven client sees of this machine: its scratch directories, the system's commands and
 * the scripted API. Anything that would leave the machine goes to a proxy that is not there.
 */
export function clientEnvironment(scratch: Scratch, apiUrl: string): Record<string, string> {
  const nowhere = "http://127.0.0.1:9";
  return {
    HOME: scratch.home,
    TMPDIR: scratch.temporary,
    PATH: "/usr/bin:/bin",
    ANTHROPIC_BASE_URL: apiUrl,
    ANTHROPIC_API_KEY: "fake",
    CLAUDE_CODE_MAX_RETRIES: "0",
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1",
    DISABLE_TELEMETRY: "1",
    DISABLE_AUTOUPDATER: "1",
    DISABLE_ERROR_REPORTING: "1",
    // Without it the client refuses to run as root, which is what containers run as.
    IS_SANDBOX: "1",
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    NO_PROXY: "127.0.0.1",
  };
}
