import { changedLines, type LineRange } from "../edit/changed-lines.ts";
import type { Edit } from "../edit/edit.ts";
import { LARGEST_TEXT } from "../source/largest-text.ts";
import { findInText, type OnNotLookedAt, refuseUnseen } from "./find-in-text.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

/**
 * What the rules see in the text after an edit that they did not see in it before: for each rule,
 * what was found before is taken off what is found after, the same code for the same code. So old
 * findings never stand in the way, whatever else of the file an edit touches, and a bad file can be
 * mended in steps. Lines that the edit left alone are taken off first, so that what remains is said
 * of the lines it wrote. Rules that only name skills are not asked what is new: each speaks once.
 * A file over 524,288 characters is not looked at. Throws what `onNotLookedAt` throws, by default as
 * `refuseUnseen` does, when the text after the edit has no tree; without a tree of the text before,
 * all that is found is new.
 */
export function newFindings(
  rules: readonly Rule[],
  edit: Edit,
  onNotLookedAt: OnNotLookedAt = refuseUnseen,
): Finding[] {
  const { after = "", code } = edit;
  if (code === undefined || after.length > LARGEST_TEXT) return [];
  const found = findInText(rules, edit, code, onNotLookedAt);
  const before = found.some(({ rule }) => rule.level !== "skill") ? edit.codeBefore : undefined;
  if (before === undefined || before.raw.length > LARGEST_TEXT) return oncePerLine(found);
  const hit = new Set(found.map(({ rule }) => rule).filter(({ level }) => level !== "skill"));
  const old = findInText([...hit], edit, before, () => {});
  return oncePerLine(
    old.length === 0 ? found : withoutOld(found, old, changedLines(before.raw, after)),
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
