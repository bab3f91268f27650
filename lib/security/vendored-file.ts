/**
 * Whether a path lies in a directory of installed, not written, code: nothing there is secret, but
 * hooks have no advice to give on it. The directory itself counts.
 */
export function isVendoredFile(path: string): boolean {
  return path.split(/[\\/]/).some((name) => VENDORED.has(name));
}

const VENDORED = new Set(["node_modules", "bower_components", "vendor", ".venv", "venv", ".yarn"]);
