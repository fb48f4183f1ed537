#!/bin/sh
# Runs `make demo` until an analyst has signed in and the first page answers, says how long that took and what the page is called, and stops it.
# Run by run.sh inside the new machine. Sixteen minutes at most.
set -eu
from=$(date +%s)
make demo PORT=18080 &
demo=$!
trap 'kill "$demo" 2>/dev/null || true; wait "$demo" 2>/dev/null || true' EXIT
ask='import re, sys, urllib.request as u
sys.path.insert(0, "tools/browser")
from people import COOKIE, everybody
site = "http://127.0.0.1:18080"
asked = u.Request(site + "/", headers={"Cookie": COOKIE + "=" + everybody(site)["Partnership analyst"]})
page = u.urlopen(asked, timeout=30).read().decode()
print("first page:", re.search("<title[^>]*>(.*?)</title>", page, re.S)[1].strip(), "-", len(page.encode()), "bytes")'
tries=0
while [ "$tries" -lt 960 ]; do
    if [ -x .venv/bin/python ] && .venv/bin/python -c "$ask" 2>/dev/null; then
        echo "first page: after $(($(date +%s) - from)) s"
        exit 0
    fi
    kill -0 "$demo" 2>/dev/null || { echo "make demo ended before it showed a page"; exit 1; }
    sleep 1
    tries=$((tries + 1))
done
echo "make demo showed no page in sixteen minutes"
exit 1
