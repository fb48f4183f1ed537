#!/usr/bin/env bash
# Brings the stylesheet and script of GOV.UK Frontend into .assets, from a wheel pinned by hash.
#
# They are compiled into the program, so this comes before the build. Nothing is fetched when nothing has changed.
# The wheel is only opened, never installed: it asks for a newer Python than Debian 12 has, and its code is not wanted.
set -euo pipefail
cd "$(dirname "$0")/../.."

list=tools/assets/requirements.txt
sum="$(cat "$list" tools/assets/extract.py | sha256sum)"
made=(.assets/govuk-frontend.css .assets/govuk-frontend.js)
if [ "$(cat .assets/made-from 2>/dev/null)" = "$sum" ] && [ -s "${made[0]}" ] && [ -s "${made[1]}" ]; then exit 0; fi
echo "set-up: taking GOV.UK Frontend from its wheel"
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
.venv/bin/python -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary=:all: \
    --python-version 3.14 --requirement "$list" --dest "$folder"
.venv/bin/python tools/assets/extract.py "$folder"/*.whl
echo "$sum" >.assets/made-from
