#!/usr/bin/env bash
# Pictures of every page at three widths and of the first two pages of each paper, for a person to look at.
#
# They go to pictures/, which git ignores. The old ones are removed first, so that none is of yesterday.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/setup/prepare.sh build checks
rm -rf pictures
mkdir -p pictures
tools/browser/with-demo.sh .venv/bin/python tools/pictures/take.py pictures
