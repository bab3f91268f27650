import { expect, test } from "bun:test";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { CodedError } from "../../../lib/platform/coded-error.ts";
import { currentText } from "../../../lib/edit/current-text.ts";
import { packageVersion } from "../../../lib/rules/package-version.ts";
import { scratchDirectory } from "../../support/scratch-directory.ts";

function projectWith(manifest: unknown): string {
  const directory = scratchDirectory();
  mkdirSync(`${directory}/src`);
  writeFileSync(`${directory}/package.json`, JSON.stringify(manifest));
  return directory;
}

function ask(projectDirectory: string, path = `${projectDirectory}/src/a.tsx`) {
  const data = new Map<string, unknown>();
  let reads = 0;
  const session = {
    customData: (key: string) => data.get(key),
    setCustomData: (key: string, value: unknown) => void data.set(key, value),
  };
  const read = (file: string) => {
    reads++;
    return currentText(file);
  };
  const version = () => packageVersion("react", { projectDirectory, path, session, read });
  return { version, reads: () => reads };
}

test("packageVersion() reads a manifest once in a session", () => {
  const { version, reads } = ask(projectWith({ dependencies: { react: "^19.0.0" } }));
  expect([version(), version(), version()]).toEqual([19, 19, 19]);
  expect(reads()).toBe(1);
});

test("packageVersion() reads it anew when it has changed", () => {
  const project = projectWith({ dependencies: { react: "^18.0.0" } });
  const { version } = ask(project);
  expect(version()).toBe(18);
  writeFileSync(`${project}/package.json`, '{"dependencies":{"react":"19"}}');
  expect(version()).toBe(19);
});

test("packageVersion() takes a workspace's own manifest before the root's", () => {
  const project = projectWith({ dependencies: { react: "19" } });
  mkdirSync(`${project}/apps/old/src`, { recursive: true });
  writeFileSync(`${project}/apps/old/package.json`, '{"dependencies":{"react":"17"}}');
  expect(ask(project, `${project}/apps/old/src/new/b.tsx`).version()).toBe(17);
  expect(ask(project).version()).toBe(19);
});

test("packageVersion() doesn't know without a manifest, nor for a file outside the project", () => {
  expect(ask(scratchDirectory()).version()).toBe("unknown");
  const project = projectWith({ dependencies: { react: "19" } });
  const outside = projectWith({ dependencies: { react: "18" } });
  expect(ask(project, `${outside}/src/a.tsx`).version()).toBe("unknown");
  symlinkSync(outside, `${project}/link`);
  expect(ask(project, `${project}/link/src/a.tsx`).version()).toBe("unknown");
});

test("packageVersion() says absent where the project does without the package", () => {
  expect(ask(projectWith({ name: "p" })).version()).toBe("absent");
});

test("packageVersion() answers although the session can't keep it", () => {
  const projectDirectory = projectWith({ dependencies: { react: "19" } });
  const session = {
    customData: () => undefined,
    setCustomData: () => {
      throw new CodedError("SESSION_LOCKED", "Cannot lock");
    },
  };
  const options = { projectDirectory, path: projectDirectory, session, read: currentText };
  expect(packageVersion("react", options)).toBe(19);
});
