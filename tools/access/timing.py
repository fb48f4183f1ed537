"""Whether the time of an answer tells what is forbidden from what is absent.

    timing.py [--binary .build/release/wardmote] [--pairs 200] [--seed N]

Serves the demonstration and signs in as each of its people. Whatever there is that one of them may not see is asked for
beside a neighbour that is not there, in turn and in random order. Both must answer the same, and their times must not
differ: a Mann-Whitney test of each, with p below 0.001 after Bonferroni's correction, is a fault.

Source: Mann and Whitney (1947), “On a Test of Whether one of Two Random Variables is Stochastically Larger than the
Other”, by the normal approximation with ties. Only the standard library is used.
"""

import argparse
import math
import random
import re
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "durability"))
from served import Site, SQLiteRows, Visitor  # noqa: E402

# Every kind of thing whose address holds its number, and how to find the numbers.
THINGS = {
    "/seats/{}/notes/{}/open": "SELECT seat, id FROM note", "/agreements/{}": "SELECT id FROM agreement",
    "/people/{}": "SELECT id FROM person", "/seats/{}": "SELECT id FROM seat", "/agencies/{}": "SELECT id FROM agency",
    "/policy/{}": "SELECT version FROM policy",
}
# Added to a number, it is nobody's.
FAR = 500_000


def mann_whitney(one: list[float], other: list[float]) -> float:
    """The chance of a difference as large as this where there is none."""
    both = sorted([(value, 0) for value in one] + [(value, 1) for value in other])
    ranks, ties, at = 0.0, 0, 0
    while at < len(both):
        end = at
        while end < len(both) and both[end][0] == both[at][0]:
            end += 1
        ranks += sum((at + 1 + end) / 2 for _, whose in both[at:end] if whose == 0)
        ties += (end - at) ** 3 - (end - at)
        at = end
    m, n, total = len(one), len(other), len(both)
    middle = m * n / 2
    spread = math.sqrt(m * n / 12 * (total + 1 - ties / (total * (total - 1))))
    distance = max(0.0, abs(ranks - m * (m + 1) / 2 - middle) - 0.5)
    return math.erfc(distance / spread / math.sqrt(2))


def hidden(site: Site, visitor: Visitor) -> list[tuple[str, str]]:
    """Addresses that answer somebody as if nothing were there, each with a neighbour where nothing is."""
    pairs = []
    for shape, sql in THINGS.items():
        for numbers in SQLiteRows(site.data).all(sql):
            forbidden = shape.format(*numbers)
            absent = shape.format(*numbers[:-1], numbers[-1] + FAR)
            one, other = visitor.get(forbidden), visitor.get(absent)
            if one.status == 404:
                pairs.append((forbidden, absent))
                if (one.status, one.body.replace(forbidden, absent)) != (other.status, other.body):
                    sys.exit(f"timing: {forbidden} and {absent} answer {one.status} and {other.status}, or in other words")
    return pairs


def times(visitor: Visitor, forbidden: str, absent: str, pairs: int) -> tuple[list[float], list[float]]:
    took: dict[str, list[float]] = {forbidden: [], absent: []}
    # What nobody has used for ten seconds is closed.
    visitor.line = None
    for turn in range(pairs + 20):
        for path in random.sample([forbidden, absent], 2):
            began = time.perf_counter()
            visitor.get(path)
            if turn >= 20:
                took[path].append(time.perf_counter() - began)
    return took[forbidden], took[absent]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--binary", default=".build/release/wardmote")
    asked.add_argument("--pairs", type=int, default=200)
    asked.add_argument("--seed", type=int, default=random.randrange(1 << 30))
    asked = asked.parse_args()
    print(f"timing: seed {asked.seed}")
    random.seed(asked.seed)
    with tempfile.TemporaryDirectory() as name:
        site = Site(str(Path(asked.binary).resolve()), Path(name) / "data", command="demo")
        site.start()
        try:
            found = []
            for sign_in, password, role in re.findall(r"^  (\S+)  (\S+)  \((.+)\)$", site.said, re.MULTILINE):
                visitor = Visitor(site.port)
                if visitor.post("/sign-in", name=sign_in, password=password).status != 303:
                    sys.exit(f"timing: {role} cannot sign in")
                # One of each shape is enough: the others go the same way.
                shapes = {re.sub(r"\d+", "{}", pair[0]): pair for pair in hidden(site, visitor)}
                found += [(role, visitor, *pair) for pair in shapes.values()]
            if not found:
                sys.exit("timing: nothing of the demonstration is hidden from anybody")
            worst, faults = 1.0, 0
            for role, visitor, forbidden, absent in found:
                one, other = times(visitor, forbidden, absent, asked.pairs)
                chance = mann_whitney(one, other) * len(found)
                worst = min(worst, chance)
                if chance < 0.001:
                    faults += 1
                    print(f"timing: {role}: {forbidden} takes {sorted(one)[len(one) // 2] * 1000:.3f} ms and {absent} "
                          f"{sorted(other)[len(other) // 2] * 1000:.3f} ms: p {chance:.1e}", file=sys.stderr)
        finally:
            site.kill()
    if not faults:
        print(f"timing: {len(found)} things hidden from somebody, {asked.pairs} pairs each: no time tells one from what is "
              f"absent (smallest p {worst:.3f})")
    sys.exit(1 if faults else 0)


main()
