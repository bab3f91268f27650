import { files } from "../../../lib/platform/files.ts";
import { childPath } from "../../../lib/platform/parent-path.ts";

const PLACES = ["middleware.ts", "middleware.js", "src/middleware.ts", "src/middleware.js"];

/** The middleware file of a Next.js project, relative to it; undefined when it has none. */
export function middlewareIn(directory: string): string | undefined {
  return PLACES.find((place) => files.linkStatus(childPath(directory, place))?.kind === "file");
}
