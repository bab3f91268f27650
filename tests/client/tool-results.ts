import type { ApiRequest } from "./scripted-api.ts";

/** What the model was told about a tool call. */
export interface ToolResult {
  text: string;
  isError: boolean;
}

/** The results that the model has seen by the last request, in order of the calls. */
export function toolResults(requests: readonly ApiRequest[]): ToolResult[] {
  const messages = requests.at(-1)?.messages ?? [];
  return messages
    .flatMap(({ content }) => Array.isArray(content) ? content : [])
    .filter((block) => block.type === "tool_result")
    .map((block) => ({ text: textOf(block.content), isError: block.is_error === true }));
}

/** Everything that the model has been told, in one text. */
export function toldModel(requests: readonly ApiRequest[]): string {
  return requests.map(({ messages }) => textOf(messages)).join("\n");
}

function textOf(content: unknown): string {
  return typeof content === "string" ? content : JSON.stringify(content);
}
