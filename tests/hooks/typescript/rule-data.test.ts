import { expect, test } from "bun:test";
import { readdirSync } from "node:fs";
import * as deprecated from "../../../hooks/typescript/check-deprecated-apis.ts";
import * as security from "../../../hooks/typescript/check-security.ts";
import * as safety from "../../../hooks/typescript/check-type-safety.ts";
import * as recommending from "../../../hooks/typescript/recommend-skills.ts";
import * as starting from "../../../hooks/typescript/session-start.ts";
import * as written from "../../../hooks/typescript/validate-typescript.ts";
import { checkRules } from "../../../lib/rules/check-rule.ts";

const skills = new Set(readdirSync(`${import.meta.dir}/../../../plugins/typescript/skills`));
const modules = [safety, deprecated, security, written];

test("the rules of the typescript plugin are sound and their skills exist", () => {
  checkRules(modules.flatMap(({ rules }) => rules), skills);
});

test("every skill that a hook names exists", () => {
  const named = [...modules, recommending, starting].flatMap((module) => module.skills);
  expect(named.filter((skill) => !skills.has(skill))).toEqual([]);
});

test("only what may decide with certainty refuses, and it refuses in a gate", () => {
  const refusing = modules.flatMap(({ rules }) => rules).filter(({ level }) => level === "deny");
  expect(refusing.map(({ id }) => id).sort()).toEqual([
    "base64-password",
    "dynamic-eval",
    "dynamic-function",
    "shell-interpolation",
    "third-party-password",
  ]);
  expect(security.hook.onError).toBe("closed");
});
