// deno-lint-ignore-file no-console -- the figure is what this program is for
import { openLog } from "../../../lib/log/open-log.ts";

const [path = "", lines = "2000"] = process.argv.slice(2);
const log = openLog({ path, level: "WARN", plugin: "bench", component: "log-line" });
const times: number[] = [];
for (let line = 0; line < Number(lines); line++) {
  const started = Bun.nanoseconds();
  log.warn("Cannot read the package of the project: no such file");
  times.push(Bun.nanoseconds() - started);
}
console.log(times.sort((a, b) => a - b)[times.length >> 1]! / 1000);
