import { CodedError } from "../platform/coded-error.ts";
import { languageOf } from "../source/language.ts";
import type { Mention } from "../source/mentions.ts";
import type { Glance, Look, Rule } from "./rule.ts";

/**
 * Whether rules are fit for use: for the build and the tests, not for a hook's way.
 * Throws CodedError RULE_INVALID naming each rule and what is wrong with it.
 * `skills`: the names of the skills that their plugin has.
 */
export function checkRules(rules: readonly Rule[], skills: ReadonlySet<string>): void {
  const ids = rules.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const defects = [
    ...twice.map((id) => `${id}: the id is given twice`),
    ...rules.flatMap((rule) => defectsOf(rule, skills).map((defect) => `${rule.id}: ${defect}`)),
  ];
  if (defects.length === 0) return;
  throw new CodedError("RULE_INVALID", `Cannot use the rules: ${defects.join("; ")}`, {
    context: { defects },
  });
}

function defectsOf(rule: Rule, skills: ReadonlySet<string>): string[] {
  const { id, files, hint = [], when = [], needs = [], unless = [], outside = [] } = rule;
  return [
    ...(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) ? [] : ["the id is not kebab-case"]),
    ...files.extensions.filter((extension) => languageOf(`x.${extension}`) === undefined)
      .map((extension) => `"${extension}" is no extension of code`),
    ...hint.flatMap(hintDefects),
    ...lookDefects(rule),
    ...[...when, ...outside].flatMap(searchDefects),
    ...when.flatMap(callDefects),
    ...[...needs, ...unless].flatMap((glance) => emptyDefects(glance)),
    ...textDefects(rule),
    ...(rule.skills ?? []).filter((skill) => !skills.has(skill))
      .map((skill) => `its plugin has no skill "${skill}"`),
  ];
}

function lookDefects({ when = [], visit, grammar, hint = [], level }: Rule): string[] {
  const looks = when.length > 0 || Object.keys(visit ?? {}).length > 0;
  return [
    ...(looks || grammar || level === "skill" ? [] : ["it looks for nothing"]),
    ...(when.length > 0 && visit !== undefined ? ["it looks by tokens and in the tree"] : []),
    ...(looks && hint.length === 0 ? ["it has no hint, so every edit would load it"] : []),
  ];
}

function hintDefects(hint: Mention): string[] {
  if (typeof hint === "string") return hint === "" ? ["its hint is an empty word"] : [];
  return hint.global || hint.sticky ? ["its hint has the g or y flag and would keep state"] : [];
}

function searchDefects(glance: Glance): string[] {
  const { pattern } = glance;
  const flags = pattern.global && !pattern.sticky ? [] : [`${pattern} needs the g flag, not y`];
  return [...flags, ...emptyDefects(glance)];
}

function emptyDefects({ pattern }: Glance): string[] {
  return new RegExp(pattern.source).test("") ? [`${pattern} matches nothing at all`] : [];
}

function callDefects({ pattern, call }: Look): string[] {
  if (!call) return [];
  return [
    ...(pattern.source.endsWith("\\(") ? [] : [`${pattern} is a call and must end with "\\("`]),
    // Anchored, it looks at each call's beginning; otherwise calls in calls take quadratic time.
    ...(call.arguments?.source.startsWith("^") ?? true ? [] : [`${call.arguments} needs a "^"`]),
  ];
}

function textDefects({ level, message, advice, documentation }: Rule): string[] {
  const texts = { message, documentation, ...(advice === undefined ? {} : { advice }) };
  return [
    ...Object.entries(texts).filter(([, text]) => text.trim() === "").map(([name]) => `no ${name}`),
    ...[message, advice].filter((text) => text?.endsWith(".")).map((text) =>
      `"${text}" ends in a period`
    ),
    ...(level === "deny" && advice === undefined ? ["it refuses and says not what to do"] : []),
  ];
}
