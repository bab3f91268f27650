import type { Edit } from "../edit/edit.ts";
import type { View } from "../source/code-text.ts";
import { isMentioned, type Mention } from "../source/mentions.ts";
import { syntaxProblem } from "../source/syntax-error.ts";
import { matchesFile } from "./file-match.ts";
import type { FileMatch, Rule } from "./rule.ts";

/**
 * What an edit must show for a hook to have anything to say of it: all that is given here. Told by
 * the process before the hook is loaded; the build writes it into the table of hooks.
 */
export interface Trigger {
  readonly files?: FileMatch;
  /** One of them stands in the text that the edit leaves. */
  readonly uses?: readonly Mention[];
  /** And one of them. */
  readonly mentions?: readonly Mention[];
  /** The view of the text that they must also stand in. */
  readonly view?: View;
  /** Not yet shown in this session. */
  readonly mark?: string;
  /** The parser refuses the text. */
  readonly grammar?: true;
}

/** What an edit must show for one of these rules to find anything: each rule's, alike ones as one. */
export function triggersOf(rules: readonly Rule[]): Trigger[] {
  const words = rules.filter(({ hint, once }) => hint !== undefined && once !== "session");
  const merged = new Map<string, Trigger & { readonly mentions: Mention[] }>();
  for (const rule of words) {
    const trigger = triggerOf(rule);
    const key = [trigger.view, sourceOf(trigger.files), sourceOf(trigger.uses)].join();
    const alike = merged.get(key)?.mentions ?? [];
    merged.set(key, { ...trigger, mentions: [...new Set([...alike, ...rule.hint ?? []])] });
  }
  return [...merged.values(), ...rules.filter((rule) => !words.includes(rule)).map(triggerOf)];
}

function triggerOf(rule: Rule): Trigger {
  return {
    files: rule.files,
    ...(rule.uses && { uses: rule.uses }),
    ...(rule.hint && { mentions: rule.hint, view: viewOf(rule) }),
    ...(rule.once === "session" && { mark: onceMark(rule) }),
    ...(rule.grammar && { grammar: true as const }),
  };
}

function sourceOf(value: unknown): string {
  return JSON.stringify(value, (_, each) => each instanceof RegExp ? String(each) : each) ?? "";
}

/** The mark under which a session keeps that a rule has said what it says once. */
export function onceMark({ id, level }: Rule): string {
  return level === "skill" ? id.replaceAll("-", "_") : `rule:${id}`;
}

/** The view that holds whatever the rule's looks are for. */
function viewOf({ when, hintIn }: Rule): View {
  if (hintIn !== undefined) return hintIn;
  if (when === undefined) return "code";
  const views = new Set(when.map((look) => look.in));
  if (views.size === 1) return [...views][0]!;
  views.delete("code");
  views.delete("uncommented");
  return views.size === 0 ? "uncommented" : "raw";
}

/** Whether one of them is given. `isShown` tells of a mark. */
export function isTriggered(
  triggers: readonly Trigger[],
  edit: Edit,
  isShown: (mark: string) => boolean,
): boolean {
  for (const trigger of triggers) if (isGiven(trigger, edit, isShown)) return true;
  return false;
}

function isGiven(
  { files, uses, mentions, view = "raw", mark, grammar }: Trigger,
  edit: Edit,
  isShown: (mark: string) => boolean,
): boolean {
  const { after } = edit;
  if (after === undefined || files && !matchesFile(files, edit)) return false;
  if (uses && !isMentioned(uses, after)) return false;
  if (mentions && !isMentioned(mentions, after)) return false;
  if (mark !== undefined && isShown(mark)) return false;
  if (grammar) return syntaxProblem(after, `x.${edit.extension}`) !== undefined;
  if (!mentions || view === "raw") return true;
  const { code } = edit;
  return code === undefined || isMentioned(mentions, code[view]);
}
