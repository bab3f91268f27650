import type { FileStatus } from "./file-system.ts";

/** The number of the user that this process runs as; undefined on Windows, which has none. */
export function userId(): number | undefined {
  return process.getuid?.();
}

/** Whether the file is this user's. On Windows every file counts: owners have no number there. */
export function belongsToUser({ owner }: Pick<FileStatus, "owner">): boolean {
  const user = userId();
  return user === undefined || owner === user;
}

/** "it belongs to user 12", where the file is another user's; else undefined. */
export function ownerDefect(status: Pick<FileStatus, "owner">): string | undefined {
  return belongsToUser(status) ? undefined : `it belongs to user ${status.owner}`;
}
