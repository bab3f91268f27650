import * as fileResponses from "./tools/file-responses.ts";
import * as runResponses from "./tools/run-responses.ts";
import * as searchResponses from "./tools/search-responses.ts";

/**
 * `tool_response` of PostToolUse, for the tools whose result hooks look at. The results of other
 * tools are unknown. Loads zod: never for a hook's path.
 */
export const TOOL_RESPONSES = { ...fileResponses, ...runResponses, ...searchResponses };
