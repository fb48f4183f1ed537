#!/usr/bin/env bash
# All the set-up of a fresh Debian machine that has the Swift toolchain: `prepare.sh build [tests] [checks]`.
#
# A second run finds everything there and takes a fraction of a second.
set -euo pipefail
here="$(dirname "$0")"

if ! command -v swift >/dev/null; then
    echo "set-up: there is no 'swift' on PATH. Install the Swift 6.3 toolchain for Debian 12 from swift.org first." >&2
    exit 1
fi
"$here/packages.sh" "$@"
wheels=(product)
for group in "$@"; do
    [ ! -f "$here/../../requirements/$group.txt" ] || wheels+=("$group")
done
"$here/wheels.sh" "${wheels[@]}"
"$here/assets.sh"
