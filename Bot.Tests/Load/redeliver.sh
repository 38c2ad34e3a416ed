#!/usr/bin/env bash
# Runs the benchmark with updates that come again, then counts in the store what each message did:
# bash Bot.Tests/Load/redeliver.sh ../shared/bench [what belongs to compare.mjs]. The last line says it; the exit code is 0 when no
# message took effect twice. One load only: each numbers its messages from one.
set -euo pipefail
bench=$1
shift
here=$(cd "$(dirname "$0")" && pwd)
KEEP=$(mktemp -d)
export KEEP
trap 'rm -rf "$KEEP"' EXIT
bash "$here/run.sh" "$bench" --loads c256 "$@" --rounds 1 --bots gendan --redeliver 0.02
dotnet "$here/../../artifacts/bin/Bot/release/Bot.dll" export "$KEEP/out" --data "$KEEP/company" >&2
node "$here/effects.mjs" < "$KEEP/out/company.json"
