#!/usr/bin/env bash
# The obvious hook in bash with jq: TypeScript type safety.
set -uo pipefail
input=$(cat)
file=$(jq -r '.tool_input.file_path // empty' <<<"$input")
text=$(jq -r '.tool_input.new_string // .tool_input.content // empty' <<<"$input")
case "$file" in *.ts | *.tsx) ;; *) exit 0 ;; esac
found=""
if grep -qE ':[[:space:]]*any|<any>|=[[:space:]]*any|[[:space:]]any\[\]' <<<"$text"; then
  found+="any turns type checking off; prefer unknown. "
fi
if grep -qE '[[:space:]]as[[:space:]]+[A-Z]' <<<"$text" && ! grep -q 'as const' <<<"$text"; then
  found+="an assertion checks nothing; validate first. "
fi
if grep -qE '<T[[:space:]]*>|<T[[:space:]]*=[[:space:]]*any>' <<<"$text"; then
  found+="constrain the type parameter. "
fi
[ -n "$found" ] && jq -n --arg text "$found" \
  '{hookSpecificOutput: {hookEventName: "PreToolUse", additionalContext: $text}}'
exit 0
