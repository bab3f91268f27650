import { files } from "./files.ts";

/**
 * Whole seconds since a file was last written, 0 for one from the future (a clock that was set
 * back), undefined where nothing is there. A link's own age, not that of what it points to.
 */
export function fileAgeSeconds(path: string, nowMs: number = Date.now()): number | undefined {
  const status = files.linkStatus(path);
  return status && Math.max(0, Math.floor((nowMs - status.modifiedMs) / 1000));
}
