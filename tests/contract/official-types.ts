import type { BUILTIN_TOOL_NAMES, HookEvent } from "@anthropic-ai/claude-agent-sdk";
import type { EventName } from "../../lib/protocol/event-name.ts";
import type { EventInputs, EventOutputs } from "../../lib/protocol/schema/events.ts";
import type { ToolInputs, ToolResponses } from "../../lib/protocol/schema/tools.ts";
import type { Deliberate, UnlistedToolName } from "./differences.ts";
import type { OfficialAsyncOutputs, OfficialInputs, OfficialOutputs } from "./official-events.ts";
import type {
  OfficialToolInputs,
  OfficialToolResponses,
  UnnamedOfficialInput,
} from "./official-tools.ts";
import type { Differences, Found, Listed, Nothing, Unlisted } from "./type-differences.ts";

// Our types against those of the client's own release. `deno check` of this file is the test: each
// constant below fails to compile when something differs that `differences.ts` does not list, and the
// error names the event or tool and the field.

type AsyncForm = { async: true };
type OurOutputs = { [Event in EventName]: Exclude<EventOutputs[Event], AsyncForm> };
type OurAsyncOutputs = { [Event in EventName]: Extract<EventOutputs[Event], AsyncForm> };

type Inputs = Differences<EventInputs, OfficialInputs, "input">;
type Outputs = Differences<OurOutputs, OfficialOutputs, "output">;
type AsyncOutputs = Differences<OurAsyncOutputs, OfficialAsyncOutputs, "async output">;
type Tools = Differences<ToolInputs, OfficialToolInputs, "tool">;
type Responses = Differences<ToolResponses, OfficialToolResponses, "response">;
type All = Inputs | Outputs | AsyncOutputs | Tools | Responses;

type BuiltInToolName = (typeof BUILTIN_TOOL_NAMES)[number];
type ToolNames = Exclude<keyof ToolInputs, BuiltInToolName | UnlistedToolName>;

// An empty object has every property that is found only when nothing is found.
export const eventsMissing: Found<Exclude<HookEvent, EventName>> = {};
export const eventsAdded: Found<Exclude<EventName, HookEvent>> = {};
export const inputsDiffer: Found<Unlisted<Inputs>> = {};
export const outputsDiffer: Found<Unlisted<Outputs>> = {};
export const asyncOutputsDiffer: Found<Unlisted<AsyncOutputs>> = {};
export const toolsDiffer: Found<Unlisted<Tools>> = {};
export const responsesDiffer: Found<Unlisted<Responses>> = {};
export const toolNamesAdded: Found<ToolNames> = {};
export const listIsStale: Found<Exclude<keyof Deliberate, Listed<All>>> = {};
export const toolNameListIsStale: Found<Extract<UnlistedToolName, BuiltInToolName>> = {};
export const toolsMissing: Nothing<UnnamedOfficialInput> = true;
