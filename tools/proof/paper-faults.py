#!/usr/bin/env python3
"""Looks through published papers for their faults, and holds the privacy gate to what it promises.

    tools/proof/paper-faults.py PAPER.txt…     or a folder of them
    tools/proof/paper-faults.py --write FOLDER

Each paper is plain text. Prints every fault of each, by the rule that found it, with a line that counts them, and at the end
how many there are in all. Ends with 1 where a paper without a death named beside its village is
stopped by more than two alarms, where one with such is let through, or where the faults of a paper are others than those
that Examples/papers/faults.csv lists: a new fault and a lost one both fail. `--write` writes that list anew: read the
difference. The papers themselves are not kept here, so the list says where each fault is and how it is told, and names
no village and no operation.
"""

import csv
import os
import re
import subprocess
import sys

PROGRAM = os.environ.get("WARDMOTE", ".build/release/wardmote")
# What the five papers show of it: a review of a death with the name of a place right beside it.
NAMED_DEATH = re.compile(r"[A-Z][a-z]{3,} (?:DHR|murders?)\b|\bDHR – [A-Z][a-z]+")


def faults(path: str, *flags: str) -> list[str]:
    """One line a fault."""
    run = subprocess.run(
        [PROGRAM, "committee-report", "check", path, *flags], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1) or run.stderr:
        sys.exit(f"{path}: {run.stderr or run.returncode}")
    return [line[2:] for line in run.stdout.splitlines() if line.startswith("- ")]


def rules(path: str) -> list[tuple[str, list[str]]]:
    """The faults of a paper under the name of each rule."""
    run = subprocess.run([PROGRAM, "committee-report", "check", path], capture_output=True, text=True, check=False)
    found: list[tuple[str, list[str]]] = []
    for line in run.stdout.splitlines():
        if line.startswith("- ") and found:
            found[-1][1].append(line[2:])
        elif line and run.returncode and not line.startswith("Not looked at"):
            found.append((line, []))
    return found


LISTED = "Examples/papers/faults.csv"
# Of what it finds, nothing is written down by which somebody could be known.
GATE = "Who could be known from it"


def told(path: str, found: list[tuple[str, list[str]]]) -> list[tuple[str, ...]]:
    """Paper, rule, what is asked and where, of each fault, and how it begins."""
    lines = []
    for rule, faults_of in found:
        for fault in faults_of:
            asked, place, rest = fault.split(": ", 2)
            masked = re.sub("“[^”]*”", "“…”", rest) if rule == GATE else rest
            lines.append((os.path.basename(path), rule, asked, place, masked[:44]))
    return lines


def compared(papers: list[str], every: list[tuple[str, ...]], write: bool) -> int:
    """How many faults are new, or lost, beside the list; of the papers that were looked at alone."""
    if write:
        with open(LISTED, "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([("paper", "rule", "asks", "place", "about"), *every])
        return 0
    with open(LISTED, encoding="utf-8", newline="") as file:
        rows = [tuple(row) for row in csv.reader(file)][1:]
    names = {os.path.basename(path) for path in papers}
    listed = [row for row in rows if row[0] in names]
    new = list(every)
    lost = []
    for row in listed:
        if row in new:
            new.remove(row)
        else:
            lost.append(row)
    for word, some in (("NEW", new), ("LOST", lost)):
        for row in some:
            print(f"{word}: {', '.join(row)}")
    return len(new) + len(lost)


def main(paths: list[str]) -> int:
    write = "--write" in paths
    paths = [path for path in paths if path != "--write"]
    papers = [one for path in paths for one in (
        sorted(os.path.join(path, name) for name in os.listdir(path) if name.endswith(".txt"))
        if os.path.isdir(path) else [path])]
    if not papers:
        sys.exit(__doc__)
    wrong = every = 0
    lines_of_all: list[tuple[str, ...]] = []
    for path in papers:
        print(os.path.basename(path))
        found = rules(path)
        lines_of_all += told(path, found)
        for rule, lines in found:
            print(f"  {rule}")
            for fault in lines:
                print(f"  - {fault}")
        count = sum(len(lines) for _, lines in found)
        every += count
        print(f"  {count} fault{'' if count == 1 else 's'}: " + ", ".join(f"{rule} {len(lines)}" for rule, lines in found) + ".")
        gate = faults(path, "--privacy")
        stopped = any(one.startswith("Mend: ") for one in gate)
        with open(path, encoding="utf-8") as paper:
            must_stop = NAMED_DEATH.search(paper.read()) is not None
        held = stopped if must_stop else not stopped and len(gate) <= 2
        wrong += not held
        print(f"  The gate {'stops it' if stopped else f'lets it through, with {len(gate)} to answer'}:"
              f" {'as it must' if held else 'WRONG'}.")
    changed = compared(papers, lines_of_all, write)
    print(f"{every} faults in {len(papers)} papers, {changed or 'none'} of them other than those listed.")
    return 1 if wrong or changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
