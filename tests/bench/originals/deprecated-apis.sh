#!/usr/bin/env bash
# The obvious hook in bash with jq: deprecated JavaScript APIs.
set -uo pipefail
input=$(cat)
file=$(jq -r '.tool_input.file_path // empty' <<<"$input")
text=$(jq -r '.tool_input.new_string // .tool_input.content // empty' <<<"$input")
case "$file" in *.ts | *.tsx | *.js | *.jsx) ;; *) exit 0 ;; esac
found=""
grep -qE '\.substr\(' <<<"$text" && found+="substr: use slice. "
grep -qE '\bescape\(' <<<"$text" && found+="escape: use encodeURIComponent. "
grep -qE '\bunescape\(' <<<"$text" && found+="unescape: use decodeURIComponent. "
[ -n "$found" ] && jq -n --arg text "$found" \
  '{hookSpecificOutput: {hookEventName: "PreToolUse", additionalContext: $text}}'
exit 0
