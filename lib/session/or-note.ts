import { errorCode } from "../platform/coded-error.ts";

/** Whether `work` was done; a coded error or one of the file system becomes a line in `problems`. */
export function orNote(problems: string[], work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (errorCode(error) === undefined || !(error instanceof Error)) throw error;
    problems.push(error.message);
    return false;
  }
}
