#!/usr/bin/env bash
# The benchmark: release build, then each figure beside the best peer's and the theoretical limit. Never a timed test.
# Which peers and which data are given: see tools/bench/compare.py --help.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/setup/prepare.sh build
swift build --configuration release
exec python3 tools/bench/compare.py "$@"
