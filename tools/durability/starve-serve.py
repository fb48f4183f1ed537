"""Takes the disk away from a serving site, and looks at what it still shows.

    starve-serve.py [--binary .build/release/wardmote] [--seed N]

The data folder lies on a disk of a few megabytes in memory, which is filled to its last bytes while people look and add;
then every write to the database fails as a broken disk's would. Whatever is answered then must be one of two: what was
asked for, with its entry in the record, or a plain page that shows nothing of anybody. When there is room again the same
process must answer as before, and the record must be as it was written.

A full disk is tried by root only, and broken writes where `strace` is. Only the standard library is used.
"""

import argparse
import collections
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from served import COLLECTION, CONSULTATION, PERSON, Answer, Site, SQLiteRows, Visitor, entry, mount

SECRET = "01632 960 123"


class Tally:
    """What was answered, held against what the record tells."""

    def __init__(self, site: Site) -> None:
        self.site, self.rows, self.visitor = site, SQLiteRows(site.data), Visitor(site.port)
        self.looks, self.added, self.refusals = 0, [], collections.Counter()
        self.faults: list[str] = []

    def begin(self) -> None:
        self.site.start()
        self.site.begin(self.visitor)
        self.agency = int(re.search(r'href="/agencies/(\d+)"', self.visitor.get("/agencies").body)[1])
        added = self.visitor.post(f"/agencies/{self.agency}/people/new", name="Looked at", telephone=SECRET)
        self.person = int(added.location.rpartition("/")[2])

    def expect(self, holds: bool, what: str) -> None:
        if not holds and what not in self.faults:
            self.faults.append(what)
            print(f"starve-serve: {what}", file=sys.stderr)

    def refused(self, what: str, answer: Answer) -> None:
        """A plain page that shows nothing."""
        heading = re.search(r"<h1[^>]*>([^<]+)</h1>", answer.body)
        self.expect(answer.status == 503 and heading is not None, f"{what} answers {answer.status}")
        self.expect(SECRET not in answer.body, f"{what} answers {answer.status} and shows a telephone number")
        words = re.search(r'<p class="govuk-body">([^<]+)</p>', answer.body)
        self.refusals[words[1] if words else answer.body[:200]] += 1

    def try_both(self, when: str) -> bool:
        """Looks once and adds once. Whether both were answered."""
        look = self.visitor.get(f"/people/{self.person}")
        if look.status == 200:
            self.looks += 1
        else:
            self.refused(f"{when}: a look", look)
        name = f"Person {len(self.added)}-{random.getrandbits(32):08x}"
        add = self.visitor.post(f"/agencies/{self.agency}/people/new", name=name)
        if add.status == 303:
            self.added.append(name)
        else:
            self.refused(f"{when}: adding somebody", add)
        return look.status == 200 and add.status == 303

    def recovers(self, when: str) -> None:
        """As before, within ten seconds, in the same process."""
        end = time.monotonic() + 10
        while not self.try_both(when):
            if time.monotonic() > end:
                self.expect(False, f"{when}: the site does not recover in ten seconds")
                return
            time.sleep(0.1)

    def compare(self, when: str) -> None:
        told, collected = 0, collections.Counter()
        for _, stored in self.rows.entries(0):
            operation, route, things = entry(stored)
            people = [number for kind, number in things if kind == PERSON]
            if operation == CONSULTATION and route == "/people/{}" and self.person in people:
                told += 1
            elif operation == COLLECTION:
                collected.update(people)
        # An entry may be kept whose answer then could not be made; an answer without its entry may not be.
        self.expect(told >= self.looks, f"{when}: {self.looks} looks were answered, and the record tells of {told}")
        people = {name: number for number, name in self.rows.people()}
        self.expect(all(name in people for name in self.added), f"{when}: adding was answered, and they are not there")
        self.expect(len(people) == len(self.added) + 2, f"{when}: somebody is there whose adding was refused")
        self.expect(all(collected[number] == 1 for number in people.values()), f"{when}: somebody has not one entry")
        done = self.site.verify()
        self.expect(done.returncode == 0, f"{when}: audit verify: {(done.stdout + done.stderr).strip()}")

    def end(self, what: str) -> None:
        self.compare(what)
        self.site.stop()
        self.site.start()
        self.visitor.line = None
        self.expect(self.try_both(f"{what}, started again"), f"{what}: it does not work when started again")
        self.site.stop()
        for words, count in sorted(self.refusals.items()):
            print(f"starve-serve: {what}: {count} times: {words}")
        if not self.faults:
            print(f"starve-serve: {what}: {self.looks} looks and {len(self.added)} changes answered, "
                  f"{sum(self.refusals.values())} refused, none shown without its entry; the record is as it was written")


def fill(ballast: Path, disk: Path, left: int) -> None:
    """Writes until so many bytes are left."""
    with open(ballast, "ab", buffering=0) as file:
        try:
            while (more := shutil.disk_usage(disk).free - left) > 0:
                file.write(b"\0" * min(more, 65536))
        except OSError:
            return


def full_disk(binary: str, top: Path) -> list[str]:
    disk = top / "disk"
    if why := mount(disk, "12m"):
        print(f"starve-serve: a full disk is NOT tried, since no disk may be mounted here: {why}")
        return []
    site = Site(binary, disk / "data")
    site.log = top / "full-disk.log"
    try:
        tally, ballast = Tally(site), disk / "ballast"
        tally.begin()
        for left in (400_000, 100_000, 40_000, 12_288, 4096, 0, 0):
            fill(ballast, disk, left)
            for _ in range(60):
                tally.try_both(f"{left} bytes left")
            ballast.unlink()
            tally.recovers(f"after {left} bytes were left")
        tally.expect(sum(tally.refusals.values()) > 0, "the disk was never full")
        tally.end("a full disk")
        return tally.faults
    finally:
        if site.process and site.process.poll() is None:
            site.kill()
        subprocess.run(["umount", "-l", disk], check=False)


def broken_writes(binary: str, top: Path) -> list[str]:
    """Each write, sync or opening of a file of the program fails for a while, as on a disk that breaks."""
    if not shutil.which("strace"):
        print("starve-serve: a broken disk is NOT tried, since there is no strace here")
        return []
    site = Site(binary, top / "broken")
    tally = Tally(site)
    tally.begin()
    try:
        for calls in ("fdatasync,fsync", "pwrite64", "ftruncate,fallocate", "pwrite64,fdatasync,fsync"):
            broken = subprocess.Popen(
                ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={calls}", "-e", f"inject={calls}:error=EIO",
                 "-p", str(site.process.pid)], stderr=subprocess.PIPE, text=True)
            time.sleep(0.5)
            if broken.poll() is not None:
                print(f"starve-serve: a broken disk is NOT tried, since strace may not: {broken.stderr.read().strip()}")
                return tally.faults
            for _ in range(10):
                tally.try_both(f"{calls} fail")
            broken.send_signal(signal.SIGINT)
            broken.wait()
            tally.recovers(f"after {calls} failed")
        tally.expect(sum(tally.refusals.values()) > 0, "no write ever failed")
        tally.end("a broken disk")
    finally:
        if site.process.poll() is None:
            site.kill()
    return tally.faults


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--binary", default=".build/release/wardmote")
    asked.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    asked = asked.parse_args()
    print(f"starve-serve: seed {asked.seed}")
    random.seed(asked.seed)
    binary = str(Path(asked.binary).resolve())
    with tempfile.TemporaryDirectory() as name:
        faults = full_disk(binary, Path(name)) + broken_writes(binary, Path(name))
    sys.exit(1 if faults else 0)


main()
