/** A script of the tests in a process of its own. */
export interface Worker {
  readonly pid: number;
  /** Resolves when the script has written `text` in all; rejects when it ends without. */
  said(text: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** All that it wrote, once it has ended. */
  output(): Promise<string>;
  /** The exit code; 128 and more after a signal. */
  readonly exited: Promise<number>;
}

export interface WorkerOptions {
  readonly env?: Record<string, string>;
}

/** Makes bun:ffi refuse to work, as it does where no memory for a JIT is to be had. */
export const WITHOUT_FFI = { BUN_JSC_useJIT: "0" };

/** Starts `bun <script> <args>`; stderr goes where the tests' own goes. */
export function startWorker(
  script: string,
  args: readonly (string | number)[],
  options: WorkerOptions = {},
): Worker {
  const child = Bun.spawn([process.execPath, script, ...args.map(String)], {
    env: { ...process.env, ...options.env },
    stdin: "ignore",
    stdout: "pipe",
    stderr: "inherit",
  });
  const text = { value: "" };
  const waiting = new Set<() => void>();
  const read = collect(child.stdout, (chunk) => {
    text.value += chunk;
    for (const wake of waiting) wake();
  });
  return {
    pid: child.pid,
    exited: child.exited,
    kill: (signal) => child.kill(signal),
    async output() {
      await read;
      return text.value;
    },
    async said(wanted) {
      while (!text.value.includes(wanted)) {
        const more = Promise.withResolvers<void>();
        waiting.add(more.resolve);
        const ended = read.then(() => true);
        const over = await Promise.race([more.promise.then(() => false), ended]);
        waiting.delete(more.resolve);
        if (over && !text.value.includes(wanted)) throw new Error(`Worker ended: "${text.value}"`);
      }
    },
  };
}

async function collect(stream: ReadableStream<Uint8Array>, take: (text: string) => void) {
  const decoder = new TextDecoder();
  for await (const chunk of stream) take(decoder.decode(chunk, { stream: true }));
}
