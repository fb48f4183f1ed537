#!/usr/bin/env python3
"""Makes the reference data that is compiled into Wardmote: areas, their links, population and boundaries.

Why it exists: the published files are 17 MB in forty files of five forms; the program needs them at once, in one
file, without a network. Run by hand when a publisher brings out a new edition, then commit what it wrote and run
`check.py`, which compares the pack with the sources again by another way.

    python3 -m venv VENV && VENV/bin/pip install shapely
    VENV/bin/python tools/reference/pack.py FOLDER

FOLDER holds `geography/` and `population/` as `docs/sources/` lists them. The same files give the same bytes.
"""
import os
import sys

import areas
import shapes

if len(sys.argv) != 2:
    sys.exit(__doc__)
target = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/CReference/packed")
os.makedirs(target, exist_ok=True)
links, districts = areas.write(sys.argv[1], os.path.join(target, "areas.pack"))
shapes.write(sys.argv[1], target, links, districts)
total = 0
for name in sorted(os.listdir(target)):
    size = os.path.getsize(os.path.join(target, name))
    total += size
    print(f"{size:>9,}  {name}")
print(f"{total:>9,}  in all")
