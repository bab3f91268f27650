import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

const PREFIX = join(import.meta.dir, "../../dist/chaos/wine");
const SYSTEM = join(PREFIX, "drive_c/windows/system32");

/** Wine 8 has no bcryptprimitives.dll, of which the runtime needs one function. */
const RANDOM = `#include <windows.h>
#include <ntsecapi.h>
BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) { return RtlGenRandom(bytes, count); }
`;

let made: Promise<void> | undefined;

/** What a hook under Wine needs in its environment; Wine's own directory is made when missing. */
export async function wineEnvironment(directory: string): Promise<Record<string, string>> {
  await (made ??= makePrefix());
  const path = `Z:${directory.replaceAll("/", "\\")}`;
  return {
    WINEPREFIX: PREFIX,
    WINEDEBUG: "-all",
    TACKLE_STATE_DIR: path,
    USERPROFILE: path,
    TEMP: path,
    CLAUDE_PROJECT_DIR: path,
  };
}

async function makePrefix(): Promise<void> {
  await mkdir(PREFIX, { recursive: true });
  const env = { ...process.env, WINEPREFIX: PREFIX, WINEDEBUG: "-all" };
  // A minute: the server would else start again with every hook. It keeps what stdio it is given.
  for (const command of [["wineserver", "-p60"], ["wine", "wineboot"]]) {
    Bun.spawnSync(command, { env, stdio: ["ignore", "ignore", "ignore"] });
  }
  const library = join(SYSTEM, "bcryptprimitives.dll");
  if (await stat(library).then(() => true, () => false)) return;
  const source = join(PREFIX, "random.c");
  await writeFile(source, RANDOM);
  await Bun.$`x86_64-w64-mingw32-gcc-win32 -shared -o ${library} ${source} -ladvapi32`.quiet();
}
