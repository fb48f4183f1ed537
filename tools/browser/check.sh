#!/usr/bin/env bash
# Every page and every kind of paper of the demonstration at an address: `check.sh http://127.0.0.1:8080`. Where
# DEMO_PROGRAM and DEMO_DATA say of which demonstration, as with-demo.sh does, papers by command line too, and the three forms of
# the published papers against each other, and the review of 2019 from its questions to the next year in a demonstration of its own.
set -uo pipefail
cd "$(dirname "$0")/../.."
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
status=0
.venv/bin/python tools/browser/pages.py "$1" || status=1
.venv/bin/python tools/browser/papers.py "$1" "$folder" ${DEMO_DATA:+"$DEMO_PROGRAM" "$DEMO_DATA"} || status=1
if [ -n "${DEMO_PROGRAM:-}" ]; then
    WARDMOTE="$DEMO_PROGRAM" .venv/bin/python tools/proof/three-forms.py || status=1
    WARDMOTE="$DEMO_PROGRAM" .venv/bin/python tools/proof/review-2019.py || status=1
fi
exit "$status"
