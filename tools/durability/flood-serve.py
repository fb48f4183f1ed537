"""Floods the sign-in of a serving site with wrong passwords, and looks how everybody else fares.

    flood-serve.py [--binary .build/release/wardmote] [--seconds 10]

Many at once try wrong passwords: from many places under many names, and from one place under the name of somebody who is
there. Meanwhile somebody who is signed in goes on looking, and the owner of that name signs in from elsewhere. Each try
must be answered by a plain sentence, the looks must go on within a second, and the program's memory stays bounded.

Only the standard library is used.
"""

import argparse
import collections
import http.client
import random
import re
import sys
import tempfile
import threading
import time
from pathlib import Path

from served import NAME, PASSWORD, Answer, Site, Visitor

AT_ONCE, MOST_MEGABYTES = 32, 300
SENTENCES = {422: "Name or password is wrong", 429: "Tried too often", 503: "Too many people are"}
faults: list[str] = []


def expect(holds: bool, what: str) -> None:
    if not holds and what not in faults:
        faults.append(what)
        print(f"flood-serve: {what}", file=sys.stderr)


class Flood:
    """Wrong passwords from many at once, until told to stop."""

    def __init__(self, port: int, name: str | None, place: str | None) -> None:
        self.port, self.name, self.place = port, name, place
        self.going, self.answers = True, collections.Counter()
        self.threads = [threading.Thread(target=self.work, args=(number,)) for number in range(AT_ONCE)]

    def __enter__(self) -> "Flood":
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.going = False
        for thread in self.threads:
            thread.join()

    def work(self, number: int) -> None:
        chance = random.Random(number)
        visitor = Visitor(self.port, scheme="https")
        while self.going:
            old, new = f"198.51.{chance.randrange(256)}.{chance.randrange(256)}", f"2001:db8:{chance.randrange(65536):x}::1"
            visitor.place = self.place or chance.choice([old, new])
            name = self.name or f"{chance.getrandbits(40):x}@aldermouth.example"
            try:
                answer = visitor.post("/sign-in", name=name, password=f"guess {chance.getrandbits(60):x}")
            except (OSError, http.client.HTTPException):
                self.answers["no answer"] += 1
                continue
            self.answers[answer.status] += 1
            expect(SENTENCES.get(answer.status, "no such answer") in answer.body, f"a try is answered {answer.status}")


def looks(visitor: Visitor, path: str, seconds: float) -> list[float]:
    """How long each look took, in milliseconds."""
    took, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        began = time.monotonic()
        answer = visitor.get(path)
        took.append((time.monotonic() - began) * 1000)
        expect(answer.status == 200, f"a look is answered {answer.status} in the flood")
        time.sleep(0.01)
    return sorted(took)


def sign_in(site: Site, place: str) -> Answer:
    """As its owner does: with the password, and a code that was kept for when the authenticator is lost."""
    visitor = Visitor(site.port, scheme="https", place=place)
    answer = visitor.post("/sign-in", name=NAME, password=PASSWORD)
    return visitor.post("/sign-in/code", code=site.recovery.pop()) if answer.status == 303 else answer


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--binary", default=".build/release/wardmote")
    asked.add_argument("--seconds", type=float, default=10)
    asked = asked.parse_args()
    with tempfile.TemporaryDirectory() as name:
        site = Site(str(Path(asked.binary).resolve()), Path(name) / "data",
                    serving=("--site", "https://wardmote.example"))
        site.start()
        try:
            run(site, asked.seconds)
        finally:
            site.kill()
    sys.exit(1 if faults else 0)


def run(site: Site, seconds: float) -> None:
    reader = Visitor(site.port, scheme="https", place="203.0.113.200")
    site.begin(reader)
    person = re.search(r'href="(/people/\d+)"', reader.get("/people").body)[1]
    calm = looks(reader, person, 2)
    with Flood(site.port, None, None) as many:
        flooded = looks(reader, person, seconds)
    with Flood(site.port, NAME, "203.0.113.66") as one:
        time.sleep(seconds / 2)
        during = sign_in(site, "203.0.113.77")
    expect(during.status == 303, f"the owner of the name, from another place in the flood, is answered {during.status}")
    again = sign_in(site, "203.0.113.78")
    expect(again.status == 303, f"an honest sign-in afterwards is answered {again.status}")
    expect(one.answers[429] > 0, "one place is never told to wait")
    for flood in (many, one):
        expect(flood.answers["no answer"] == 0, f"{flood.answers['no answer']} tries have no answer")
    p99 = flooded[len(flooded) * 99 // 100]
    expect(p99 < 1000, f"99 in 100 looks take up to {p99:.0f} ms in the flood")
    expect(site.memory() < MOST_MEGABYTES, f"the program held {site.memory()} MB")
    done = site.verify()
    expect(done.returncode == 0, f"audit verify: {(done.stdout + done.stderr).strip()}")
    if not faults:
        print(f"flood-serve: {sum(many.answers.values())} tries from many places in {seconds:.0f} s "
              f"{dict(sorted(many.answers.items()))}, {sum(one.answers.values())} from one {dict(sorted(one.answers.items()))}; "
              f"looks: 99 in 100 within {p99:.0f} ms, {calm[len(calm) * 99 // 100]:.0f} before; "
              f"{site.memory()} MB; honest sign-ins come in")


main()
