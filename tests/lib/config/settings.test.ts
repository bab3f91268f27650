import { expect, test } from "bun:test";
import { settingsIn } from "../../../lib/config/settings.ts";

test("an entry is looked at when it is asked for; a wrong one asks for nothing", () => {
  const settings = settingsIn(`\ufeff{
    "rules": { "a/b": "off", "a/c": "loud", "a/*": "tip", "d/e": null },
    "hooks": { "a/b": "off", "a/c": "on" },
    "plugins": ["a"],
    "ignore": ["x/**", "/etc/**", 3]
  }`);
  expect(["a/b", "a/c", "a/z", "d/e"].map((rule) => settings.levelFor(rule))).toEqual([
    "off",
    "tip",
    "tip",
    undefined,
  ]);
  expect(["a/b", "a/c", "toString"].map((hook) => settings.turnsOff("hooks", hook))).toEqual([
    true,
    false,
    false,
  ]);
  expect(settings.turnsOff("plugins", "0")).toBe(false);
  expect(settings.patterns()).toEqual(["x/**"]);
});

test.each(["", "[]", "null", "3", '"text"', "{", '{"rules": 1, "hooks": "a", "ignore": {}}'])(
  "%p asks for nothing",
  (text) => {
    const settings = settingsIn(text);
    expect(settings.levelFor("a/b")).toBeUndefined();
    expect(settings.turnsOff("hooks", "a/b")).toBe(false);
    expect(settings.patterns()).toEqual([]);
  },
);

test("more patterns than the limit are none", () => {
  const text = JSON.stringify({ ignore: Array(101).fill("a") });
  expect(settingsIn(text).patterns()).toEqual([]);
});
