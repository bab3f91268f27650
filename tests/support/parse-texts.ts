import { codeText } from "../../lib/source/code-text.ts";
import type { Language } from "../../lib/source/language.ts";

/** Reads `{ source, language }[]` from stdin and says of each what its tree is. */
const texts = await Bun.stdin.json() as { source: string; language: Language }[];
const kinds = texts.map(({ source, language }) => {
  const { tree } = codeText(source, language);
  return "kind" in tree ? tree.reason : tree.program.type;
});
await Bun.write(Bun.stdout, JSON.stringify(kinds));
