#!/usr/bin/env bash
# How the bot bears growth: bash Bot.Tests/Load/growth.sh ../shared/bench 10000 200000
# For each number of orders, with three follow-ups an order: how long it takes to fill an empty folder and how large that is, how long
# the bot takes to start on it after a clean stop, and how much it answers under the side-by-side benchmark's load, with its memory.
# A folder that was filled before is taken as it is: SEEDED names where they are kept (as seed-ORDERS), a temporary folder when left out.
set -euo pipefail
bench=$1
shift
cd "$(dirname "$0")/../.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
program=${PROGRAM:-$PWD/artifacts/bin/Bot/release/Bot.dll}
[ -n "${PROGRAM:-}" ] || dotnet build Bot --configuration Release --verbosity quiet --tl:off -consoleLoggerParameters:NoSummary
if [ -z "${SEEDED:-}" ]; then
  SEEDED=$(mktemp -d)
  trap 'rm -rf "$SEEDED"' EXIT
fi

# From the program's start to its "ready".
starts() {
  local begun bot said
  said=$(mktemp)
  begun=$(date +%s%N)
  dotnet "$program" serve --data "$1" --Web:Url=http://127.0.0.1:18079 >"$said" &
  bot=$!
  until grep -q '^ready' "$said"; do sleep 0.02; done
  echo "started in $((($(date +%s%N) - begun) / 1000000)) ms, $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$bot/status") MB"
  kill "$bot"
  wait "$bot"
  rm "$said"
}

for orders in "$@"; do
  folder=$SEEDED/seed-$orders
  if [ ! -d "$folder" ]; then
    begun=$(date +%s)
    dotnet "$program" seed --people 1000 --orders "$orders" --follow-ups "$((3 * orders))" --data "$folder"
    echo "$orders orders: filled in $(($(date +%s) - begun)) s"
  fi
  echo "$orders orders: $(du -sm "$folder" | cut -f1) MB on disk"
  starts "$folder"
  starts "$folder"
  COMPANY=$folder PROGRAM=$program bash Bot.Tests/Load/run.sh "$bench" --rounds "${ROUNDS:-1}" --bots gendan 2> >(grep -v "^info: " >&2)
done
