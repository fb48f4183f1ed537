#!/usr/bin/env bash
# Makes the project's own Python environment, .venv, and puts the wheels of requirements/NAME.txt in it, for each NAME.
#
# Every wheel is pinned by version and SHA-256, so what was tried is what is installed. Nothing is compiled.
# Debian's own Python is used even where another python3 comes first on PATH: the wheels were tried with that one.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=/usr/bin/python3
[ -x "$python" ] || python="$(command -v python3)"
if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    echo "set-up: making the Python environment .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv
fi

for name in "$@"; do
    list="requirements/$name.txt"
    stamp=".venv/installed-$name"
    sum="$(sha256sum <"$list")"
    [ "$(cat "$stamp" 2>/dev/null)" != "$sum" ] || continue
    echo "set-up: installing the wheels of $list"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check \
        --require-hashes --only-binary=:all: --requirement "$list"
    echo "$sum" >"$stamp"
done
