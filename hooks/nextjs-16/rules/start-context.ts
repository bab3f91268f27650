import type { PackageVersion } from "../../../lib/rules/declared-version.ts";

/** What the model is told when a session starts; nothing where the project shows no Next.js. */
export function startContext(
  version: PackageVersion,
  middleware: string | undefined,
): string | undefined {
  if (typeof version !== "number") return undefined;
  if (version < 16) {
    return `nextjs-16: this project is written for Next.js ${version}. What changed in 16 is not ` +
      "checked until package.json asks for 16.";
  }
  const lines = [
    `nextjs-16: this project is written for Next.js ${version}. Each edit is checked, on the text ` +
    "that it will leave, for server functions without a session check, request APIs used without " +
    "await, and caching that 16 replaced; findings come with line and advice.",
  ];
  if (middleware !== undefined) {
    lines.push(
      `${middleware} is deprecated in favour of the proxy file: see the skill ` +
        "nextjs-16:migrating-middleware-to-proxy.",
    );
  }
  return lines.join("\n");
}
