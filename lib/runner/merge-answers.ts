import type { Answer, AnswerParts } from "../hook/answer.ts";

export interface Merged {
  readonly parts: AnswerParts;
  /** What could not be joined, one sentence each, for the journal. */
  readonly conflicts: readonly string[];
}

type Decision = NonNullable<AnswerParts["decision"]>;

/** From the strictest down; "block" stands alone in the events that have it. */
const STRICTEST_FIRST: readonly Decision[] = ["deny", "block", "defer", "ask", "allow"];

/**
 * One answer of a group, hooks in order. The strictest decision wins and brings the reasons of all
 * who gave it; context and messages of everybody are kept. Two different values for one thing
 * cancel each other: neither is applied.
 */
export function mergeAnswers(answers: readonly Answer[]): Merged {
  const all = answers.map((answer) => answer.parts);
  const decision = STRICTEST_FIRST.find((each) => all.some((parts) => parts.decision === each));
  const reasons = all.filter((parts) => parts.decision === decision).flatMap((p) => p.reason ?? []);
  const updates = decision === "deny" ? [] : all.flatMap((parts) => list(parts.updatedInput));
  const update = theOnly(updates);
  const specific = mergeFields(all.flatMap((parts) => list(parts.specific)));
  const stops = all.flatMap((parts) => parts.stop ?? []);
  const contexts = all.flatMap((parts) => parts.contexts ?? []);
  const messages = all.flatMap((parts) => parts.messages ?? []);
  const worktree = theOnly(all.flatMap((parts) => parts.worktree ?? []));
  const parts: AnswerParts = {
    ...(decision && { decision }),
    ...(decision && reasons.length > 0 && { reason: reasons.join("\n\n") }),
    ...(update && { updatedInput: update }),
    ...(contexts.length > 0 && { contexts }),
    ...(messages.length > 0 && { messages }),
    ...(stops.length > 0 && { stop: stops.join("\n") }),
    ...(Object.keys(specific.fields).length > 0 && { specific: specific.fields }),
    ...(worktree !== undefined && { worktree }),
  };
  const conflicts = [
    ...(updates.length > 0 && update === undefined ? ["Two hooks gave different inputs"] : []),
    ...specific.conflicts,
  ];
  return { parts, conflicts };
}

function list<T>(value: T | undefined): T[] {
  return value === undefined ? [] : [value];
}

function theOnly<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  const same = values.every((value) => JSON.stringify(value) === JSON.stringify(first));
  return same ? first : undefined;
}

/** Lists are joined (watchPaths); any other field must be the same in all. */
function mergeFields(all: readonly Readonly<Record<string, unknown>>[]) {
  const fields: Record<string, unknown> = {};
  const conflicts: string[] = [];
  for (const name of new Set(all.flatMap((each) => Object.keys(each)))) {
    const values = all.flatMap((each) => name in each ? [each[name]] : []);
    const value = values.every(Array.isArray) ? values.flat() : theOnly(values);
    if (value === undefined) conflicts.push(`Two hooks gave different values for ${name}`);
    else fields[name] = value;
  }
  return { fields, conflicts };
}
