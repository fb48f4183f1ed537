"""Lets the clock of a serving site jump ahead and back, and looks whether it stays up and tells the truth.

    clock-serve.py [--binary .build/release/wardmote]

The site runs under `libfaketime`. At each jump it must go on answering: sessions end rather than last longer, codes and
passwords are taken again once the clock is right, everything is in the record, and `wardmote audit verify` names the clock
and nothing else. Started with a clock that is behind the record it must refuse in words, and start when it is told that
the clock is right. Without libfaketime (Debian package faketime) it says so and does nothing.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from served import NAME, PASSWORD, Site, SQLiteRows, Visitor

HOUR, DAY = 3600, 86_400
JUMPS = [HOUR, 0, -HOUR, 0, 400 * DAY, 0, -20 * DAY, 0, 2 * HOUR, -2 * HOUR, 0]
faults: list[str] = []


def expect(holds: bool, what: str) -> None:
    if not holds:
        faults.append(what)
        print(f"clock-serve: {what}", file=sys.stderr)


def library() -> str | None:
    for found in sorted(Path("/usr/lib").glob("*/faketime/libfaketimeMT.so.1")):
        return str(found)
    return None


class Clock:
    """The offset that the site's clock has, in seconds."""

    def __init__(self, site: Site, file: Path, library: str) -> None:
        self.file = file
        self.set(0)
        site.environment = {"LD_PRELOAD": library, "FAKETIME_TIMESTAMP_FILE": str(file), "FAKETIME_NO_CACHE": "1",
                            "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
        # The library makes itself ready in the first program, which then becomes ours.
        site.before = ["nice", "-n", "0"]

    def set(self, seconds: int) -> None:
        self.file.write_text(f"{seconds:+d}\n")


def sign_in(site: Site) -> tuple[int, Visitor]:
    visitor = Visitor(site.port)
    answer = visitor.post("/sign-in", name=NAME, password=PASSWORD)
    if answer.status != 303:
        return answer.status, visitor
    return visitor.post("/sign-in/code", code=site.recovery.pop()).status, visitor


def jumps(site: Site, clock: Clock) -> None:
    visitor = Visitor(site.port)
    site.begin(visitor)
    for seconds in JUMPS:
        clock.set(seconds)
        when = f"at {seconds / HOUR:+.0f} hours"
        door = Visitor(site.port).get("/sign-in")
        expect(door.status == 200, f"{when}: the sign-in page answers {door.status}")
        mine = visitor.get("/people")
        # Half an hour without use ends a session; a clock that was put back ends those that began after it.
        lives = mine.status == 200
        expect(mine.status in (200, 303), f"{when}: a look answers {mine.status}")
        expect(lives or mine.location.startswith("/sign-in"), f"{when}: a look leads to {mine.location}")
        expect(lives == (seconds == 0), f"{when}: the session {'lives' if lives else 'has ended'}")
    for seconds in (HOUR, 0):
        clock.set(seconds)
        status, again = sign_in(site)
        expect(status == 303, f"at {seconds / HOUR:+.0f} hours: an honest sign-in answers {status}")
        expect(again.get("/people").status == 200, f"at {seconds / HOUR:+.0f} hours: whoever signed in sees nothing")


def told(site: Site) -> dict:
    done = subprocess.run([site.binary, "audit", "verify", "--json", "--data", str(site.data)], capture_output=True,
                          text=True, timeout=120)
    return json.loads(done.stdout)


def started_again(site: Site, clock: Clock) -> None:
    """Stopped while the clock is ahead, and started when it is right."""
    clock.set(HOUR)
    status, _ = sign_in(site)
    expect(status == 303, f"ahead once more: an honest sign-in answers {status}")
    site.stop()
    clock.set(0)
    why = site.refusal()
    expect("--clock-is-right" in why, f"it starts behind its own record, or says: {why}")
    site.start("--clock-is-right")
    status, again = sign_in(site)
    expect(status == 303 and again.get("/people").status == 200, "told that the clock is right, it lets nobody in")
    site.stop()
    if why := site.refusal():
        expect(False, f"once told, it does not start by itself: {why}")
    else:
        site.stop()


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--binary", default=".build/release/wardmote")
    asked = asked.parse_args()
    if (preload := library()) is None:
        print("clock-serve: a clock that jumps is NOT tried, since there is no libfaketime here")
        return
    with tempfile.TemporaryDirectory() as name:
        site = Site(str(Path(asked.binary).resolve()), Path(name) / "data")
        clock = Clock(site, Path(name) / "clock", preload)
        site.start()
        try:
            jumps(site, clock)
            started_again(site, clock)
        finally:
            if site.process.poll() is None:
                site.kill()
        finding = told(site)
        rows = len(SQLiteRows(site.data).entries(0))
        expect(finding["fault"] == "clock", f"the record is said to have the fault {finding['fault']}")
        expect(finding["entries"] == rows, f"{finding['entries']} of {rows} entries were gone through")
    if not faults:
        print(f"clock-serve: {len(JUMPS)} jumps: the site stays up, sessions end, {rows} entries gone through, the clock named")
    sys.exit(1 if faults else 0)


main()
