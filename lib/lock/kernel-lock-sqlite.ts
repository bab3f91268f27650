import { errorCode, messageOf } from "../platform/coded-error.ts";
import { files } from "../platform/files.ts";
import { detectPlatform } from "../platform/platform.ts";
import { type LockFile, lockUnavailable } from "./lock-file.ts";
import { namesDescriptor, openRegular } from "./open-regular.ts";

type Sqlite = typeof import("bun:sqlite");
type Database = import("bun:sqlite").Database;

let prepared = false;

/**
 * The lock where FFI is not to be had (no memory for a JIT): an exclusive SQLite transaction on the
 * lock file takes the very bytes that the other kinds lock, so all kinds exclude each other.
 * Nothing is ever written to the file.
 */
export function openSqliteLockFile(path: string): LockFile {
  // Refuses links, which SQLite would follow, and stays open until SQLite has let go: any close
  // of the file in this process would drop the locks that SQLite has on it.
  const descriptor = openRegular(path);
  try {
    return sqliteLockFile(path, { descriptor, database: openDatabase(path) });
  } catch (error) {
    const removed = !namesDescriptor(path, descriptor);
    files.close(descriptor);
    if (!removed) throw fromSqlite(path, error);
    throw Object.assign(new Error(`"${path}" was removed`), { code: "EBUSY" });
  }
}

interface Opened {
  readonly descriptor: number;
  readonly database: Database;
}

function sqliteLockFile(path: string, { descriptor, database }: Opened): LockFile {
  const close = () => {
    // close() alone would keep the lock for as long as a statement waits for the collector.
    if (database.inTransaction) database.run("ROLLBACK");
    database.close();
    files.close(descriptor);
  };
  return {
    tryLock: () => begin(path, { descriptor, database }),
    isCurrent: () => namesDescriptor(path, descriptor),
    close,
    closeAndRemove() {
      try {
        if (namesDescriptor(path, descriptor)) files.remove(path);
      } finally {
        close();
      }
    },
  };
}

function openDatabase(path: string): Database {
  const { Database, constants } = process.getBuiltinModule("bun:sqlite") as Sqlite;
  if (!prepared && detectPlatform() === "macos") {
    // By itself it would load the bare name, which dlopen searches in the current directory too.
    Database.setCustomSQLite("/usr/lib/libsqlite3.dylib");
  }
  prepared = true;
  const database = new Database(path, constants.SQLITE_OPEN_READWRITE);
  database.run("PRAGMA busy_timeout = 0");
  return database;
}

function begin(path: string, { descriptor, database }: Opened): boolean {
  try {
    database.run("BEGIN EXCLUSIVE");
    return true;
  } catch (error) {
    const code = errorCode(error) ?? "";
    if (code === "SQLITE_NOTADB") empty(path, descriptor);
    else if (!code.startsWith("SQLITE_BUSY") && namesDescriptor(path, descriptor)) {
      throw fromSqlite(path, error);
    }
    // What SQLite says of a file that was removed under it (an I/O error) is no error here.
    return false;
  }
}

/** What SQLite says it can't do with the file; any other error as it is. */
function fromSqlite(path: string, error: unknown): unknown {
  const known = errorCode(error)?.startsWith("SQLITE_");
  return known ? lockUnavailable(path, messageOf(error), error) : error;
}

// The content of a lock file means nothing. Emptied in place and not set aside: the file stays the
// one that others may be holding. Under a second name it is a file of somebody's.
function empty(path: string, descriptor: number): void {
  const { links } = files.status(descriptor);
  if (links > 1) throw lockUnavailable(path, `it is no lock file: it has ${links} hard links`);
  process.getBuiltinModule("node:fs").ftruncateSync(descriptor, 0);
}
