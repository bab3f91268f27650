/** Which path syntax holds. A parameter of the pure path functions so that both can be tested anywhere. */
export type PathFlavour = "posix" | "windows";

export function nativeFlavour(): PathFlavour {
  return process.platform === "win32" ? "windows" : "posix";
}
