import { codeText } from "../../../lib/source/code-text.ts";
import type { EditedText } from "../../../lib/edit/edited-text.ts";
import { languageOf } from "../../../lib/source/language.ts";
import { matchesFile } from "../../../lib/rules/file-match.ts";
import { CODE, IMPORTS_ZOD } from "./files.ts";

/** Skills worth reading before schemas are written. */
export const RECOMMENDED = [
  "validating-schema-basics",
  "validating-string-formats",
  "transforming-string-methods",
  "customizing-errors",
  "migrating-v3-to-v4",
];

/** Whether the text that an edit leaves imports Zod, in code and not in a comment. */
export function usesZod({ path, after }: EditedText): boolean {
  const language = languageOf(path);
  if (language === undefined || !matchesFile(CODE, path) || !after.includes("zod")) return false;
  return IMPORTS_ZOD.pattern.test(codeText(after, language).uncommented);
}
