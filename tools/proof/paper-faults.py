#!/usr/bin/env python3
"""Looks through published papers for their faults, and holds the privacy gate to what it promises.

    tools/proof/paper-faults.py PAPER.txt…     or a folder of them

Each paper is plain text. Prints every fault of each, by the rule that found it, with a line that counts them, and at the end
how many there are in all. Ends with 1 where a paper without a death named beside its village is
stopped by more than two alarms, or where one with such is let through. The papers themselves are not kept here.
"""

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
        elif line and run.returncode:
            found.append((line, []))
    return found


def main(paths: list[str]) -> int:
    papers = [one for path in paths for one in (
        sorted(os.path.join(path, name) for name in os.listdir(path) if name.endswith(".txt"))
        if os.path.isdir(path) else [path])]
    if not papers:
        sys.exit(__doc__)
    wrong = every = 0
    for path in papers:
        print(os.path.basename(path))
        found = rules(path)
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
    print(f"{every} faults in {len(papers)} papers.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
