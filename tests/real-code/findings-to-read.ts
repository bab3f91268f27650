import type { Hit } from "./judge-file.ts";
import type { JudgedFile } from "./real-code.ts";

/** A finding with its file. */
export interface Finding {
  readonly file: JudgedFile;
  readonly hit: Hit;
}

/** All findings, in the order of the files; `newest`: those that newer versions would add. */
export function findingsOf(judged: readonly JudgedFile[], newest: boolean): Finding[] {
  return judged.flatMap((file) =>
    (newest ? file.newestHits : file.hits).map((hit) => ({ file, hit }))
  );
}

const AROUND = 2;

/** The finding with the lines around it, for somebody to judge. */
export function shown({ file, hit }: Finding): string {
  const lines = file.text.split("\n");
  const from = Math.max(0, hit.line - 1 - AROUND);
  const around = lines.slice(from, hit.line + AROUND).map((line, index) => {
    const number = from + index + 1;
    return `${number === hit.line ? ">" : " "} ${number}: ${line.slice(0, 160)}`;
  });
  const title =
    `${hit.level} ${hit.plugin}/${hit.rule} ${file.source.spec} ${file.path}:${hit.line}`;
  return [title, ...around].join("\n");
}
