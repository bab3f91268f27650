import type { Config } from "../config/config.ts";
import { problemText } from "../config/find-problems.ts";
import { Answer } from "../hook/answer.ts";
import { visibleText } from "../security/terminal-text.ts";

/** Lines; `tackle doctor` has the rest. */
const MOST_SHOWN = 5;

/**
 * What the person must know of the mistakes in a tackle.json, when a session starts. `markOnce`: of
 * the session, since every plugin's process finds the same.
 */
export function configNotice(config: Config, markOnce: (mark: string) => boolean): Answer[] {
  const lines = config.problems.map((problem) => visibleText(problemText(problem)));
  if (lines.length === 0) return [];
  if (!markOnce(`config:${Bun.hash(lines.join("\n")).toString(36)}`)) return [];
  const hidden = lines.length - MOST_SHOWN;
  const more = hidden > 0 ? [`and ${hidden} more: tackle doctor`] : [];
  const text = ["tackle: not everything in tackle.json holds:", ...lines.slice(0, MOST_SHOWN)];
  return [new Answer({ messages: [[...text, ...more].join("\n")] })];
}
