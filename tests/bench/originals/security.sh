#!/usr/bin/env bash
# The obvious hook in bash with jq: passwords in base64, passwords of other services.
set -uo pipefail
input=$(cat)
file=$(jq -r '.tool_input.file_path // empty' <<<"$input")
text=$(jq -r '.tool_input.new_string // .tool_input.content // empty' <<<"$input")
case "$file" in *.ts | *.tsx | *.js | *.jsx) ;; *) exit 0 ;; esac
reason=""
if grep -qiE 'password.*=.*(Buffer.*toString.*base64|btoa)' <<<"$text"; then
  reason="base64 is not encryption; hash passwords"
elif grep -qiE '(paypal|google|facebook)Password' <<<"$text"; then
  reason="never handle passwords of other services; use OAuth"
fi
[ -n "$reason" ] && jq -n --arg text "$reason" \
  '{hookSpecificOutput: {hookEventName: "PreToolUse", permissionDecision: "deny",
    permissionDecisionReason: $text}}'
exit 0
