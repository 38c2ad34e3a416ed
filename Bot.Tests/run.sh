#!/usr/bin/env bash
# Installs the .NET SDK where it is missing and can be, then builds everything and runs every test. So too a browser, and a font
# with Chinese for its pictures: without them the tests of the chat page are skipped.
# What is given goes to the test runner: bash Bot.Tests/run.sh -class Bot.Tests.Cli.VerbsTests
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v dotnet >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update && apt-get install -y dotnet-sdk-10.0; } >/dev/null 2>&1 || true
fi
if ! command -v dotnet >/dev/null; then
  echo "The .NET SDK 10 is missing: see https://dotnet.microsoft.com/download" >&2
  exit 1
fi

if ! command -v chromium >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update && apt-get install -y --no-install-recommends chromium fonts-noto-cjk fonts-noto-color-emoji; } >/dev/null 2>&1 || true
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet build Gendan.slnx --configuration Release --verbosity quiet --tl:off -consoleLoggerParameters:NoSummary
dotnet artifacts/bin/Bot.Tests/release/Bot.Tests.dll -noColor -noLogo "$@"
