#!/usr/bin/env bash
# Runs a command against a demonstration of its own: `with-demo.sh COMMAND…`, with its address put at the end.
#
# Builds, starts `wardmote demo` on a free port with a fresh data folder, waits for the first page, and stops it at the
# end whatever happened. The command finds in DEMO_PROGRAM and DEMO_DATA what is running and where its data are, and in
# DEMO_PUBLIC the address of its public pages.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
cd "$here/../.."
swift build --configuration release --product wardmote

free() { .venv/bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
port="$(free)" public="$(free)"
folder="$(mktemp -d)"
export DEMO_PROGRAM=.build/release/wardmote DEMO_DATA="$folder/data" DEMO_PUBLIC="http://127.0.0.1:$public"
"$DEMO_PROGRAM" demo --port "$port" --public-port "$public" --data "$DEMO_DATA" >"$folder/log" 2>&1 &
demo=$!
trap 'kill "$demo" 2>/dev/null || true; wait "$demo" 2>/dev/null || true; rm -rf "$folder"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

site="http://127.0.0.1:$port"
for _ in $(seq 600); do
    if ! kill -0 "$demo" 2>/dev/null; then break; fi
    if .venv/bin/python -c "import urllib.request as u; u.urlopen('$site/', timeout=60)" 2>/dev/null; then
        "$@" "$site"
        exit
    fi
    sleep 0.5
done
echo "with-demo: the demonstration showed no page. It said:" >&2
tail -n 20 "$folder/log" >&2
exit 1
