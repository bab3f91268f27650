import { stateDirectory } from "../../../../lib/platform/state-directory.ts";

await Bun.write(Bun.stdout, JSON.stringify(stateDirectory(process.env)));
