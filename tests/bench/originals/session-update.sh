#!/usr/bin/env bash
# The scheme that Tackle replaces: flock on a lock file that its holder removes, jq, mv.
# usage: session-update.sh <file> <updates>
set -u
file=$1
for ((i = 0; i < $2; i++)); do
  (
    exec 200>"$file.lock"
    flock -x -w 10 200 || exit 1
    jq '.count += 1' "$file" >"$file.tmp" && mv "$file.tmp" "$file"
    rm -f "$file.lock"
  )
done
