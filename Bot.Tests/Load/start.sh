#!/usr/bin/env bash
# Becomes the bot in webhook mode for the side-by-side benchmark: the shipped program with a made-up company in it.
# From the environment: PORT, API (Bot API), SECRET (of the webhook), DATA (an empty folder); and, where given, COMPANY (a folder
# that "seed" filled before, which is copied), ORDERS and FOLLOW_UPS (how many to make; 10000 and none when left out), and KEEP (a
# folder where the data are and stay; the benchmark deletes its own).
# Needs a release build (dotnet build -c Release); PROGRAM names another one, a published Bot.dll for instance.
set -euo pipefail
program=${PROGRAM:-$(cd "$(dirname "$0")/../.." && pwd)/artifacts/bin/Bot/release/Bot.dll}
export Storage__Path=${KEEP:-$DATA}/company
export Web__Url=http://127.0.0.1:$PORT
export Channels__Telegram__Token=42:LOADTEST
export Channels__Telegram__ApiBase=$API
export Channels__Telegram__Mode=Webhook
export Channels__Telegram__WebhookUrl=http://127.0.0.1:$PORT
export Channels__Telegram__WebhookPath=/hook
export Channels__Telegram__WebhookSecret=$SECRET
export Channels__Telegram__MessagesPerSecond=${MESSAGES_PER_SECOND:-1000000}
export Channels__Telegram__MessagesPerMinute=1000000000
export Limits__MessagesPerMinute=1000000000
if [ -n "${COMPANY:-}" ]; then
  cp -r --reflink=auto "$COMPANY" "$Storage__Path"
  # The copy must not be on its way to the disk while the bot is measured.
  sync
else
  dotnet "$program" seed --people 1000 --orders "${ORDERS:-10000}" --follow-ups "${FOLLOW_UPS:-0}" >&2
fi
exec dotnet "$program" serve
