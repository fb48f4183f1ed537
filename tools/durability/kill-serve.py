"""Kills a serving site under load, again and again, and looks whether what it had answered is there.

    kill-serve.py [--binary .build/release/wardmote] [--cycles 100] [--postgres STRING [--postgres-cycles 20]] [--seed N]

In each cycle several people look and add at the same time, and the site is killed with SIGKILL at a random moment.
Then it is started again, and must hold:

- every person whose adding was answered, and for each person that is there exactly one entry that they were added;
- an entry for every look of which the first bytes had arrived, and none for a look that nobody asked for;
- a record that `wardmote audit verify` finds to be as it was written, with what it held before still in its place.

With --postgres the same is done beside it on a database that is made there for the purpose and taken away again; the
string must be of a user who may do so. Only the standard library and `psql` are used.
"""

import argparse
import collections
import http.client
import os
import random
import re
import sys
import tempfile
import threading
import time
from pathlib import Path

from served import COLLECTION, CONSULTATION, PERSON, PostgresRows, Site, SQLiteRows, Visitor, entry

READERS, WRITERS = 4, 2
FOUNDER = "Asha Okafor"


class Reader(Visitor):
    """Looks at one person over and over. Nobody else looks at that one."""

    def __init__(self, port: int, cookie: str, person: int) -> None:
        super().__init__(port, cookie)
        self.person, self.asked, self.seen = person, 0, 0

    def shown(self) -> None:
        self.seen += 1

    def act(self) -> None:
        self.asked += 1
        answer = self.get(f"/people/{self.person}")
        if answer.status != 200:
            raise AssertionError(f"/people/{self.person} answers {answer.status}")


class Writer(Visitor):
    """Adds one person after another, each with a name of their own."""

    def __init__(self, port: int, cookie: str, form_word: str, agency: int, number: int) -> None:
        super().__init__(port, cookie)
        self.form_word, self.agency, self.number = form_word, agency, number
        self.asked: list[str] = []
        self.answered: dict[str, int] = {}

    def act(self) -> None:
        name = f"Person {self.number}-{len(self.asked)}"
        self.asked.append(name)
        answer = self.post(f"/agencies/{self.agency}/people/new", name=name)
        if answer.status != 303:
            raise AssertionError(f"adding {name} answers {answer.status}")
        self.answered[name] = int(answer.location.rpartition("/")[2])


class Lane:
    """One engine: its site, those who ask it, and what its record has told so far."""

    def __init__(self, name: str, site: Site, rows: SQLiteRows | PostgresRows) -> None:
        self.name, self.site, self.rows = name, site, rows
        self.last, self.looks, self.added = 0, collections.Counter(), collections.Counter()
        self.faults: list[str] = []

    def fail(self, cycle: object, what: str) -> None:
        raise AssertionError(f"{self.name}, cycle {cycle}: {what}")

    def begin(self) -> None:
        self.site.start()
        founder = Visitor(self.site.port)
        self.site.begin(founder)
        agency = int(re.search(r'href="/agencies/(\d+)"', founder.get("/agencies").body)[1])
        people = []
        for number in range(READERS):
            added = founder.post(f"/agencies/{agency}/people/new", name=f"Looked at {number}")
            people.append(int(added.location.rpartition("/")[2]))
        self.readers = [Reader(self.site.port, founder.cookie, person) for person in people]
        self.writers = [Writer(self.site.port, founder.cookie, founder.form_word, agency, number)
                        for number in range(WRITERS)]
        self.known = {FOUNDER} | {f"Looked at {number}" for number in range(READERS)}

    @property
    def answered(self) -> int:
        """Looks and changes that were answered so far."""
        return sum(reader.seen for reader in self.readers) + sum(len(writer.answered) for writer in self.writers)

    def load(self, going: threading.Event) -> list[threading.Thread]:
        def work(visitor: Reader | Writer) -> None:
            while going.is_set():
                try:
                    visitor.act()
                except (OSError, http.client.HTTPException):
                    return
                except AssertionError as wrong:
                    self.faults.append(str(wrong))
                    return

        threads = [threading.Thread(target=work, args=(one,)) for one in self.readers + self.writers]
        for thread in threads:
            thread.start()
        return threads

    def cycle(self, number: int, verifies: bool) -> None:
        going = threading.Event()
        going.set()
        before = self.answered
        threads = self.load(going)
        # After some answers, and not some time, so that a slow machine is tried as hard as a quick one.
        enough, end = before + random.randint(0, 40), time.monotonic() + 5
        while self.answered < enough and time.monotonic() < end:
            time.sleep(0.002)
        time.sleep(random.uniform(0, 0.02))
        self.site.kill()
        going.clear()
        for thread in threads:
            thread.join()
        if self.faults:
            self.fail(number, "; ".join(self.faults))
        if verifies:
            self.verify(number)
        self.site.start()
        self.look(number)

    def verify(self, number: object) -> None:
        done = self.site.verify()
        if done.returncode != 0:
            self.fail(number, f"audit verify: {(done.stdout + done.stderr).strip()}")

    def look(self, number: object) -> None:
        """Compares what was answered with what is there."""
        entries = self.rows.entries(self.last)
        if [sequence for sequence, _ in entries] != list(range(self.last + 1, self.last + 1 + len(entries))):
            self.fail(number, "entries are missing between others")
        for sequence, stored in entries:
            operation, route, things = entry(stored)
            self.last = sequence
            people = [thing for kind, thing in things if kind == PERSON]
            if operation == CONSULTATION and route == "/people/{}":
                self.looks.update(people)
            elif operation == COLLECTION:
                self.added.update(people)
        for reader in self.readers:
            told = self.looks[reader.person]
            if not reader.seen <= told <= reader.asked:
                self.fail(number, f"{reader.seen} looks were answered and {reader.asked} asked, and the record tells of {told}")
        people = {name: number for number, name in self.rows.people()}
        asked = self.known.union(*(writer.asked for writer in self.writers))
        if strangers := people.keys() - asked:
            self.fail(number, f"nobody added {sorted(strangers)}")
        for writer in self.writers:
            lost = [name for name, person in writer.answered.items() if people.get(name) != person]
            if lost:
                self.fail(number, f"adding was answered, and they are not there: {lost[-5:]}")
        told = {person: self.added[person] for person in people.values()}
        if wrong := [name for name, person in people.items() if told[person] != 1]:
            self.fail(number, f"there is not one entry that they were added: {wrong[-5:]}")
        if sum(self.added.values()) != len(people):
            self.fail(number, "an entry tells of somebody who was not added")

    def run(self, cycles: int, verify_each: int) -> str:
        self.begin()
        try:
            for number in range(1, cycles + 1):
                self.cycle(number, number % verify_each == 0 or number == cycles)
            # From the beginning: what was there is there still.
            self.last, self.looks, self.added = 0, collections.Counter(), collections.Counter()
            self.look("the last")
        finally:
            self.site.kill()
        looks = sum(reader.seen for reader in self.readers)
        adds = sum(len(writer.answered) for writer in self.writers)
        cut = sum(reader.asked - reader.seen for reader in self.readers) + sum(
            len(writer.asked) - len(writer.answered) for writer in self.writers)
        if looks == 0 or adds == 0:
            self.fail("the last", "nothing was answered at all")
        self.verify("the last")
        return (f"kill-serve: {self.name}: killed {cycles} times under load; {looks} looks and {adds} changes that were "
                f"answered, none lost; {cut} cut off; the record of {self.last} entries is as it was written")


class PostgresDatabase:
    """A database of this run's own, and a user of its own that owns it."""

    def __init__(self, string: str) -> None:
        self.server, self.name = PostgresRows(string), f"kill_serve_{os.getpid()}"
        self.string = f"{string} dbname={self.name}"

    def __enter__(self) -> "PostgresDatabase":
        self.server.ask(f"CREATE ROLE {self.name} LOGIN")
        self.server.ask(f"CREATE DATABASE {self.name} OWNER {self.name} ENCODING UTF8 LOCALE 'C' TEMPLATE template0")
        # What runs for tests answers before a write is on its disk, which Wardmote refuses.
        self.server.ask(f"ALTER ROLE {self.name} SET synchronous_commit = on")
        return self

    def __exit__(self, *_: object) -> None:
        self.server.ask(f"DROP DATABASE {self.name} WITH (FORCE)")
        self.server.ask(f"DROP ROLE {self.name}")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--binary", default=".build/release/wardmote")
    asked.add_argument("--cycles", type=int, default=100)
    asked.add_argument("--postgres")
    asked.add_argument("--postgres-cycles", type=int, default=20)
    asked.add_argument("--verify-each", type=int, default=10, help="after how many cycles the record is verified")
    asked.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    asked = asked.parse_args()
    print(f"kill-serve: seed {asked.seed}")
    random.seed(asked.seed)
    binary, ended = str(Path(asked.binary).resolve()), []

    def go(lane: Lane, cycles: int) -> None:
        try:
            print(lane.run(cycles, asked.verify_each), flush=True)
        except BaseException as wrong:
            ended.append(str(wrong) if isinstance(wrong, (AssertionError, SystemExit)) else repr(wrong))

    with tempfile.TemporaryDirectory() as name:
        data = Path(name) / "sqlite"
        lanes = [threading.Thread(target=go, args=(Lane("SQLite", Site(binary, data), SQLiteRows(data)), asked.cycles))]
        if asked.postgres:
            with PostgresDatabase(asked.postgres) as database:
                site = Site(binary, Path(name) / "postgres", "--database", f"{database.string} user={database.name}")
                lane = Lane("PostgreSQL", site, PostgresRows(database.string))
                lanes.append(threading.Thread(target=go, args=(lane, asked.postgres_cycles)))
                run(lanes)
        else:
            run(lanes)
    for wrong in ended:
        print(f"kill-serve: {wrong}", file=sys.stderr)
    sys.exit(1 if ended else 0)


def run(lanes: list[threading.Thread]) -> None:
    for lane in lanes:
        lane.start()
    for lane in lanes:
        lane.join()


main()
