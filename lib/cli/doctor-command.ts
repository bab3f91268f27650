import { parseArgs } from "node:util";
import type { HookTable } from "../runner/hook-table.ts";
import { visibleText } from "../security/terminal-text.ts";
import { checkConfig } from "./doctor/check-config.ts";
import { checkEnvironment } from "./doctor/check-environment.ts";
import { checkPlugins } from "./doctor/check-plugins.ts";
import { checkProgram } from "./doctor/check-program.ts";
import { checkSessions } from "./doctor/check-sessions.ts";
import { checkState } from "./doctor/check-state.ts";
import type { Finding } from "./doctor/finding.ts";
import { paint, type Style } from "./paint.ts";
import { print } from "./print.ts";

const STYLES = { ok: "green", warning: "yellow", broken: "red" } as const satisfies Record<
  Finding["state"],
  Style
>;

/** `tackle doctor`: a line for each thing that hooks need; exit code 1 when one is broken. */
export function command(words: readonly string[], table: HookTable): number {
  parseArgs({ args: [...words], options: {} });
  const findings = [
    ...checkProgram(process.env),
    ...checkState(process.env),
    ...checkSessions(process.env),
    ...checkPlugins(process.env),
    ...checkEnvironment(process.env, table),
    ...checkConfig(process.env, table),
  ];
  for (const { state, text, advice } of findings) {
    print(`${paint(STYLES[state], state.padEnd(8))} ${visibleText(text)}`);
    if (advice !== undefined) print(`         ${paint("dim", `do: ${visibleText(advice)}`)}`);
  }
  const bad = findings.filter(({ state }) => state === "broken").length;
  const doubtful = findings.filter(({ state }) => state === "warning").length;
  print(`\n${bad} broken, ${doubtful} to look at, ${findings.length - bad - doubtful} in order`);
  return bad > 0 ? 1 : 0;
}
