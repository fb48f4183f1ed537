#!/usr/bin/env bash
# Builds Wardmote and opens the demonstration on http://127.0.0.1:PORT (8080 unless told).
#
# A release build: it takes somewhat longer to compile than a debug build, but reading half a million rows
# unoptimised costs more than that, so the first page is there sooner. docs/running/install.md gives the times.
set -euo pipefail
cd "$(dirname "$0")/../.."
port="${1:-8080}"
tools/setup/prepare.sh build
swift build --configuration release --product wardmote
exec .build/release/wardmote demo --port "$port"
