import { CodedError } from "../platform/coded-error.ts";

/**
 * Keeps a hook's code from ending the process past the runner. process.exit throws inside the hook,
 * and `escaped` hears of that, of errors in callbacks nobody awaits, and of unhandled rejections.
 */
export function guardProcess(escaped: (error: unknown) => void): void {
  process.exit = (code): never => {
    const error = new CodedError("HOOK_EXITED", `The hook called process.exit(${code ?? ""})`);
    escaped(error);
    throw error;
  };
  process.abort = (): never => process.exit();
  process.on("uncaughtException", escaped);
  process.on("unhandledRejection", escaped);
}
