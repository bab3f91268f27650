import type { AnswersOf } from "../../../lib/hook/answer.ts";
import type { Result } from "../../../lib/hook/define-hook.ts";

export const ADVICE = "ADVICE-FOR-THE-MODEL";
export const REASON = "REASON-FOR-THE-MODEL";

/** What the file's name asks for, "crash.ts" for one; nothing for any other name. */
export function behave(
  filePath: string,
  answers: Pick<AnswersOf<"PreToolUse">, "advise" | "deny">,
): Result | Promise<Result> {
  switch (filePath.split(/[/\\]/).at(-1)) {
    case "advise.ts":
      return answers.advise(ADVICE);
    case "deny.ts":
      return answers.deny(REASON);
    case "crash.ts":
      throw new Error("This hook crashes");
    case "hang.ts":
      return new Promise(() => setInterval(() => {}, 1000));
    case "spin.ts":
      for (;;);
    default:
      return undefined;
  }
}
