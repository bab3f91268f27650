import { messageStream } from "./message-stream.ts";
import { say, type Turn } from "./turn.ts";

/** The body of a `POST /v1/messages`, as far as tests look into it. */
export interface ApiRequest {
  model: string;
  messages: { role: string; content: unknown }[];
  system?: unknown;
  tools?: { name: string }[];
}

/** Decides what the model says to a request. Only requests that offer tools are put to it. */
export type Script = (request: ApiRequest) => Turn | Promise<Turn>;

export interface ScriptedApi extends Disposable {
  url: string;
  /** Every request body in order of arrival, those that offer no tools included. */
  requests: ApiRequest[];
}

/**
 * A Messages API on a free loopback port that answers from a script. Requests without tools (titles,
 * summaries) are side work of the client and get a fixed answer; all other paths answer `{}`.
 */
export function startScriptedApi(script: Script): ScriptedApi {
  const requests: ApiRequest[] = [];
  let ids = 0;
  const server = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    idleTimeout: 60,
    async fetch(http) {
      const path = new URL(http.url).pathname;
      if (path.endsWith("/count_tokens")) return Response.json({ input_tokens: 10 });
      if (http.method !== "POST" || path !== "/v1/messages") return Response.json({});
      const request = await http.json() as ApiRequest;
      requests.push(request);
      const turn = request.tools?.length ? await script(request) : say("A short summary");
      return answer(turn, request.model, () => `id_${++ids}`);
    },
  });
  return {
    url: `http://127.0.0.1:${server.port}`,
    requests,
    [Symbol.dispose]: () => void server.stop(true),
  };
}

function answer(turn: Turn, model: string, nextId: () => string): Response {
  if (turn.refusal) {
    const error = { type: "invalid_request_error", message: turn.refusal.message };
    return Response.json({ type: "error", error }, { status: turn.refusal.status });
  }
  const headers = { "content-type": "text/event-stream" };
  return new Response(messageStream(turn, model, nextId), { headers });
}
