#!/usr/bin/env bash
# Kills the running bot (kill -9) at random moments under load, starts it again, and compares what it kept and what it answered with
# the clients' own ledger: bash Bot.Tests/Crash/run.sh [--kills N]. The last line says it all; the exit code is 0 when nothing broke.
set -euo pipefail
cd "$(dirname "$0")/../.."
export GENDAN_KILLS=10
if [ "${1:-}" = --kills ]; then
  export GENDAN_KILLS=$2
fi
export GENDAN_CRASH_REPORT
GENDAN_CRASH_REPORT=$(mktemp)
trap 'rm -f "$GENDAN_CRASH_REPORT"' EXIT
code=0
bash Bot.Tests/run.sh -class Bot.Tests.Crash.CrashTests >&2 || code=$?
cat "$GENDAN_CRASH_REPORT"
exit "$code"
