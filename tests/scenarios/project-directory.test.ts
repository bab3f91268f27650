import { describe, expect, test } from "bun:test";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { discoverHooks } from "../../lib/build/discover-hooks.ts";
import { recordedPayload } from "../support/recorded-payload.ts";
import { scratchDirectory } from "../support/scratch-directory.ts";
import { runTackle } from "../support/tackle-binary.ts";

const hooks = await discoverHooks(`${import.meta.dir}/../..`);

/** Every hook refuses these; none reads or writes outside the project. */
const HOSTILE = [
  "../../etc/passwd",
  "/project/../../etc",
  "..",
  "/a/b/..",
  "..\\..\\windows",
  "/a\nb",
  "/a\tb",
  "/a\rb",
  "relative/path",
];

describe("a project directory that cannot be trusted", () => {
  for (const { name, hook } of hooks) {
    for (const directory of HOSTILE) {
      test(`${name} with CLAUDE_PROJECT_DIR=${JSON.stringify(directory)}`, () => {
        const scratch = scratchDirectory();
        const outside = `${scratch}/etc`;
        mkdirSync(`${scratch}/deep/cwd`, { recursive: true });
        mkdirSync(outside);
        // Bait where "../../etc" leads from the working directory.
        writeFileSync(`${outside}/package.json`, '{"dependencies":{"typescript":"0.0.666"}}');
        const env = { TACKLE_STATE_DIR: `${scratch}/state`, CLAUDE_PROJECT_DIR: directory };
        const payload = recordedPayload(hook.event, { cwd: `${scratch}/deep/cwd` });
        const ran = runTackle([name], payload, { env, cwd: `${scratch}/deep/cwd` });
        expect(`${ran.stdout}${ran.stderr}`).not.toContain("0.0.666");
        expect(readdirSync(outside)).toEqual(["package.json"]);
        const failed = hook.onError === "closed" ? 2 : 1;
        expect([0, failed]).toContain(ran.exitCode);
        if (ran.exitCode !== 0) expect(ran.stderr).toContain("PATH_REFUSED");
      });
    }
  }
});
