import { errorCode } from "./coded-error.ts";
import type { Environment } from "./environment.ts";
import { nativeFlavour, type PathFlavour } from "./platform.ts";
import { usablePath } from "./usable-path.ts";

/**
 * The directory for temporary files, without a final slash: TMPDIR on POSIX, TEMP or TMP on
 * Windows. A value that is relative, or holds control characters or "..", is passed over.
 */
export function temporaryDirectory(
  env: Environment,
  flavour: PathFlavour = nativeFlavour(),
): string {
  if (flavour === "posix") return usablePath(env.TMPDIR, flavour) ?? "/tmp";
  return usablePath(env.TEMP, flavour) ?? usablePath(env.TMP, flavour) ?? "C:/Windows/Temp";
}

/** The user's home (HOME, on Windows USERPROFILE); undefined when unset or no usable path. */
export function homeDirectory(
  env: Environment,
  flavour: PathFlavour = nativeFlavour(),
): string | undefined {
  return usablePath(flavour === "posix" ? env.HOME : env.USERPROFILE, flavour);
}

/**
 * The home in the system's list of users, for what HOME can't be trusted with: a project may set
 * it. Undefined for a user without an entry. Takes a millisecond.
 */
export function accountHome(): string | undefined {
  try {
    return process.getBuiltinModule("node:os").userInfo().homedir;
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}
