"""The obvious hook in Python; the argument names which of the three checks it is."""

import json
import re
import sys

CHECKS = {
    "type-safety": [
        (r":\s*any\b|<any>|=\s*any\b|\sany\[\]", "any turns type checking off; prefer unknown"),
        (r"\sas\s+[A-Z]", "an assertion checks nothing; validate first"),
        (r"<T\s*>|<T\s*=\s*any>", "constrain the type parameter"),
    ],
    "deprecated-apis": [
        (r"\.substr\(", "substr: use slice"),
        (r"\bescape\(", "escape: use encodeURIComponent"),
        (r"\bunescape\(", "unescape: use decodeURIComponent"),
    ],
    "security": [
        (r"(?i)password.*=.*(Buffer.*toString.*base64|btoa)", "base64 is not encryption"),
        (r"(?i)(paypal|google|facebook)Password", "never handle passwords of other services"),
    ],
}


def main() -> None:
    check = sys.argv[1]
    tool_input = json.load(sys.stdin)["tool_input"]
    text = tool_input.get("new_string") or tool_input.get("content") or ""
    if not tool_input["file_path"].endswith((".ts", ".tsx", ".js", ".jsx")):
        return
    found = [message for pattern, message in CHECKS[check] if re.search(pattern, text)]
    if not found:
        return
    output = {"hookEventName": "PreToolUse"}
    if check == "security":
        output.update(permissionDecision="deny", permissionDecisionReason="; ".join(found))
    else:
        output["additionalContext"] = "; ".join(found)
    print(json.dumps({"hookSpecificOutput": output}))


main()
