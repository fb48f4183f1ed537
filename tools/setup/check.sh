#!/usr/bin/env bash
# What a machine can tell beyond the tests: layout of the code, hostile bytes to every reader, every page and paper in
# the programs people use, the program killed and starved at any moment, and the time that a refusal takes.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/setup/prepare.sh build tests checks
status=0
folders=()
for folder in Sources Tests Benchmarks Fuzz; do [ ! -d "$folder" ] || folders+=("$folder"); done
swift format lint --strict --recursive "${folders[@]}" Package.swift || status=1
tools/fuzz/run.sh || status=1
tools/browser/with-demo.sh tools/browser/check.sh || status=1
# That script has built the program.
python3 tools/proof/demonstration.py --days || status=1
tools/sign-in/check.sh || status=1
tools/durability/check.sh || status=1
python3 tools/access/timing.py || status=1
[ "$status" -eq 0 ] && echo "check: nothing to mend" || echo "check: mend what is named above" >&2
exit "$status"
