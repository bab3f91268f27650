import { errorCode } from "../platform/coded-error.ts";
import { nativeFlavour } from "../platform/platform.ts";
import { containedPath } from "../security/contained-path.ts";
import { isInside, normalizePath } from "../security/path-text.ts";
import { isVendoredFile } from "../security/vendored-file.ts";

/**
 * Whether nobody wrote a text by hand, so that advice on it helps nobody: installed or vendored
 * code, build output, minified files, and what says in a comment of its first 2,000 characters that
 * a program made it. `project` gives the root; the names of directories above it say nothing of the file.
 *
 * For advice alone. Names and headers are written by whoever writes the file, so a denial asks
 * `isInstalled` and nothing else.
 */
export function isNotHandWritten(
  path: string,
  text: string,
  project: () => string | undefined = () => undefined,
): boolean {
  return isMadePath(path) && isMadePath(inProject(path, project())) || saysGenerated(text);
}

function isMadePath(path: string): boolean {
  return isVendoredFile(path) || isBuildOutput(path);
}

function inProject(path: string, project: string | undefined): string {
  if (project === undefined || !isInside(project, path)) return path;
  return normalizePath(path).slice(normalizePath(project).length);
}

/**
 * Whether a file lies in `node_modules` of the project, links resolved. A denial leaves such a file
 * alone: the next install replaces it and nobody commits it. Nothing else silences a denial. `vendor`
 * and `dist` are committed or shipped and anybody can make a directory of that name, and a header
 * that says "generated" is one line more to write for whoever wants to escape a gate. A link into
 * the sources, as workspaces have it, is judged as what it leads to.
 */
export function isInstalled(path: string, projectDirectory: () => string | undefined): boolean {
  if (!path.includes("node_modules")) return false;
  const project = projectDirectory();
  if (project === undefined) return false;
  try {
    const names = containedPath(project, path).slice(project.length).split("/");
    return names.slice(0, -1).includes("node_modules");
  } catch (error) {
    if (errorCode(error) !== "PATH_REFUSED") throw error;
    return false;
  }
}

const OUTPUT_DIRECTORIES = new Set(
  ["dist", "coverage", "storybook-static", "__generated__", "generated"].concat(
    [".next", ".nuxt", ".output", ".svelte-kit", ".turbo", ".vercel", ".netlify", ".cache"],
  ),
);
/** Names that sources have as well: only what a compiler writes counts there. */
const AMBIGUOUS_DIRECTORIES = new Set(["build", "out"]);
const COMPILED = /\.(?:[mc]?js|css|map|d\.[mc]?ts)$/i;
const MADE_NAME =
  /[.-]min\.[mc]?(?:js|css)$|\.bundle\.[mc]?js$|[._-](?:generated|gen|pb)\.[a-z]+$|(?:^|\/)next-env\.d\.ts$/i;

function isBuildOutput(path: string): boolean {
  const names = (nativeFlavour() === "windows" ? path.replaceAll("\\", "/") : path).split("/");
  const last = names.pop() ?? "";
  if (MADE_NAME.test(last) || names.some((name) => OUTPUT_DIRECTORIES.has(name))) return true;
  return COMPILED.test(last) && names.some((name) => AMBIGUOUS_DIRECTORIES.has(name));
}

const HEADER_LENGTH = 2000;
/** Lines that begin a comment or go on with one, in any language. */
const COMMENT_LINE = /^[ \t]*(?:\/\/|\/\*|\*|#|<!--|--|;)[^\n]*/gm;
const GENERATED = [
  /(?:^|[\s*])@generated(?![\w-])/,
  /\bCode generated\b[^\n]*\bDO NOT EDIT\b/,
  /\bthis (?:file|code|module) (?:is|was|has been)(?: \w+){0,2} (?:auto-?)?generated\b/i,
  /\bgenerated\b.{0,300}?\b(?:do not|don't) (?:edit|modify|change|touch)\b/is,
  /\b(?:do not|don't) (?:edit|modify|change|touch)\b.{0,300}?\bgenerated\b/is,
];

function saysGenerated(text: string): boolean {
  const head = text.slice(0, HEADER_LENGTH);
  if (!/generated/i.test(head)) return false;
  const comments = (head.match(COMMENT_LINE) ?? []).join("\n");
  return GENERATED.some((words) => words.test(comments));
}
