#!/usr/bin/env bash
# The benchmark: release build, then each figure beside the best peer's and the theoretical limit. Never a timed test.
# Which peers and which data are given: see tools/bench/compare.py --help.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/setup/prepare.sh build bench
swift build --configuration release

# What access and the record cost, on the disk that this folder lies on.
folder="$(mktemp -d -p .build)"
trap 'rm -rf "$folder"' EXIT
.build/release/Benchmarks access "$folder"
.build/release/Benchmarks walk "$folder"
python3 tools/bench/looks.py --folder "$folder"

# A paper of some thirty pages in its three forms.
.build/release/Benchmarks papers "$folder"
pdfinfo "$folder/paper.pdf" | grep Pages

if [ $# -eq 0 ]; then
    echo "bench: the jobs of analysts are measured where their data is named: tools/bench/compare.py --help says how"
else
    python3 tools/bench/compare.py "$@"
fi
