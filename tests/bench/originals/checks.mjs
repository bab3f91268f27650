// The obvious hook for Node; the argument names which of the three checks it is.
import { readFileSync } from "node:fs";

const CHECKS = {
  "type-safety": [
    [/:\s*any\b|<any>|=\s*any\b|\sany\[\]/, "any turns type checking off; prefer unknown"],
    [/\sas\s+[A-Z]/, "an assertion checks nothing; validate first"],
    [/<T\s*>|<T\s*=\s*any>/, "constrain the type parameter"],
  ],
  "deprecated-apis": [
    [/\.substr\(/, "substr: use slice"],
    [/\bescape\(/, "escape: use encodeURIComponent"],
    [/\bunescape\(/, "unescape: use decodeURIComponent"],
  ],
  "security": [
    [/password.*=.*(Buffer.*toString.*base64|btoa)/i, "base64 is not encryption"],
    [/(paypal|google|facebook)Password/i, "never handle passwords of other services"],
  ],
};

const check = process.argv[2];
const { tool_input: input } = JSON.parse(readFileSync(0, "utf8"));
const text = input.new_string ?? input.content ?? "";
const found = CHECKS[check].filter(([pattern]) => pattern.test(text)).map(([, message]) => message);
if (/\.[jt]sx?$/.test(input.file_path) && found.length > 0) {
  const said = found.join("; ");
  const output = check === "security"
    ? { permissionDecision: "deny", permissionDecisionReason: said }
    : { additionalContext: said };
  process.stdout.write(
    JSON.stringify({ hookSpecificOutput: { hookEventName: "PreToolUse", ...output } }),
  );
}
