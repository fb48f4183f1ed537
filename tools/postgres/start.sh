#!/usr/bin/env bash
# Starts a throw-away PostgreSQL for the tests and prints its connection string, for WARDMOTE_TEST_POSTGRES:
#
#     export WARDMOTE_TEST_POSTGRES="$(tools/postgres/start.sh)"
#
# A schema is made in one transaction, and many are made at once: each table and index takes a lock until its end.
#
# It listens on a Unix socket only, in a folder that only its user may enter, and sorts text by bytes (the C collation).
# Run twice, it prints the string of the one that runs. Nothing in it survives: fsync is off. stop.sh takes it away.
set -euo pipefail

folder="${WARDMOTE_TEST_POSTGRES_FOLDER:-${TMPDIR:-/tmp}/wardmote-test-postgres-$(id -u)}"
programs="$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)"
if [ ! -x "$programs/initdb" ]; then
    programs="$(dirname "$(command -v initdb || echo none)")"
fi
if [ ! -x "$programs/initdb" ]; then
    echo "start.sh: no initdb; install the package postgresql" >&2
    exit 1
fi

# initdb refuses to run as root, so root lends the work to the user that the package made, or to nobody.
owner="$(id -un)"
as_owner=()
if [ "$(id -u)" -eq 0 ]; then
    owner="$(id -un postgres 2>/dev/null || echo nobody)"
    as_owner=(setpriv --reuid "$owner" --regid "$(id -gn "$owner")" --clear-groups env HOME="$folder")
fi
string="host='$folder/socket' port=5432 user=wardmote dbname=wardmote"

runs() { "${as_owner[@]}" "$programs/pg_ctl" -D "$folder/data" status >/dev/null 2>&1; }

exec 9>"$folder.lock"
flock -w 60 9

if [ -d "$folder/data" ] && runs && "$programs/psql" -qAtX -d "$string" -c 'SELECT 1' >/dev/null 2>&1; then
    echo "$string"
    exit 0
fi

# What is left of one that was killed, or half made, is of no use to anybody.
if [ -d "$folder" ]; then
    "${as_owner[@]}" "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 9>&- || true
    rm -rf "$folder"
fi
mkdir -m 0755 "$folder"
mkdir -m 0700 "$folder/data"
mkdir -m 0755 "$folder/socket"
[ "$(id -u)" -ne 0 ] || chown -R "$owner" "$folder"

fail() {
    cat "$folder/log" >&2 2>/dev/null || true
    echo "start.sh: PostgreSQL did not start" >&2
    exit 1
}

cd "$folder"
"${as_owner[@]}" "$programs/initdb" -D "$folder/data" -U wardmote -A trust -E UTF8 --locale=C --no-sync \
    >"$folder/log" 2>&1 9>&- || fail
cat >>"$folder/data/postgresql.conf" <<SETTINGS
listen_addresses = ''
unix_socket_directories = '$folder/socket'
port = 5432
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 800
max_locks_per_transaction = 256
shared_buffers = 64MB
SETTINGS
"${as_owner[@]}" "$programs/pg_ctl" -D "$folder/data" -l "$folder/server-log" -w -t 60 start >>"$folder/log" 2>&1 9>&- || fail
"$programs/createdb" -h "$folder/socket" -U wardmote wardmote >>"$folder/log" 2>&1 9>&- || fail
echo "$string"
