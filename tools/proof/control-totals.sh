#!/usr/bin/env bash
# Builds Wardmote and compares it with the control totals of a folder of downloads: `control-totals.sh FOLDER`.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ -z "${1:-}" ]; then
    echo "control-totals: name the folder that holds the downloads: make control-totals DATA=FOLDER" >&2
    exit 2
fi
tools/setup/prepare.sh build
swift build --configuration release --product wardmote
exec .venv/bin/python tools/proof/control-totals.py "$@"
