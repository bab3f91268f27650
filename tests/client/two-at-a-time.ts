const LIMIT = 2;
const waiting: (() => void)[] = [];
let running = 0;

/** Runs `work` when fewer than two others are running: a client takes a whole core to start. */
export async function twoAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (running < LIMIT) running++;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
