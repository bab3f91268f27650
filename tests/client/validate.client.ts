import { Glob } from "bun";
import { describe, expect, setDefaultTimeout, test } from "bun:test";
import { join } from "node:path";
import { type Client, CLIENTS } from "./client.ts";
import { type CommandRun, runClientCommand } from "./run-client-command.ts";
import { makeScratch, type Scratch } from "./scratch.ts";
import { writePlugin } from "./scratch-plugin.ts";

setDefaultTimeout(120_000);

const root = join(import.meta.dir, "../..");
const manifests = new Glob("plugins/*/.claude-plugin/plugin.json").scanSync({
  cwd: root,
  dot: true,
});
const directories = [...manifests].map((path) => join(path, "../..")).sort();

for (const client of CLIENTS) {
  describe.concurrent(`client ${client.version}`, () => {
    // The root holds the marketplace.
    for (const directory of [".", ...directories]) {
      test(`accepts ${directory} in its strict validation`, async () => {
        using scratch = makeScratch();
        const { exitCode, output } = await validate(client, scratch, join(root, directory));
        expect(output).toContain("Validation passed");
        expect(exitCode).toBe(0);
      });
    }

    test.each(directories)("finds the hooks of %s", async (directory) => {
      expect(await Bun.file(join(root, directory, "hooks/hooks.json")).exists()).toBe(true);
    });

    test("refuses a plugin with a hook on an event that nobody knows", async () => {
      using scratch = makeScratch();
      const hooks = { NoSuchEvent: [{ hooks: [{ type: "command" as const, command: "true" }] }] };
      const { exitCode } = await validate(client, scratch, writePlugin(scratch, "wrong", hooks));
      expect(exitCode).toBe(1);
    });
  });
}

function validate(client: Client, scratch: Scratch, path: string): Promise<CommandRun> {
  return runClientCommand(client, { scratch, args: ["plugin", "validate", "--strict", path] });
}
