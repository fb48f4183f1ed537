#!/usr/bin/env bash
# Installs the Debian packages in packages-GROUP.txt for each GROUP named, if any is not there yet.
#
# Recommended packages are left out on purpose: with them, apt upgrades systemd in the middle of the run.
# Without the right to install, it prints the one command to run, and fails.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"

wanted=()
for group in "$@"; do
    while read -r name _; do
        case "$name" in '' | '#'*) ;; *) wanted+=("$name") ;; esac
    done <"$here/packages-$group.txt"
done

if ! command -v dpkg-query >/dev/null; then
    echo "set-up: this is not a Debian machine. Install what these are called there, then build as README.md says:" >&2
    echo "    ${wanted[*]}" >&2
    exit 1
fi

states="$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null || true)"
lacking=()
for name in "${wanted[@]}"; do
    grep -qxF "installed $name" <<<"$states" || lacking+=("$name")
done
[ "${#lacking[@]}" -gt 0 ] || exit 0

command="apt-get update && apt-get install --yes --no-install-recommends ${lacking[*]}"
if [ "$(id -u)" -ne 0 ]; then
    echo "set-up: ${#lacking[@]} Debian packages are not here, and only root may install them." >&2
    echo "Run this once, then the same command again:" >&2
    if command -v sudo >/dev/null; then echo "    sudo sh -c '$command'" >&2; else echo "    su -c '$command'" >&2; fi
    exit 1
fi

echo "set-up: installing ${lacking[*]}"
export DEBIAN_FRONTEND=noninteractive
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
if ! { apt-get -o DPkg::Lock::Timeout=600 update &&
    apt-get -o DPkg::Lock::Timeout=600 install --yes --no-install-recommends "${lacking[@]}"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "set-up: apt-get could not install them. If it stopped half-way, mend it with:" >&2
    echo "    dpkg --configure -a && apt-get --fix-broken install --no-install-recommends" >&2
    exit 1
fi
