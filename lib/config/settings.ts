export const LEVELS = ["off", "tip", "warn", "deny"] as const;
export type Level = (typeof LEVELS)[number];
/** What a rule may have as its own level. */
export type RuleLevel = Exclude<Level, "off"> | "skill";

export const MOST_PATTERNS = 100;

/** What one file asks for. A wrong entry asks for nothing; `checkedSettings` says what is wrong. */
export interface Settings {
  /** The level for a rule ("typescript/any-type"), by its name or by its plugin's wildcard. */
  levelFor(rule: string): Level | undefined;
  turnsOff(section: "hooks" | "plugins", name: string): boolean;
  /** The good ones of `ignore`. */
  patterns(): readonly string[];
}

/**
 * The settings in a file's text; none where it is no JSON object. An entry is looked at when it is
 * asked for: every hook of a project comes by here, and zod would cost it more than all else it does.
 */
export function settingsIn(text: string): Settings {
  const file = objectOr(parsed(text));
  const rules = objectOr(entry(file, "rules"));
  return {
    levelFor: (rule) => levelOf(entry(rules, rule)) ?? levelOf(entry(rules, allRulesOf(rule))),
    turnsOff: (section, name) => entry(objectOr(entry(file, section)), name) === "off",
    patterns: () => goodPatterns(entry(file, "ignore")),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(withoutMark(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** Without a byte order mark. */
export function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

type Entries = Readonly<Record<string, unknown>>;

function objectOr(value: unknown): Entries {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? value as Entries
    : {};
}

function entry(entries: Entries, name: string): unknown {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

function levelOf(value: unknown): Level | undefined {
  return LEVELS.find((level) => level === value);
}

function allRulesOf(rule: string): string {
  return `${rule.slice(0, rule.indexOf("/"))}/*`;
}

function goodPatterns(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length > MOST_PATTERNS) return [];
  const { globDefect } = require("./glob-defect.ts") as typeof import("./glob-defect.ts");
  return value.filter((pattern: unknown) =>
    typeof pattern === "string" && globDefect(pattern) === undefined
  );
}
