import { expect, test } from "bun:test";
import { chmodSync, chownSync, mkdirSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { whyNotOwn } from "../../../lib/config/own-file.ts";
import { places, writeConfig } from "./config-fixture.ts";

function written() {
  const made = places();
  made.write({ user: {} });
  return made;
}

test("a private file outside of project and repositories is the user's own", () => {
  const { userPath, project } = written();
  expect(whyNotOwn(userPath, project)).toBeUndefined();
  expect(whyNotOwn(userPath, undefined)).toBeUndefined();
});

test("not in the project, where CLAUDE_CONFIG_DIR or HOME can lead", () => {
  const { userPath, home } = written();
  expect(whyNotOwn(userPath, home)).toBe("it lies in the project");
  expect(whyNotOwn(userPath, `${home}/.claude`)).toBe("it lies in the project");
});

test("not beside the project in its repository, nor in any other", () => {
  const { userPath, home, project } = written();
  mkdirSync(`${home}/.git`);
  expect(whyNotOwn(userPath, project)).toBe("it lies in a repository");
});

test("a worktree's or a submodule's .git is a file", () => {
  const { userPath, home, project } = written();
  writeFileSync(`${home}/.git`, "gitdir: elsewhere");
  expect(whyNotOwn(userPath, project)).toBe("it lies in a repository");
});

test("not where others can write", () => {
  const { userPath, home, project } = written();
  chmodSync(userPath, 0o660);
  expect(whyNotOwn(userPath, project)).toBe("others may write to it");
  chmodSync(userPath, 0o644);
  expect(whyNotOwn(userPath, project)).toBeUndefined();
  chmodSync(`${home}/.claude`, 0o777);
  expect(whyNotOwn(userPath, project)).toBe("others may write to its directory");
});

test.if(process.getuid?.() === 0)("not another user's", () => {
  const { userPath, home, project } = written();
  chownSync(userPath, 12_345, 12_345);
  expect(whyNotOwn(userPath, project)).toBe("it belongs to another user");
  chownSync(`${home}/.claude`, 12_345, 12_345);
  expect(whyNotOwn(userPath, project)).toBe("its directory belongs to another user");
});

test("a directory that is gone, or can't be looked at, makes nothing the user's own", () => {
  const { project } = written();
  expect(whyNotOwn(`/dev/null/x/tackle.json`, project)).toBe(
    "its directory can't be looked at (PATH_REFUSED)",
  );
});

test("what the system calls the home is not taken from the environment", () => {
  const { home, userPath } = places();
  writeConfig(userPath, {});
  expect(userInfo().homedir).not.toBe(home);
  expect(whyNotOwn(userPath, home)).toBe("it lies in the project");
});
