// An MCP server on stdio whose one tool asks the user for a name before it answers.
import { outputLines } from "./output-lines.ts";

interface RpcMessage {
  id?: number | string;
  method?: string;
  params?: { protocolVersion?: string };
}

const QUESTION = {
  message: "Which name?",
  requestedSchema: {
    type: "object",
    properties: { name: { type: "string" } },
    required: ["name"],
  },
};
const TOOL = { name: "ask", description: "Asks for a name", inputSchema: { type: "object" } };

let pendingCall: RpcMessage["id"];

for await (const line of outputLines(Bun.stdin.stream())) answer(JSON.parse(line));

function answer({ id, method, params }: RpcMessage): void {
  if (method === "initialize") {
    reply(id, {
      protocolVersion: params?.protocolVersion,
      capabilities: { tools: {} },
      serverInfo: { name: "lab", version: "1.0.0" },
    });
  } else if (method === "tools/list") reply(id, { tools: [TOOL] });
  else if (method === "tools/call") {
    pendingCall = id;
    send({ id: "question", method: "elicitation/create", params: QUESTION });
  } else if (id === "question") reply(pendingCall, { content: [{ type: "text", text: "thanks" }] });
  else if (id !== undefined) reply(id, {});
}

function reply(id: RpcMessage["id"], result: Record<string, unknown>): void {
  send({ id, result });
}

function send(message: Record<string, unknown>): void {
  void Bun.write(Bun.stdout, `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}
