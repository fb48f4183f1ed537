"""Imports that nobody disturbs, one after the other: each must end well. What goes wrong as a program ends, after its work
is done, shows once in many times.

    end-imports.py [--binary .build/release/wardmote] [--times 150]

Only the standard library is used.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HEADINGS = ("Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
            "Last outcome category,Context\n")
ROW = (",2025-03,Derbyshire Constabulary,Derbyshire Constabulary,-1.29,53.23,On or near High Street,E01019487,"
       "Bolsover 005B,Anti-social behaviour,,\n")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--binary", default=".build/release/wardmote")
    asked.add_argument("--times", type=int, default=150)
    asked = asked.parse_args()
    bad = []
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name) / f"2025-03-{force}-street.csv" for force in ("derbyshire", "nottinghamshire", "kent", "surrey")]
        for file in files:
            file.write_text(HEADINGS + ROW * 20_000)
        for time in range(asked.times):
            done = subprocess.run([asked.binary, "import", "--data", f"{name}/data-{time}", *map(str, files)],
                                  capture_output=True, text=True)
            if done.returncode != 0:
                bad.append(f"import {time + 1} ended with {done.returncode}: {done.stderr.strip()[:300]}")
    print("\n".join(bad + [f"end-imports: {asked.times} imports, {len(bad)} that did not end well"]))
    sys.exit(1 if bad else 0)


main()
