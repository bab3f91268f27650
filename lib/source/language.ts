import { baseName } from "../platform/parent-path.ts";

/** What a file is written in, as far as reading its code needs to know. */
export type Language = "ts" | "tsx" | "js" | "vue" | "svelte";

/** The language by extension, in any letter case; undefined for what is no such code. */
export function languageOf(path: string): Language | undefined {
  return LANGUAGES.get(extensionOf(path));
}

/** The extension without its dot, lower case; "" when there is none. */
export function extensionOf(path: string): string {
  const name = baseName(path);
  const dot = name.lastIndexOf(".");
  return dot <= 0 ? "" : name.slice(dot + 1).toLowerCase();
}

// JSX is read in every JavaScript file: many keep it in .js, and `<` cannot open anything else there.
const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ["ts", "ts"],
  ["mts", "ts"],
  ["cts", "ts"],
  ["tsx", "tsx"],
  ["js", "js"],
  ["jsx", "js"],
  ["mjs", "js"],
  ["cjs", "js"],
  ["vue", "vue"],
  ["svelte", "svelte"],
  // No code, but the same strings, comments and brackets.
  ["json", "ts"],
  ["prisma", "ts"],
]);
