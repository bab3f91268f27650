import { expect, test } from "bun:test";
import { readdirSync } from "node:fs";
import { hook as deprecated } from "../../../hooks/typescript/check-deprecated-apis.ts";
import { hook as security } from "../../../hooks/typescript/check-security.ts";
import { hook as safety } from "../../../hooks/typescript/check-type-safety.ts";
import { hook as recommending } from "../../../hooks/typescript/recommend-skills.ts";
import { hook as syntax } from "../../../hooks/typescript/check-syntax.ts";
import * as starting from "../../../hooks/typescript/session-start.ts";
import { hook as written } from "../../../hooks/typescript/validate-typescript.ts";
import { checkRules } from "../../../lib/rules/check-rule.ts";

const skills = new Set(readdirSync(`${import.meta.dir}/../../../plugins/typescript/skills`));
const hooks = [safety, deprecated, security, written, recommending, syntax];
const rules = hooks.flatMap((hook) => hook.rules ?? []);

test("the rules of the typescript plugin are sound and their skills exist", () => {
  checkRules(rules, skills);
});

test("every skill that a hook names exists", () => {
  const named = [...rules.flatMap((rule) => rule.skills ?? []), ...starting.skills];
  expect(named.filter((skill) => !skills.has(skill))).toEqual([]);
});

test("only what may decide with certainty refuses, and it refuses in a gate", () => {
  const refusing = rules.filter(({ level }) => level === "deny");
  expect(refusing.map(({ id }) => id).sort()).toEqual([
    "base64-password",
    "dynamic-eval",
    "dynamic-function",
    "shell-interpolation",
    "syntax-error",
    "third-party-password",
  ]);
  expect(security.onError).toBe("closed");
});
