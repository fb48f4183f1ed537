#!/usr/bin/env python3
"""Starts the whole demonstration, and looks whether every list of it has something to show.

    tools/proof/demonstration.py [--binary .build/release/wardmote] [--days]

The program makes it in a folder of its own. Then: the site and the public pages answer; the manager reads every list, as a
page and as CSV, and none is empty; started again on the same folder, each table has as many rows as it had. With `--days`
it is made on other days too: the ends of months and years, holidays, both changes of the clock and the 29th of February, for
much of it is dated from the day it is made. That takes `libfaketime` (Debian package faketime). Only the standard
library is used. Exits 1 with what was not so.
"""

import argparse
import csv
import html
import io
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "browser"))
from people import COOKIE, everybody  # noqa: E402

SEAT = "Community safety manager"
DAYS = [
    "2026-12-25", "2026-12-31", "2027-01-01", "2027-03-28", "2027-03-29", "2027-04-01", "2027-05-31", "2027-08-30",
    "2027-10-31", "2028-02-29", "2028-06-17"]
# What a start writes down of itself.
OF_ITSELF = {"record_entry", "record_thing", "record_checkpoint", "session"}
faults: list[str] = []


def expect(holds: bool, what: str) -> None:
    if not holds:
        faults.append(what)
        print(f"demonstration: {what}", file=sys.stderr)


def faketime() -> str:
    for found in sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")):
        return str(found)
    sys.exit("demonstration: --days takes libfaketime: install the Debian package faketime.")


class Demonstration:
    """One start of the program on a folder, on a day."""

    def __init__(self, binary: str, folder: Path, day: str | None = None) -> None:
        self.log = folder.parent / "log"
        environment = dict(os.environ)
        before = []
        if day:
            environment |= {"LD_PRELOAD": faketime(), "FAKETIME": f"@{day} 00:30:00", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
            # The library makes itself ready in the first program, which then becomes ours.
            before = ["nice", "-n", "0"]
        with self.log.open("w") as log:
            self.running = subprocess.Popen(
                [*before, binary, "demo", "--port", "0", "--data", str(folder)], stdout=log, stderr=log, env=environment)

    def __enter__(self) -> "Demonstration":
        until = time.monotonic() + 300
        while time.monotonic() < until and self.running.poll() is None:
            found = re.findall(r"^The (?:demonstration is|public pages are) on (\S+)$", self.log.read_text(), re.M)
            if len(found) == 2:
                self.site, self.public = found
                return self
            time.sleep(0.2)
        self.running.kill()
        sys.exit(f"demonstration: it did not start. It said:\n{self.log.read_text()[-1500:]}")

    def __exit__(self, *_: object) -> None:
        self.running.terminate()
        self.running.wait(60)

    def ask(self, address: str, session: str = "") -> str:
        head = {"Cookie": f"{COOKIE}={session}"} if session else {}
        asked = urllib.request.Request(self.site + address, headers=head)
        return urllib.request.urlopen(asked, timeout=60).read().decode()

    def lists(self) -> dict[str, int]:
        """How many lines each list has for the manager, as CSV. Every list that has one is found by its own link."""
        session = everybody(self.site)[SEAT]
        counted = {}
        for address in re.findall(r"<code>(/[^<{]*)</code>", self.ask("/previews", session)):
            try:
                page = self.ask(address, session)
            except urllib.error.HTTPError as refused:
                # What the manager may not do, and forms that are opened from a record.
                expect(refused.code in (400, 404), f"{address} answers {refused.code}")
                continue
            for link in re.findall(r'href="([^"]*[?;&]format=csv)"', page)[:1]:
                lines = list(csv.reader(io.StringIO(self.ask(html.unescape(link), session))))
                counted[address] = len(lines) - 1
        return counted


def rows(folder: Path) -> dict[str, int]:
    """How many rows each table has."""
    with sqlite3.connect(f"file:{folder}/wardmote.sqlite?mode=ro", uri=True) as data:
        tables = [name for (name,) in data.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {
            one: data.execute(f'SELECT COUNT(*) FROM "{one}"').fetchone()[0] for one in tables if one not in OF_ITSELF}


def whole(binary: str, day: str | None = None) -> None:
    """Made, read, ended, started again."""
    folder = Path(tempfile.mkdtemp(prefix="wardmote-demo-"))
    try:
        began = time.monotonic()
        with Demonstration(binary, folder / "data", day) as made:
            took = time.monotonic() - began
            first = made.lists()
            public = urllib.request.urlopen(made.public, timeout=60).read().decode()
            shown = set(re.findall(r'href="(/[^"#?]+)"', public))
        on = f"On {day}: " if day else ""
        expect(len(first) >= 30, f"{on}only {len(first)} lists were found")
        for address, count in first.items():
            expect(count > 0, f"{on}{address} is empty")
        expect(len(shown) > 1, f"{on}the public pages show nothing")
        before = rows(folder / "data")
        with Demonstration(binary, folder / "data", day):
            after = rows(folder / "data")
        for table in before.keys() | after.keys():
            expect(before.get(table) == after.get(table),
                   f"{on}{table}: {before.get(table)} rows, and {after.get(table)} when started again")
        print(f"demonstration: {on}made in {took:.0f} s, {len(first)} lists with {sum(first.values())} lines,"
              f" {sum(before.values())} rows before and {sum(after.values())} after it is started again")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("--binary", default=os.environ.get("WARDMOTE", ".build/release/wardmote"))
    asked.add_argument("--days", action="store_true", help="on other days too")
    given = asked.parse_args()
    for day in [None, *(DAYS if given.days else [])]:
        whole(given.binary, day)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
