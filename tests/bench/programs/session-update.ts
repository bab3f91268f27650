// deno-lint-ignore-file no-console -- the figure is what this program is for
import { openSession } from "../../../lib/session/session.ts";

const [directory = "", updates = "500", name = "counter"] = process.argv.slice(2);
const session = openSession({
  env: { TACKLE_STATE_DIR: directory },
  sessionId: "bench",
  plugin: "bench",
  deadline: performance.now() + 600_000,
  journal: { warn: (code, message) => console.error(code, message) },
});
const times: number[] = [];
for (let update = 0; update < Number(updates); update++) {
  const started = Bun.nanoseconds();
  session.update((state) => {
    const counts = state.plugins["bench"]!.custom_data as Record<string, number>;
    counts[name] = (counts[name] ?? 0) + 1;
  });
  times.push(Bun.nanoseconds() - started);
}
console.log(times.sort((a, b) => a - b)[times.length >> 1]! / 1e6);
