import { LARGEST_TEXT } from "../../lib/source/largest-text.ts";
import { median } from "../bench/median.ts";
import type { JudgedFile } from "./real-code.ts";
import type { Source } from "./sources.ts";
import { type RuleCount, tally } from "./tally.ts";

const BEGIN = "<!-- counts -->";
const END = "<!-- /counts -->";

/** A page with its counts, between `<!-- counts -->` and `<!-- /counts -->`, put in anew. */
export function withCounts(page: string, section: string): string {
  const start = page.indexOf(BEGIN);
  const end = page.indexOf(END, start);
  if (start < 0 || end < 0) {
    throw new RangeError(`Cannot write the counts: "${BEGIN}" and "${END}" are required`);
  }
  return `${page.slice(0, start + BEGIN.length)}\n\n${section}\n\n${page.slice(end)}`;
}

/** What was read, how long it took, and what each rule found, in Markdown. */
export function countsSection(
  judged: readonly JudgedFile[],
  compared: { files: number; runs: number; differences: number },
): string {
  const date = new Date().toISOString().slice(0, 10);
  const counts = tally(judged);
  const refused = counts.filter(({ level }) => level === "deny");
  return [
    wrapped(
      `On ${date}: ${judged.length} distinct files of ${sourcesOf(judged).length} packages, ` +
        `${sum(counts.map(({ findings }) => findings))} findings, refusals among them: ` +
        `${sum(refused.map(({ findings }) => findings))}. Too large to be looked at: ` +
        `${tooLarge(judged)}. ${times(judged)}`,
    ),
    wrapped(
      `Of these files ${compared.files} were also written through the compiled binary, ` +
        `${compared.runs} processes: ${compared.differences} answers differ from those of the ` +
        "hooks called in one process.",
    ),
    table(["package", "files", "findings", "refusals"], sourceRows(judged)),
    table(["plugin", "rule", "level", "findings", "files", "newest"], counts.map(ruleRow)),
  ].join("\n\n");
}

const WIDTH = 100;

/** In lines, as the formatter breaks them. */
function wrapped(text: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join("\n");
}

function tooLarge(judged: readonly JudgedFile[]): number {
  return judged.filter(({ text }) => text.length > LARGEST_TEXT).length;
}

function times(judged: readonly JudgedFile[]): string {
  const all = judged.map(({ ms }) => ms);
  const slowest = judged.reduce((a, b) => a.ms >= b.ms ? a : b);
  const characters = slowest.text.length.toLocaleString("en");
  return `All rules of all plugins take ${median(all).toFixed(2)} ms for a file (median), ` +
    `${slowest.ms.toFixed(0)} ms at most (\`${slowest.path}\`, ${characters} characters).`;
}

function sourcesOf(judged: readonly JudgedFile[]): Source[] {
  return [...new Set(judged.map(({ source }) => source))];
}

function sourceRows(judged: readonly JudgedFile[]): string[][] {
  return sourcesOf(judged).map((source) => {
    const own = judged.filter((file) => file.source === source);
    const hits = own.flatMap((file) => file.hits);
    const denied = hits.filter(({ level }) => level === "deny");
    return [source.spec, ...[own.length, hits.length, denied.length].map(String)];
  });
}

function ruleRow({ plugin, rule, level, findings, files, newest }: RuleCount): string[] {
  return [plugin, rule, level, ...[findings, files, newest].map(String)];
}

/** Padded as the formatter pads it, so that writing it changes nothing but figures. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(3, name.length, ...rows.map((row) => row[column]?.length ?? 0))
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [head, rule, ...rows].map(line).join("\n");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
