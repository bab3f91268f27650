import { CodedError } from "../../lib/platform/coded-error.ts";

/** The reason in the PATH_REFUSED that `work` throws; fails when it throws nothing of the kind. */
export function refusalOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof CodedError && error.code === "PATH_REFUSED") return error.context.reason;
    throw error;
  }
  throw new Error("Expected PATH_REFUSED, nothing was thrown");
}
