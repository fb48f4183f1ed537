"""Kills imports at random moments, fills the disk under them, and looks at what is left.

    kill-imports.py [--binary .build/release/wardmote] [--cycles 100] [--files FOLDER] [--seed N]

A data folder holds some months already. Each cycle starts an import of more and kills it with SIGKILL at a random
moment. Afterwards `wardmote data` and `figures` must answer, all of the call or nothing of it must be there, and what
was held before must be as it was. Now and then the import is then let run to its end: it must succeed, and the facts
folder must hold no file that the catalogue does not know.

As root, a data folder on a disk of a few megabytes in memory is then filled: the import must say so plainly, exit with
an error, and leave what was held as it was.

FOLDER holds files of data.police.uk; without it, files of invented rows are made. Only the standard library is used.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HEADER = ("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
          "Last outcome category,Context")
TYPES = ["Anti-social behaviour", "Burglary", "Drugs", "Shoplifting", "Vehicle crime"]
LSOAS = ["E01017495", "E01017496", "E01017497", "E01017498"]
FIRST, LAST = "2023-01", "2025-12"


def make_files(folder: Path, months: list[str], rows: int) -> None:
    """Street files of an invented force's rows, named as Bedfordshire's."""
    for month in months:
        lines = [HEADER]
        for number in range(rows):
            kind = TYPES[number % len(TYPES)]
            identifier = "" if number % len(TYPES) == 0 else f"{random.getrandbits(256):064x}"
            lines.append(f"{identifier},{month},Aldermouth Police,Aldermouth Police,-0.{300000 + number % 90000},52.162811,"
                         f"On or near Harbour Street {number % 700},{LSOAS[number % 4]},Aldermouth 001A,{kind},,")
        (folder / f"{month}-bedfordshire-street.csv").write_text("\n".join(lines) + "\n")


class Folder:
    """A data folder, and the program that works on it."""

    def __init__(self, binary: str, data: Path) -> None:
        self.binary, self.data = binary, data

    def command(self, *words: str) -> list[str]:
        return [self.binary, *words, "--data", str(self.data)]

    def run(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run(self.command(*words), capture_output=True, text=True, timeout=120)

    def said(self) -> tuple[str, str]:
        """What `data` and `figures` answer."""
        data = self.run("data", "--json")
        figures = self.run("figures", "police-records", "--area", "all", "bedfordshire", "--from", FIRST, "--to", LAST,
                           "--by", "month", "--format", "csv")
        for done in (data, figures):
            if done.returncode != 0:
                sys.exit(f"kill-imports: {' '.join(done.args)}\n{done.returncode}: {done.stderr.strip()[-900:]}")
        return data.stdout, figures.stdout

    def rows(self) -> dict[str, int]:
        """The rows of each month that is held."""
        return {line["month"]: line["rows"] for line in json.loads(self.said()[0]) if line["state"] != "absent"}

    def strays(self) -> list[str]:
        """Files of facts that the catalogue does not know, and those it knows that are not there."""
        with sqlite3.connect(self.data / "wardmote.sqlite") as database:
            known = {row[0] for row in database.execute("SELECT segment FROM source_file")}
        return sorted(known ^ {path.name for path in (self.data / "facts").glob("*.facts")})


def fail(cycle: object, what: str) -> None:
    sys.exit(f"kill-imports: cycle {cycle}: {what}")


def kill_cycles(folder: Folder, before: Path, more: Path, cycles: int) -> None:
    first = folder.run("import", str(before), "--json")
    if first.returncode != 0:
        fail("first", first.stderr)
    shutil.copytree(folder.data, timed := folder.data.with_name("timed"))
    whole = Folder(folder.binary, timed)
    began = time.monotonic()
    if whole.run("import", str(more)).returncode != 0:
        fail("whole", "an import that nobody killed did not succeed")
    lasted = time.monotonic() - began
    nothing, everything = folder.said(), whole.said()
    if nothing == everything:
        fail("whole", "the files to import are held already")
    saved = folder.data.with_name("saved")
    shutil.copytree(folder.data, saved)
    counts = {"nothing": 0, "everything": 0, "ended first": 0, "completed": 0}
    for cycle in range(cycles):
        child = subprocess.Popen(folder.command("import", str(more)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Most of the time is reading; the last moments, when it is written down, are looked at more closely.
        moment = random.uniform(0, lasted) if random.random() < 0.5 else random.uniform(0.6, 1.0) * lasted
        time.sleep(moment)
        child.send_signal(signal.SIGKILL)
        if child.wait() == 0:
            counts["ended first"] += 1
        after = folder.said()
        if after not in (nothing, everything):
            fail(cycle, f"killed after {moment:.3f} s: neither all of the call nor nothing of it is there")
        counts["nothing" if after == nothing else "everything"] += 1
        if after == everything or random.random() < 0.3:
            done = folder.run("import", str(more))
            if done.returncode != 0:
                fail(cycle, f"the import after a killed one failed: {done.stderr}")
            if folder.said() != everything:
                fail(cycle, "the import after a killed one has other counts")
            if strays := folder.strays():
                fail(cycle, f"the files of facts and the catalogue differ: {strays}")
            counts["completed"] += 1
            shutil.rmtree(folder.data)
            shutil.copytree(saved, folder.data)
    print(f"kill-imports: {cycles} killed within {lasted:.2f} s: {counts['nothing']} left nothing, {counts['everything']} "
          f"everything ({counts['ended first']} had ended); {counts['completed']} imports afterwards whole; no stray file")


def fill(ballast: Path, size: int) -> None:
    """Writes until `size` bytes are written or there is no room."""
    with open(ballast, "wb", buffering=0) as file:
        try:
            while size > 0:
                size -= file.write(b"\0" * min(size, 65536))
        except OSError:
            return


def full_disk(binary: str, top: Path, before: Path, more: Path) -> None:
    if os.geteuid() != 0:
        print("kill-imports: a full disk is tried by root only")
        return
    disk = top / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk], capture_output=True).returncode != 0:
        print("kill-imports: a full disk is not tried, since no disk may be mounted here")
        return
    try:
        folder = Folder(binary, disk / "data")
        if (first := folder.run("import", str(next(before.glob("*.csv"))))).returncode != 0:
            fail("full disk", f"the first file does not fit: {first.stderr}")
        held, ballast = folder.said(), disk / "ballast"
        for left in (1 << 20, 300_000, 100_000, 20_000, 4096, 0):
            fill(ballast, shutil.disk_usage(disk).free - left)
            done = folder.run("import", str(more))
            # A sentence on standard error, and nothing that looks like a crash.
            if done.returncode == 0 or done.returncode < 0:
                fail("full disk", f"with {left} bytes left: exit {done.returncode}: {done.stdout[-300:]}{done.stderr[-300:]}")
            if not done.stderr.strip() or len(done.stderr.strip().splitlines()) > 2:
                fail("full disk", f"with {left} bytes left it says: {done.stderr[-600:]}")
            print(f"kill-imports: {left} bytes left: {done.stderr.strip()}")
            ballast.unlink()
            if folder.said() != held:
                fail("full disk", f"with {left} bytes left what was held has changed")
            if strays := folder.strays():
                fail("full disk", f"with {left} bytes left a file of facts is left over: {strays}")
        database_full(folder, disk, held)
    finally:
        subprocess.run(["umount", "-l", disk], check=False)


def database_full(folder: Folder, disk: Path, held: tuple[str, str]) -> None:
    """A file so small that its facts fit where the database's pages do not."""
    small, ballast, refused = disk / "small", disk / "ballast", set()
    small.mkdir()
    make_files(small, ["2025-06"], 1)
    for left in range(0, 80_000, 4096):
        fill(ballast, shutil.disk_usage(disk).free - left)
        done = folder.run("import", str(small))
        ballast.unlink()
        if done.returncode == 0:
            if folder.said() == held or folder.strays():
                fail("full disk", f"with {left} bytes left the import says that it succeeded, and did not")
            break
        if done.returncode < 0 or len(done.stderr.strip().splitlines()) != 1:
            fail("full disk", f"with {left} bytes left: exit {done.returncode}: {done.stderr[-600:]}")
        refused.add(done.stderr.strip())
        if folder.said() != held or folder.strays():
            fail("full disk", f"with {left} bytes left what was held has changed, or a file is left over")
    else:
        fail("full disk", "a small file never fitted")
    for said in sorted(refused):
        print(f"kill-imports: a small file: {said}")
    print(f"kill-imports: taken with {left} bytes left")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--binary", default=".build/release/wardmote")
    asked.add_argument("--cycles", type=int, default=100)
    asked.add_argument("--files", type=Path)
    asked.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    asked = asked.parse_args()
    print(f"kill-imports: seed {asked.seed}")
    random.seed(asked.seed)
    with tempfile.TemporaryDirectory() as name:
        top = Path(name)
        before, more = top / "before", top / "more"
        before.mkdir()
        make_files(before, [f"2024-{month:02}" for month in range(1, 5)], 3000)
        if asked.files:
            more = asked.files
        else:
            more.mkdir()
            make_files(more, [f"{year}-{month:02}" for year in (2023, 2025) for month in range(1, 13)], 6000)
        kill_cycles(Folder(str(Path(asked.binary).resolve()), top / "data"), before, more, asked.cycles)
        full_disk(str(Path(asked.binary).resolve()), top, before, more)


main()
