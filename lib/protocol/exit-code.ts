/**
 * What a hook's exit code tells the host. With `ok` stdout is read. `nonBlocking`, and any other
 * code, is a failure that is shown and changes nothing, unless the handler says onFailure: "block".
 * With `block` stderr is the reason; stdout must then be empty, or 2.1.197 lets the tool run.
 */
export const EXIT = { ok: 0, nonBlocking: 1, block: 2 } as const;
