import { Glob } from "bun";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dir, "../..");

/** A page and what it says. */
export interface Page {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

/** All pages that people read; what fixtures hold is data. */
export function pages(): Page[] {
  // Two: Bun's Glob finds nothing where a brace holds a slash.
  const found = ["*.md", "{docs,hooks,lib,plugins,tests}/**/*.md"].flatMap((pattern) => [
    ...new Glob(pattern).scanSync({ cwd: root }),
  ]);
  return found.map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !/(?:^|\/)(?:fixtures|node_modules)\//.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** README.md and everything directly in docs. */
export function guides(): Page[] {
  return pages().filter(({ path }) => /^(?:README|docs\/[^/]+)\.md$/.test(path));
}

/** Without blocks of code and code spans: only there is a bracket before a parenthesis a link. */
export function proseOf(text: string): string {
  return text.replaceAll(/^```[\s\S]*?^```$/gm, "").replaceAll(/`[^`\n]*`/g, "");
}

/** The names under which a page's headings are linked to. */
export function anchorsOf(text: string): string[] {
  const headings = text.replaceAll(/^```[\s\S]*?^```$/gm, "").matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = ""]) =>
    heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-")
  );
}

/** The rows of all tables whose head begins with this cell, as lists of cells without the head. */
export function rowsUnder(text: string, firstHead: string): string[][] {
  const rows: string[][] = [];
  let inside = false;
  for (const line of text.split("\n")) {
    const cells = line.startsWith("|") ? line.split("|").slice(1, -1).map((c) => c.trim()) : [];
    if (cells.length === 0) inside = false;
    else if (cells[0] === firstHead) inside = true;
    else if (inside && !/^:?-+$/.test(cells[0] ?? "")) rows.push(cells);
  }
  return rows;
}

/**
 * The files that a page tells its reader to make, by path: blocks of TypeScript that begin with
 * `// <path>`, and blocks of JSON after a line that ends in a path.
 */
export function filesIn(text: string): Map<string, string> {
  const code = text.matchAll(/^```ts\n\/\/ (\S+\.ts)\n([\s\S]*?)^```$/gm);
  const data = text.matchAll(/`(\S+\.json)`:\n\n```json\n([\s\S]*?)^```$/gm);
  return new Map([...code, ...data].map(([, path = "", content = ""]) => [path, content]));
}
