#!/usr/bin/env bash
# Runs the side-by-side benchmark: bash Bot.Tests/Load/run.sh ../shared/bench [what belongs to compare.mjs]
# Without more: three rounds of grammY, of the machine's limit and of this bot. The benchmark's folder is copied and installed elsewhere.
set -euo pipefail
bench=$(cd "$1" && pwd)
shift
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build Bot --configuration Release --verbosity quiet --tl:off -consoleLoggerParameters:NoSummary
installed=${BENCH_INSTALLED:-${TMPDIR:-/tmp}/gendan-bench}
if [ ! -f "$installed/installed" ]; then
  mkdir -p "$installed"
  cp -r "$bench/." "$installed/"
  (cd "$installed/peers/grammy" && npm ci --no-fund --no-audit >&2)
  (cd "$installed/peers/csharp" && dotnet publish --configuration Release --output out --verbosity quiet >&2)
  touch "$installed/installed"
fi
[ $# -gt 0 ] || set -- --rounds 3 --bots grammy-wr,limit-wr,gendan
exec node "$installed/compare.mjs" --start "$PWD/Bot.Tests/Load/start.sh" "$@"
