import { existsSync } from "node:fs";
import { join } from "node:path";

/** A released client that the tests drive. */
export interface Client {
  version: "2.1.197" | "2.1.329";
  /** The native executable. */
  path: string;
}

// The devDependency that carries each release; its native part is an optional package of its own.
const PACKAGES = { "2.1.197": "claude-code", "2.1.329": "claude-agent-sdk" } as const;

/** The oldest supported client first, the newest last. */
export const CLIENTS: readonly Client[] = [findClient("2.1.197"), findClient("2.1.329")];

/** The pinned client from node_modules. Throws RangeError naming the package when it is missing. */
function findClient(version: Client["version"]): Client {
  const name = `@anthropic-ai/${PACKAGES[version]}-${nativeSuffix()}`;
  const executable = process.platform === "win32" ? "claude.exe" : "claude";
  const path = join(import.meta.dir, "../../node_modules", name, executable);
  if (existsSync(path)) return { version, path };
  throw new RangeError(
    `Cannot drive client ${version}: package "${name}" is not installed; ` +
      "run `bun install --frozen-lockfile` (optional packages must not be left out)",
  );
}

function nativeSuffix(): string {
  const musl = process.platform === "linux" && existsSync(`/lib/ld-musl-${muslArch()}.so.1`);
  return `${process.platform}-${process.arch}${musl ? "-musl" : ""}`;
}

function muslArch(): string {
  return process.arch === "arm64" ? "aarch64" : "x86_64";
}
