#!/usr/bin/env python3
"""Looks through published papers for their faults, and holds the privacy gate to what it promises.

    tools/proof/paper-faults.py PAPER.txt…

Each paper is plain text. Prints every fault of each. Ends with 1 where a paper without a death named beside its village is
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


def main(papers: list[str]) -> int:
    if not papers:
        sys.exit(__doc__)
    wrong = 0
    for path in papers:
        print(f"{path}")
        for fault in faults(path):
            print(f"  - {fault}")
        gate = faults(path, "--privacy")
        stopped = any(one.startswith("Mend: ") for one in gate)
        with open(path, encoding="utf-8") as paper:
            must_stop = NAMED_DEATH.search(paper.read()) is not None
        held = stopped if must_stop else not stopped and len(gate) <= 2
        wrong += not held
        print(f"  The gate {'stops it' if stopped else f'lets it through, with {len(gate)} to answer'}:"
              f" {'as it must' if held else 'WRONG'}.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
