import { errorCode, messageOf } from "../../platform/coded-error.ts";
import type { Environment } from "../../platform/environment.ts";
import { parseLogLevel } from "../../log/log-level.ts";
import type { HookTable } from "../../runner/hook-table.ts";
import { pluginRoot } from "../../security/plugin-root.ts";
import { projectDirectory } from "../../security/project-directory.ts";
import { broken, type Finding, ok, warning } from "./finding.ts";

/** Variables that change what Tackle does, and what each does when it is set. */
const EFFECTS: Readonly<Record<string, string>> = {
  TACKLE_STATE_DIR: "state lies there",
  CLAUDE_LOG_DIR: "logs and journal lie there",
  CLAUDE_LOG_FILE: "every log line goes there",
  CLAUDE_SESSION_FILE: "every session shares that state",
  CLAUDE_SESSION_PID: "names the session where the host gives no id",
  CLAUDE_DEBUG_LEVEL: "from this level on lines are logged",
  CLAUDE_DEBUG_HOOKS: '"1" logs everything',
  CLAUDE_SAVE_LOGS: '"1" keeps ended sessions in ~/.claude/logs',
  CLAUDE_ERROR_TRACE: '"1" logs call stacks',
};

/** What the environment changes, and what in it can't be right. */
export function checkEnvironment(env: Environment, table: HookTable): Finding[] {
  const changes = Object.entries(EFFECTS).flatMap(([name, effect]) =>
    env[name] ? [ok(`${name}="${env[name]}": ${effect}`)] : []
  );
  return [
    ...changes,
    ...levelFinding(env),
    ...engineFindings(env),
    ...disableFindings(env, table),
    ...directoryFinding("CLAUDE_PROJECT_DIR", () => projectDirectory(env)),
    ...directoryFinding("CLAUDE_PLUGIN_ROOT", () => pluginRoot(env)),
  ];
}

function levelFinding({ CLAUDE_DEBUG_LEVEL: level }: Environment): Finding[] {
  if (!level || parseLogLevel(level) !== undefined) return [];
  return [warning(
    `CLAUDE_DEBUG_LEVEL="${level}" is no level, so WARN holds`,
    "Set it to DEBUG, INFO, WARN, ERROR or FATAL",
  )];
}

// The build takes the other BUN_ variables out of the runtime; these it can't.
function engineFindings(env: Environment): Finding[] {
  return Object.keys(env).filter((name) => name.startsWith("BUN_JSC_")).map((name) =>
    warning(`${name} changes the JavaScript engine of every hook`, "Take it out of the environment")
  );
}

function disableFindings({ TACKLE_DISABLE: value }: Environment, table: HookTable): Finding[] {
  if (!value) return [];
  const known = [
    "1",
    ...Object.keys(table),
    ...Object.values(table).flat().map(({ name }) => name),
  ];
  const strange = value.split(/[\s,]+/).filter((name) => name !== "" && !known.includes(name));
  return [
    warning(`TACKLE_DISABLE="${value}" turns hooks off`, "Take it out to have them back"),
    ...strange.map((name) =>
      warning(`TACKLE_DISABLE names "${name}", which this binary has not`, "See tackle hooks")
    ),
  ];
}

function directoryFinding(name: string, read: () => unknown): Finding[] {
  try {
    read();
    return [];
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [broken(messageOf(error), `Correct ${name}, which Claude Code sets, or take it out`)];
  }
}
