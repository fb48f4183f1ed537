#!/usr/bin/env bash
# Every test, on SQLite and on a PostgreSQL of the tests' own: set up, build, run, stop. Then a serving site is killed a
# hundred times under load, the whole demonstration is made, and the proof of the papers is held to invented text. The last
# line is the tests' own closing line. Exits as all of them do.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/setup/prepare.sh build tests

# The tests are optimised, in a folder of their own, so that the crawls of every page as everybody take a tenth of the
# time (docs/decisions/0050). By hand, while you write, a plain `swift test --filter` builds faster.
build=(--configuration release -Xswiftc -enable-testing --scratch-path .build-tests)
binary=.build-tests/release/wardmote
swift build "${build[@]}" --build-tests

# A server of this run's own, so that two runs on one machine do not stop each other's.
export WARDMOTE_TEST_POSTGRES_FOLDER="${TMPDIR:-/tmp}/wardmote-test-postgres-$$"
# What the tests write lies in one folder, which goes with them however they end.
scratch="$(mktemp -d)"
log="$scratch/log"
trap 'tools/postgres/stop.sh || true; rm -rf "$scratch"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
WARDMOTE_TEST_POSTGRES="$(tools/postgres/start.sh)"
export WARDMOTE_TEST_POSTGRES

status=0
TMPDIR="$scratch" swift test "${build[@]}" --skip-build --disable-xctest 2>&1 | tee "$log" || status=$?
closing="$(grep -E 'Test run with [0-9]+ tests?' "$log" | tail -n 1 || true)"
if [ "$status" -eq 0 ] && ! grep -qE 'with [1-9][0-9]* tests?' <<<"$closing"; then
    echo "test: no test ran" >&2
    status=1
fi
python3 tools/durability/kill-serve.py --binary "$binary" --cycles 100 --verify-each 25 \
    --postgres "$WARDMOTE_TEST_POSTGRES" --postgres-cycles 10 || status=1
python3 tools/proof/demonstration.py --binary "$binary" || status=1
python3 tools/proof/numerals.py --test || status=1
# The published papers are not kept with the project; where a folder of them is named, every numeral of them is held.
if [ -n "${WARDMOTE_PAPERS:-}" ]; then
    WARDMOTE="$binary" python3 tools/proof/numerals.py "$WARDMOTE_PAPERS" || status=1
    WARDMOTE="$binary" python3 tools/proof/paper-faults.py "$WARDMOTE_PAPERS" || status=1
fi
[ -z "$closing" ] || echo "$closing"
exit "$status"
