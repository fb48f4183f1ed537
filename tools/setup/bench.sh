#!/usr/bin/env bash
# The benchmark: release build, then each figure beside the best peer's and the theoretical limit. Never a timed test.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/setup/prepare.sh build
swift build --configuration release
exec .build/release/Benchmarks "$@"
