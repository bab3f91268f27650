import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { configJsonSchema, ConfigSchema } from "../../../lib/config/schema/config-schema.ts";
import { checkedSettings } from "../../../lib/config/checked-settings.ts";
import { settingsIn } from "../../../lib/config/settings.ts";

/** Such as are asked for. */
const NAMES = ["typescript/any-type", "a/b", "constructor/constructor"];
const name = fc.oneof(
  fc.constantFrom(...NAMES, "a", "typescript/*"),
  fc.constantFrom("typescript/any-type", "a/*", "*", "a/b/c", "A/b", "typescript", "", "__proto__"),
  fc.string(),
);
const level = fc.oneof(fc.constantFrom("off", "tip", "warn", "deny", "skill"), fc.jsonValue());
const pattern = fc.oneof(
  fc.constantFrom("vendor/**", "/x", "a//b", "[", "!a", "a\\b"),
  fc.string({ maxLength: 250 }),
  fc.jsonValue(),
);
const config = fc.oneof(
  fc.jsonValue(),
  fc.record({
    $schema: fc.oneof(fc.string(), fc.jsonValue()),
    rules: fc.oneof(fc.dictionary(name, level), fc.jsonValue()),
    hooks: fc.oneof(fc.dictionary(name, level), fc.jsonValue()),
    plugins: fc.oneof(fc.dictionary(name, level), fc.jsonValue()),
    ignore: fc.oneof(fc.array(pattern), fc.jsonValue()),
    more: fc.jsonValue(),
  }, { requiredKeys: [] }),
);

describe("what is read by hand is what the schema lets through", () => {
  test("any JSON value", () => {
    fc.assert(
      fc.property(config, (value) => {
        const text = JSON.stringify(value);
        const { entries, mistakes } = checkedSettings(text);
        expect(mistakes.length === 0).toBe(ConfigSchema.safeParse(JSON.parse(text)).success);
        const settings = settingsIn(text);
        expect(settings.patterns()).toEqual(entries.ignore);
        for (const one of NAMES) {
          const level = entries.rules.get(one) ?? entries.rules.get(`${one.split("/")[0]}/*`);
          expect(settings.levelFor(one)).toBe(level);
          expect(settings.turnsOff("hooks", one)).toBe(entries.hooks.has(one));
          expect(settings.turnsOff("plugins", "a")).toBe(entries.plugins.has("a"));
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("files without a mistake", () => {
    const good = fc.record({
      $schema: fc.string(),
      rules: fc.dictionary(
        fc.constantFrom("typescript/any-type", "a/*", "b-1/c-2"),
        fc.constantFrom("off", "tip", "warn", "deny"),
      ),
      hooks: fc.dictionary(fc.constantFrom("a/b", "c/d"), fc.constant("off")),
      plugins: fc.dictionary(fc.constantFrom("a", "b-2"), fc.constant("off")),
      ignore: fc.array(fc.constantFrom("vendor/**", "*.ts", "src/{a,b}/**")),
    }, { requiredKeys: [] });
    fc.assert(fc.property(good, (value) => {
      const { entries: settings, mistakes } = checkedSettings(JSON.stringify(value));
      expect(mistakes).toEqual([]);
      expect(ConfigSchema.safeParse(value).success).toBe(true);
      expect(Object.fromEntries(settings.rules)).toEqual({ ...value.rules });
      expect([...settings.hooks]).toEqual(Object.keys(value.hooks ?? {}));
      expect([...settings.plugins]).toEqual(Object.keys(value.plugins ?? {}));
      expect(settings.ignore).toEqual(value.ignore ?? []);
    }));
  });
});

test("a wrong entry is named and takes nothing from the others", () => {
  const { entries: settings, mistakes } = checkedSettings(`{
    "rules": { "typescript/any-type": "off", "typescript/x": "loud", "any-type": "off" },
    "hooks": { "typescript/recommend-skills": "tip" },
    "plugins": [],
    "ignore": ["vendor/**", 3, "/etc"],
    "rule": {}
  }`);
  expect(Object.fromEntries(settings.rules)).toEqual({ "typescript/any-type": "off" });
  expect([settings.hooks.size, settings.plugins.size, settings.ignore]).toEqual([0, 0, [
    "vendor/**",
  ]]);
  expect(mistakes.map(({ path, message }) => `${path.join(".")} ${message}`)).toEqual([
    'rule is no setting; the settings are "rules", "hooks", "plugins" and "ignore"',
    'rules.typescript/x must be "off", "tip", "warn" or "deny", not "loud"',
    'rules.any-type is no name of the form "plugin/rule" or "plugin/*"',
    'hooks.typescript/recommend-skills must be "off", not "tip"',
    "plugins must be an object, not a list",
    "ignore.1 must be a string, not 3",
    "ignore.2 must be relative to the project's root",
  ]);
});

test("too many patterns, and no object at all", () => {
  const { entries: settings, mistakes } = checkedSettings(
    JSON.stringify({ ignore: Array(101).fill("a") }),
  );
  expect(settings.ignore).toEqual([]);
  expect(mistakes).toEqual([{
    path: ["ignore"],
    message: "holds 101 patterns, the limit is 100",
  }]);
  expect(checkedSettings("[]").mistakes).toEqual([{
    path: [],
    message: "must be an object, not a list",
  }]);
});

test("__proto__ is a name like any other", () => {
  const { entries: settings, mistakes } = checkedSettings('{"rules": {"__proto__": "off"}}');
  expect(settings.rules.size).toBe(0);
  expect(mistakes).toHaveLength(1);
  expect(checkedSettings('{"__proto__": {"rules": {}}}').mistakes).toHaveLength(1);
});

test("the JSON Schema describes every setting and lets no other through", () => {
  const schema = configJsonSchema() as {
    properties: Record<string, { description?: string }>;
    additionalProperties: boolean;
  };
  expect(Object.keys(schema.properties)).toEqual([
    "$schema",
    "rules",
    "hooks",
    "plugins",
    "ignore",
  ]);
  for (const { description } of Object.values(schema.properties)) expect(description).toBeString();
  expect(schema.additionalProperties).toBe(false);
});
