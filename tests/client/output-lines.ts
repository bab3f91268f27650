/** The lines of a process's output as they arrive, empty ones left out. */
export async function* outputLines(output: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending = "";
  for await (const chunk of output) {
    const lines = (pending + decoder.decode(chunk, { stream: true })).split("\n");
    pending = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
  }
  if (pending !== "") yield pending;
}
