#!/usr/bin/env bash
# Publishes the program and starts it the way gendan.service and the Dockerfile say, as far as that goes without either.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
pid=
trap '[ -z "$pid" ] || kill -KILL "$pid" 2>/dev/null || true; rm -rf "$work"' EXIT
fail() { echo "deploy/check.sh: $1" >&2; [ ! -f "$work/err" ] || cat "$work/err" >&2; exit 1; }

# starts NAME VARIABLE=VALUE… COMMAND…: it says ready, /health answers, SIGTERM ends it cleanly.
starts() {
  local name=$1; shift
  : >"$work/out"
  env "$@" >"$work/out" 2>"$work/err" &
  pid=$!
  for _ in $(seq 600); do
    grep -qx ready "$work/out" && break
    kill -0 "$pid" 2>/dev/null || fail "$name ended before it was ready"
    sleep 0.1
  done
  grep -qx ready "$work/out" || fail "$name was not ready after a minute"
  # The image's own health check, with our port.
  bash -c "${health//5080/$port}" || fail "$name does not answer /health"
  kill -TERM "$pid"
  local code=0; wait "$pid" || code=$?
  pid=
  [ "$code" = 0 ] || fail "$name exited with $code after SIGTERM"
  # What is due while it runs has its line, as every turn has; anything else is a complaint.
  ! grep -v '^info: ' "$work/err" >/dev/null || fail "$name complained"
  echo "$name: ready, healthy, stopped cleanly"
}

# The unit.
if command -v systemd-analyze >/dev/null; then
  sed "s|/opt/gendan/Bot|$(command -v true)|" deploy/gendan.service >"$work/gendan.service"
  systemd-analyze verify "$work/gendan.service" || fail "the unit is not well-formed"
  echo "gendan.service: well-formed"
fi

# The compose file.
if docker compose version >/dev/null 2>&1; then
  docker compose --file deploy/compose.yaml config --quiet || fail "the compose file is not well-formed"
  echo "compose.yaml: well-formed"
fi

# What the Dockerfile copies is there, and its entry point is the program.
while read -r -a paths; do
  for path in "${paths[@]:1:${#paths[@]}-2}"; do
    [ -e "$path" ] || fail "the Dockerfile copies $path, which is not there"
    ! git check-ignore -q "$path" || fail "the Dockerfile copies $path, which git ignores"
  done
done < <(grep '^COPY' deploy/Dockerfile | grep -v -- '--from')
entry=$(sed -n 's/^ENTRYPOINT \["\(.*\)"\]$/\1/p' deploy/Dockerfile | sed 's/", "/ /g')
health=$(sed -n 's/^HEALTHCHECK .*"bash", "-c", "\(.*\)"\]$/\1/p' deploy/Dockerfile | sed 's/\\\\/\\/g')
[ -n "$entry" ] && [ -n "$health" ] || fail "the Dockerfile has no ENTRYPOINT or HEALTHCHECK that this script can read"

dotnet publish Bot --configuration Release --output "$work/app" --verbosity quiet
port=$((20000 + RANDOM % 10000))
while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done

# Each as it is written, but for the folders and the port. No settings but those of the file, and the example's.
mapfile -t example < <(grep -E '^[A-Za-z_]+=' deploy/gendan.env.example)
mapfile -t unit < <(sed -n 's/^Environment=//p' deploy/gendan.service | sed "s|/var/lib/gendan|$work/unit|g")
read -r -a exec_start < <(sed -n 's/^ExecStart=//p' deploy/gendan.service | sed "s|/opt/gendan|$work/app|; s|/var/lib/gendan|$work/unit|")
starts gendan.service "${unit[@]}" "${example[@]}" Web__Url="http://127.0.0.1:$port" "${exec_start[@]}"

read -r -a image < <(sed -n 's/^ENV //p' deploy/Dockerfile | sed "s|/data|$work/image|; s|:5080|:$port|")
read -r -a program <<<"${entry/Bot.dll/$work/app/Bot.dll}"
starts Dockerfile "${image[@]}" "${example[@]}" "${program[@]}"
