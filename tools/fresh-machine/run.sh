#!/usr/bin/env bash
# Runs both commands of the README on a machine that has nothing: a bare Debian in a folder, with the Swift toolchain.
#
#     tools/fresh-machine/run.sh --toolchain FOLDER [--bind HERE:THERE]… [--env NAME=VALUE]… [--suite bookworm] [--once]
#
# FOLDER holds the toolchain's usr/. Whatever this machine needs to reach the packages (a mirror of the Swift packages,
# git settings, a certificate) is shown to the new one read-only by --bind, and named to it by --env.
# The tests run twice, since the second time everything is there already; --once leaves that out.
# The last commit is cloned, so what is not committed is not tried. Needs root and debootstrap. Everything that was
# mounted or started is taken away at the end, whatever happened.
set -euo pipefail
cd "$(dirname "$0")/../.."

toolchain='' suite=bookworm binds=() settings=() times=twice
while [ $# -gt 0 ]; do
    case "$1" in
    --once) times=once && shift && continue ;;
    --toolchain) toolchain="$2" ;;
    --bind) binds+=("$2") ;;
    --env) settings+=("$2") ;;
    --suite) suite="$2" ;;
    *) sed -n '2,10s/^# \{0,1\}//p' "$0" >&2 && exit 2 ;;
    esac
    shift 2
done
refuse() { echo "fresh-machine: $1" >&2 && exit 1; }
[ "$(id -u)" -eq 0 ] || refuse "only root may mount"
[ -x "$toolchain/usr/bin/swift" ] || refuse "no usr/bin/swift in --toolchain '$toolchain'"
command -v debootstrap >/dev/null || refuse "apt-get install --no-install-recommends debootstrap"

# What the toolchain itself needs to run, and what it takes to clone and to type `make`: nothing of Wardmote's own.
before=(ca-certificates git make libcurl4 libedit2 libncurses6 libsqlite3-0 libxml2 tzdata)

machine="$(mktemp -d)"
chmod 755 "$machine" # it becomes the root folder of others than root, PostgreSQL's user among them
mounted=()
leave() {
    for there in /proc/[0-9]*; do
        [[ "$(readlink "$there/root" 2>/dev/null)" != "$machine"* ]] || kill -9 "${there#/proc/}" 2>/dev/null || true
    done
    for ((i = ${#mounted[@]} - 1; i >= 0; i--)); do umount -l "${mounted[$i]}" || true; done
    if grep -q " $machine/" /proc/mounts; then
        echo "fresh-machine: something is still mounted in $machine, so it is left there" >&2
    else
        rm -rf --one-file-system "$machine"
    fi
}
trap leave EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

show() { # show HERE THERE: the file or folder HERE appears in the new machine, read-only
    local there="$machine$2"
    if [ -d "$1" ]; then mkdir -p "$there"; else mkdir -p "$(dirname "$there")" && touch "$there"; fi
    mount --bind "$1" "$there"
    mounted+=("$there")
    mount -o remount,bind,ro "$there"
}
inside() { # inside COMMAND: in the new machine, with nothing of this one's environment
    chroot "$machine" /usr/bin/env -i HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
        PATH=/toolchain/usr/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "${settings[@]}" sh -c "$1"
}
timed() { # timed TITLE COMMAND: runs it inside, quoting what it prints
    local from=$SECONDS status=0
    echo "== $1"
    inside "$2" 2>&1 | sed -u 's/^/   | /' || status=$?
    echo "== $1: exit $status after $((SECONDS - from)) s"
    return "$status"
}

echo "== a bare Debian $suite"
said="$(debootstrap --variant=minbase "$suite" "$machine" 2>&1)" || refuse "debootstrap: $(tail <<<"$said")"
printf '#!/bin/sh\nexit 101\n' >"$machine/usr/sbin/policy-rc.d" # no service starts by being installed
chmod 755 "$machine/usr/sbin/policy-rc.d"
mount -t proc proc "$machine/proc" && mounted+=("$machine/proc")
for device in /dev /dev/shm; do mount --bind "$device" "$machine$device" && mounted+=("$machine$device"); done
cp -L /etc/resolv.conf "$machine/etc/resolv.conf"
show "$toolchain" /toolchain
for pair in "${binds[@]}"; do show "${pair%%:*}" "${pair#*:}"; done
git clone --quiet --no-hardlinks . "$machine/home/wardmote"
said="$(inside "apt-get update && apt-get install --yes --no-install-recommends ${before[*]}" 2>&1)" ||
    refuse "apt-get: $(tail <<<"$said")"
echo "   | $(inside 'dpkg-query -W | wc -l') packages; commit $(git rev-parse --short HEAD)"

failed=0
timed 'make demo' 'cd /home/wardmote && sh tools/fresh-machine/first-page.sh' || failed=1
timed 'make test' 'cd /home/wardmote && make test' || failed=1
[ "$times" = once ] || timed 'make test again' 'cd /home/wardmote && make test' || failed=1
exit "$failed"
