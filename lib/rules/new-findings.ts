import { changedLines, type LineRange } from "../edit/changed-lines.ts";
import { codeText } from "../source/code-text.ts";
import { LARGEST_TEXT } from "../source/largest-text.ts";
import type { EditedText } from "../edit/edited-text.ts";
import { type Finding, findInText, type OnNotLookedAt, refuseUnseen } from "./find-in-text.ts";
import { languageOf } from "../source/language.ts";
import type { Rule } from "./rule.ts";

/**
 * What the rules see in the text after an edit that they did not see in it before: for each rule,
 * what was found before is taken off what is found after, the same code for the same code. So old
 * findings never stand in the way, whatever else of the file an edit touches, and a bad file can be
 * mended in steps. Lines that the edit left alone are taken off first, so that what remains is said
 * of the lines it wrote. A file over 524,288 characters is not looked at. Throws what
 * `onNotLookedAt` throws, by default as `refuseUnseen` does, when the text after the edit has no
 * tree; without a tree of the text before, all that is found is new.
 */
export function newFindings(
  rules: readonly Rule[],
  { path, before, after }: EditedText,
  onNotLookedAt: OnNotLookedAt = refuseUnseen,
): Finding[] {
  const language = languageOf(path);
  if (language === undefined || Math.max(after.length, before?.length ?? 0) > LARGEST_TEXT) {
    return [];
  }
  const found = findInText(rules, path, codeText(after, language), onNotLookedAt);
  if (found.length === 0 || before === undefined) return oncePerLine(found);
  const hit = new Set(found.map(({ rule }) => rule));
  const old = findInText(
    rules.filter((rule) => hit.has(rule)),
    path,
    codeText(before, language),
    () => {},
  );
  return oncePerLine(
    old.length === 0 ? found : withoutOld(found, old, changedLines(before, after)),
  );
}

/** Two of the same on one line would read like one said twice. */
function oncePerLine(findings: readonly Finding[]): Finding[] {
  const places = new Set<string>();
  return findings.filter(({ rule, line }) => {
    const place = `${rule.id}:${line}`;
    return !places.has(place) && places.add(place);
  });
}

function withoutOld(found: Finding[], old: Finding[], changed: LineRange): Finding[] {
  const counts = new Map<string, number>();
  for (const finding of old) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  const remaining = new Set(found);
  const inChanged = ({ line, lastLine }: Finding) =>
    lastLine >= changed.first && line <= changed.last;
  const order = [...found.filter((one) => !inChanged(one)), ...found.filter(inChanged)];
  for (const finding of order) {
    const count = counts.get(keyOf(finding)) ?? 0;
    if (count === 0) continue;
    counts.set(keyOf(finding), count - 1);
    remaining.delete(finding);
  }
  return found.filter((finding) => remaining.has(finding));
}

function keyOf({ rule, identity }: Finding): string {
  return `${rule.id}\n${identity}`;
}
