#!/usr/bin/env python3
"""Repeats a folder of real street files with shifted months, until there are about so many rows: real data at ten times
its size, for the benchmarks. Each copy stands 120 months further back, so that no month meets itself.

    repeat.py FROM TO ROWS
"""
import os, pathlib, re, sys

source, target, wanted = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3])
files = sorted(source.rglob("*-street.csv"))
rows, copy = 0, 0
while rows < wanted:
    for file in files:
        year, month, rest = re.match(r"(\d{4})-(\d{2})-(.*)", file.name).groups()
        shifted = f"{int(year) - 10 * copy:04d}-{month}"
        folder = target / "street" / shifted
        folder.mkdir(parents=True, exist_ok=True)
        text = file.read_bytes().replace(f",{year}-{month},".encode(), f",{shifted},".encode())
        (folder / f"{shifted}-{rest}").write_bytes(text)
        rows += text.count(b"\n") - 1
        if rows >= wanted:
            break
    copy += 1
print(f"{rows} rows in {sum(len(f) for _, _, f in os.walk(target))} files")
