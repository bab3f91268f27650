import Table from "cli-table3";
import { visibleText } from "../security/terminal-text.ts";

/** A cell is one line, or several. */
export type Row = readonly (string | number | readonly string[])[];

/** A table for people. What cells hold is made safe to show, so it takes no coloured text. */
export function table(head: readonly string[], rows: readonly Row[]): string {
  const drawn = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) drawn.push(row.map(cellText));
  return drawn.toString();
}

function cellText(cell: Row[number]): string {
  const lines = typeof cell === "object" ? cell : [String(cell)];
  return lines.map((line) => visibleText(line)).join("\n");
}
