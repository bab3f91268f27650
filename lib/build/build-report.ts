import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { relative } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import Table from "cli-table3";

/** One executable that was built. */
export interface Built {
  readonly target: string;
  readonly path: string;
  readonly seconds: number;
}

interface Measured extends Built {
  readonly bytes: number;
  readonly gzipBytes: number;
  readonly sha256: string;
}

/** Writes dist/SHA256SUMS (the form of sha256sum) and returns the table for people. */
export async function reportBuild(dist: string, built: readonly Built[]): Promise<string> {
  const measured = [];
  for (const each of built) measured.push(await measure(each));
  const sums = measured.map(({ sha256, path }) => `${sha256}  ${relative(dist, path)}\n`);
  await writeFile(`${dist}/SHA256SUMS`, sums.join(""));
  const table = new Table({
    head: ["target", "file", "size", "gzip", "time", "sha-256"],
    style: { head: [], border: [] },
  });
  table.push(...measured.map((each) => [
    each.target,
    relative(dist, each.path),
    megabytes(each.bytes),
    megabytes(each.gzipBytes),
    `${each.seconds.toFixed(1)} s`,
    each.sha256.slice(0, 16),
  ]));
  return table.toString();
}

async function measure(built: Built): Promise<Measured> {
  const hash = createHash("sha256");
  let gzipBytes = 0;
  const file = createReadStream(built.path, { highWaterMark: 2 ** 20 });
  file.on("data", (chunk) => hash.update(chunk));
  await pipeline(file, createGzip({ level: 1 }), async (zipped) => {
    for await (const chunk of zipped) gzipBytes += (chunk as Uint8Array).length;
  });
  const { size } = await stat(built.path);
  return { ...built, bytes: size, gzipBytes, sha256: hash.digest("hex") };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
