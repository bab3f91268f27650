import type { Language } from "./language.ts";

/** A `<script>` of a Vue or Svelte file: where its code stands and what it is written in. */
export interface ScriptBlock {
  readonly start: number;
  readonly end: number;
  readonly language: Language;
}

/** The script blocks of a component file, in order. An unclosed one reaches to the end. */
export function scriptBlocks(source: string): ScriptBlock[] {
  const lower = source.toLowerCase();
  const blocks: ScriptBlock[] = [];
  for (let at = lower.indexOf("<script"); at >= 0; at = lower.indexOf("<script", at)) {
    const start = lower.indexOf(">", at) + 1;
    if (start === 0) break;
    const close = lower.indexOf("</script", start);
    const end = close < 0 ? source.length : close;
    blocks.push({ start, end, language: blockLanguage(lower.slice(at, start)) });
    at = end;
  }
  return blocks;
}

function blockLanguage(tag: string): Language {
  const name = /\blang\s*=\s*["']?(ts|typescript|tsx)\b/.exec(tag)?.[1];
  if (name === "tsx") return "tsx";
  return name === undefined ? "js" : "ts";
}
