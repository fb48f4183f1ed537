#!/usr/bin/env bash
# Kills and starves the program in every way that is tried: `check.sh [BINARY]`, with the release build when left out.
#
# Imports killed at any moment, and left to end by themselves; a serving site killed a thousand times under load, on both
# engines; a full disk and a broken one; a flood of wrong passwords; a clock that jumps.
set -euo pipefail
cd "$(dirname "$0")/../.."
binary="${1:-.build/release/wardmote}"

# A server of this run's own, so that two runs on one machine do not stop each other's.
export WARDMOTE_TEST_POSTGRES_FOLDER="${TMPDIR:-/tmp}/wardmote-durability-postgres-$$"
trap 'tools/postgres/stop.sh || true' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
postgres="$(tools/postgres/start.sh)"

status=0
python3 tools/durability/kill-imports.py --binary "$binary" --cycles 100 || status=1
python3 tools/durability/end-imports.py --binary "$binary" || status=1
python3 tools/durability/kill-serve.py --binary "$binary" --cycles 1000 --verify-each 1 \
    --postgres "$postgres" --postgres-cycles 1000 || status=1
python3 tools/durability/starve-serve.py --binary "$binary" || status=1
python3 tools/durability/flood-serve.py --binary "$binary" || status=1
python3 tools/durability/clock-serve.py --binary "$binary" || status=1
exit "$status"
