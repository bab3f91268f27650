import type { Block, Turn } from "./turn.ts";

/** The turn as the event stream of the Messages API. Tool uses get ids from `nextId`. */
export function messageStream(turn: Turn, model: string, nextId: () => string): string {
  const events = [
    {
      type: "message_start",
      message: {
        id: nextId(),
        type: "message",
        role: "assistant",
        model,
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: 10, output_tokens: 1 },
      },
    },
    ...turn.blocks.flatMap((block, index) => blockEvents(block, index, nextId)),
    {
      type: "message_delta",
      delta: { stop_reason: stopReason(turn), stop_sequence: null },
      usage: { output_tokens: 5 },
    },
    { type: "message_stop" },
  ];
  return events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join("");
}

function blockEvents(block: Block, index: number, nextId: () => string) {
  return [
    { type: "content_block_start", index, content_block: emptyBlock(block, nextId) },
    { type: "content_block_delta", index, delta: blockDelta(block) },
    { type: "content_block_stop", index },
  ];
}

function emptyBlock(block: Block, nextId: () => string) {
  if (block.type === "text") return { type: "text", text: "" };
  return { type: "tool_use", id: nextId(), name: block.name, input: {} };
}

function blockDelta(block: Block) {
  if (block.type === "text") return { type: "text_delta", text: block.text };
  return { type: "input_json_delta", partial_json: JSON.stringify(block.input) };
}

function stopReason(turn: Turn): string {
  return turn.blocks.some((block) => block.type === "tool_use") ? "tool_use" : "end_turn";
}
