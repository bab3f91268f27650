// use-session <state directory> <plugin> <what> [<count>]: works on session "s1".
//   add    adds 1 to the plugin's "n", <count> times; writes "." for each that is safely there
//   mark   marks "type-0" to "type-<count - 1>"; writes the number of each that it may show
//   hold   holds the session's lock inside an update; says "held" and never ends
//   ensure begins the session
import { writeSync } from "node:fs";
import { openSession } from "../../../../lib/session/session.ts";

const [, , directory = "", plugin = "", what, count = "0"] = process.argv;
const session = openSession({
  env: { TACKLE_STATE_DIR: directory },
  sessionId: "s1",
  plugin,
  deadline: performance.now() + 60_000,
  journal: { warn: (code, message) => void writeSync(2, `${code}: ${message}\n`) },
});

const works: Record<string, () => void> = { add, mark, hold, ensure: () => session.ensure() };
works[what ?? ""]?.();

function add(): void {
  for (let i = 0; i < Number(count); i++) {
    session.update((state) => {
      const record = state.plugins[plugin];
      if (record) record.n = Number(record.n ?? 0) + 1;
    });
    writeSync(1, ".");
  }
}

function mark(): void {
  for (let i = 0; i < Number(count); i++) {
    if (session.markOnce(`type-${i}`)) writeSync(1, `${i}\n`);
  }
}

function hold(): void {
  session.update(() => {
    writeSync(1, "held");
    Bun.sleepSync(60_000);
  });
}
