"""How many looks a second a serving site answers, each in the record and on the disk before its first byte leaves.

    looks.py [--binary .build/release/wardmote] [--folder FOLDER] [--connections 64] [--seconds 10] [--rounds 3]

Serves a new partnership from a folder on the disk that is meant, over HTTP, with the settings that it always has, and lets
`wrk` look at one person's page. Afterwards the record is counted: it must tell of every look that was answered, and be as
it was written. Prints a JSON line, the median of the rounds. `wrk` is a Debian package.

The processor time of the site for each look is printed too. It says more than looks a second do where other work runs
on the same machine.
"""

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "durability"))
from served import CONSULTATION, Site, SQLiteRows, Visitor, entry  # noqa: E402

UNITS = {"us": 0.001, "ms": 1, "s": 1000}


def load(site: Site, cookie: str, path: str, connections: int, seconds: int) -> tuple[int, float, float, float]:
    """Looks answered, looks a second, and the milliseconds within which half and 99 in 100 were answered."""
    done = subprocess.run(
        ["wrk", "-t", "2", "-c", str(connections), "-d", f"{seconds}s", "--latency", "-H", f"Cookie: {cookie}",
         f"http://127.0.0.1:{site.port}{path}"], capture_output=True, text=True, check=True)
    if "Non-2xx" in done.stdout or "Socket errors" in done.stdout:
        sys.exit(f"looks: {done.stdout}")

    def share(name: str) -> float:
        number, unit = re.search(rf"{name}\s+([\d.]+)(us|ms|s)\b", done.stdout).groups()
        return float(number) * UNITS[unit]

    return (int(re.search(r"(\d+) requests in", done.stdout)[1]),
            float(re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)[1]), share("50%"), share("99%"))


def processor(site: Site) -> float:
    """Milliseconds of processor time that the site has had so far."""
    words = Path(f"/proc/{site.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(words[11]) + int(words[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--binary", default=".build/release/wardmote")
    asked.add_argument("--folder", type=Path)
    asked.add_argument("--connections", type=int, default=64)
    asked.add_argument("--seconds", type=int, default=10)
    asked.add_argument("--rounds", type=int, default=3)
    asked = asked.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.folder) as name:
        site = Site(str(Path(asked.binary).resolve()), Path(name) / "data")
        site.start()
        try:
            visitor = Visitor(site.port)
            site.begin(visitor)
            path = re.search(r'href="(/people/\d+)"', visitor.get("/people").body)[1]
            asset = re.search(r'href="(/assets/[^"]+\.css)"', visitor.get("/people").body)[1]
            without = load(site, visitor.cookie, asset, asked.connections, 3)[1]
            before = processor(site)
            rounds = [load(site, visitor.cookie, path, asked.connections, asked.seconds) for _ in range(asked.rounds)]
            (spent, memory) = (processor(site) - before, site.memory())
        finally:
            site.stop()
        told = sum(1 for _, stored in SQLiteRows(site.data).entries(0)
                   if entry(stored)[0] == CONSULTATION and entry(stored)[1] == "/people/{}")
        answered = sum(one[0] for one in rounds)
        verified = site.verify()
        if told < answered or verified.returncode != 0:
            sys.exit(f"looks: {answered} looks were answered, and the record tells of {told}: {verified.stdout}")
        middle = [statistics.median(one[at] for one in rounds) for at in range(4)]
        print(json.dumps({"bench": "audited reads", "connections": asked.connections, "a_second": round(middle[1]),
                          "p50_ms": middle[2], "p99_ms": middle[3], "looks": answered, "entries": told,
                          "processor_ms_a_look": round(spent / answered, 3),
                          "asset_without_record_a_second": round(without), "peak_rss_mb": memory}))


main()
