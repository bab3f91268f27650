import { join } from "node:path";
import type { Client } from "./client.ts";
import { inOrder } from "./in-order.ts";
import { type ClientRun, runClient, type RunOptions } from "./run-client.ts";
import { makeScratch, readScratchFile, type Scratch } from "./scratch.ts";
import { type ToolResult, toolResults } from "./tool-results.ts";
import { write } from "./turn.ts";

/** A run in which the model writes one file. */
export interface WriteRun extends ClientRun {
  /** What is on disk under that name afterwards. */
  written: string | undefined;
  /** What the model was told about the call. */
  told: ToolResult;
  /** The directory of the run, gone by now, whose path is all over the requests. */
  root: string;
}

export interface WriteOptions extends Omit<RunOptions, "scratch" | "script"> {
  /** Name in the project. */
  name: string;
  content?: string;
  /** Prepares the scratch. */
  before?: (scratch: Scratch) => Promise<void>;
}

/** Has the model write the file in a project of its own, where nothing else is. */
export async function runWrite(client: Client, options: WriteOptions): Promise<WriteRun> {
  const { name, content = "export {};\n", before, ...rest } = options;
  using scratch = makeScratch();
  await before?.(scratch);
  const path = join(scratch.project, name);
  const run = await runClient(client, { ...rest, scratch, script: inOrder(write(path, content)) });
  const [told] = toolResults(run.requests);
  if (!told) {
    throw new RangeError(`The client made no call: ${JSON.stringify(run.messages.at(-1))}`);
  }
  return { ...run, written: readScratchFile(path), told, root: scratch.root };
}
