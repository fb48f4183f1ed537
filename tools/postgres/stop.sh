#!/usr/bin/env bash
# Stops the PostgreSQL that start.sh started and takes its folder away. Does nothing when there is none.
set -euo pipefail

folder="${WARDMOTE_TEST_POSTGRES_FOLDER:-${TMPDIR:-/tmp}/wardmote-test-postgres-$(id -u)}"
[ -d "$folder" ] || exit 0
programs="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)"
[ -x "$programs/pg_ctl" ] || programs="$(dirname "$(command -v pg_ctl || echo none)")"

as_owner=()
if [ "$(id -u)" -eq 0 ]; then
    owner="$(stat -c %U "$folder")"
    as_owner=(setpriv --reuid "$owner" --regid "$(id -gn "$owner")" --clear-groups)
fi

exec 9>"$folder.lock"
flock -w 60 9
cd /
"${as_owner[@]}" "$programs/pg_ctl" -D "$folder/data" -m fast -w -t 30 stop >/dev/null 2>&1 9>&- \
    || "${as_owner[@]}" "$programs/pg_ctl" -D "$folder/data" -m immediate -w -t 30 stop >/dev/null 2>&1 9>&- || true
rm -rf "$folder" "$folder.lock"
