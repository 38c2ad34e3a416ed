#!/usr/bin/env bash
# Installs what the tests need where it is missing, then runs them all.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK 10 is missing: see https://dotnet.microsoft.com/download" >&2
  exit 1
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build Gendan.slnx --configuration Release --verbosity quiet
dotnet artifacts/bin/Bot.Tests/release/Bot.Tests.dll -noColor "$@"
