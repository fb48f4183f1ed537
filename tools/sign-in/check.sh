#!/usr/bin/env bash
# Signs in through a real OpenID Connect provider, on this machine: `check.sh [BINARY]`, with the release build when left out.
#
# Starts the test provider of requirements/sign-in.txt and `wardmote serve` with a fresh data folder, each on a free
# port, and lets walk.py go the ways of a person in a real browser. Stops both whatever happened.
set -euo pipefail
cd "$(dirname "$0")/../.."
tools/setup/wheels.sh sign-in
binary="${1:-.build/release/wardmote}"

# First with providers that do not behave.
python3 tools/sign-in/hostile.py "$binary"

free() { .venv/bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
folder="$(mktemp -d)"
started=()
stop() {
    for one in "${started[@]}"; do kill "$one" 2>/dev/null || true; done
    for one in "${started[@]}"; do wait "$one" 2>/dev/null || true; done
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

provider="$(free)"
.venv/bin/python -W ignore -m oidc_provider_mock --port "$provider" --require-nonce true \
    --user-claims '{"sub": "asha", "email": "asha.okafor@aldermouth.example", "tid": "aldermouth", "oid": "0f3a", "amr": ["pwd", "mfa"]}' \
    --user-claims '{"sub": "tom", "email": "tom.reed@aldermouth.example", "tid": "aldermouth", "oid": "7b21", "amr": ["pwd"]}' \
    --user-claims '{"sub": "stranger", "email": "asha.okafor@aldermouth.example", "tid": "aldermouth", "oid": "9999", "amr": ["pwd", "mfa"]}' \
    --user-claims '{"sub": "elsewhere", "tid": "another", "oid": "0f3a", "amr": ["pwd", "mfa"]}' \
    >"$folder/provider.log" 2>&1 &
started+=("$!")

site="$(free)"
cat >"$folder/provider.json" <<END
{"name": "Aldermouth District Council", "issuer": "http://127.0.0.1:$provider", "client": "wardmote",
 "secretFile": "secret", "tenants": ["aldermouth"]}
END
(umask 077 && echo "a secret of this test" >"$folder/secret")
"$binary" serve --port "$site" --data "$folder/data" --provider "$folder/provider.json" >"$folder/site.log" 2>&1 &
started+=("$!")

if ! .venv/bin/python tools/sign-in/walk.py "http://127.0.0.1:$site" "http://127.0.0.1:$provider" "$folder/site.log"; then
    echo "sign-in: the site said:" >&2
    tail -n 20 "$folder/site.log" >&2
    echo "sign-in: the provider said:" >&2
    tail -n 20 "$folder/provider.log" >&2
    exit 1
fi
