#!/usr/bin/env python3
"""Wardmote beside the tools analysts use, on the same jobs, in turn, in one run: a table of ratios with the limit of the
machine beside each.

    compare.py --peers FOLDER --data FOLDER [--ten FOLDER] [--wards FOLDER] [--python PYTHON] [--repeat N]

--peers   the scripts b1_ingest.py, b2_aggregate.py and b3_point_in_polygon.py
--data    a folder that holds street/YYYY-MM/*-street.csv; --ten the same at ten million rows (tools/bench/repeat.py)
--wards   a folder that holds wards.geojson in metres, as their gen_archive.py writes it
--python  a Python that has their packages
The release binaries `wardmote` and `Benchmarks` must have been built. Checksums that both print must be equal.
"""
import argparse, json, pathlib, resource, shutil, statistics, subprocess, sys, tempfile, time

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
for name in ("--peers", "--data", "--ten", "--wards"):
    options.add_argument(name, type=pathlib.Path, required=name in ("--peers", "--data"))
options.add_argument("--python", default=sys.executable)
options.add_argument("--build", type=pathlib.Path, default=pathlib.Path(".build/release"))
options.add_argument("--repeat", type=int, default=3)
asked = options.parse_args()
work = pathlib.Path(tempfile.mkdtemp(prefix="wardmote-bench-"))
rows, faults = [], []


def line(command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0 or not done.stdout.strip():
        sys.exit(f"{' '.join(map(str, command))}: {done.stderr.strip()[-400:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def imported(data, folder):
    """Seconds and peak memory of an import of everything, kept on disk and its ledger filled, and of a first answer."""
    seconds, memory = [], 0
    for _ in range(asked.repeat):
        shutil.rmtree(folder, ignore_errors=True)
        start = time.perf_counter()
        child = subprocess.Popen(
            [asked.build / "wardmote", "import", "--data", folder, data / "street"], stdout=subprocess.DEVNULL)
        usage = __import__("os").wait4(child.pid, 0)[2]
        subprocess.run(
            [asked.build / "wardmote", "figures", "crime", "--data", folder, "--area", "E06000056", "--from", "2025-01",
             "--to", "2025-12", "--format", "csv"], check=True, stdout=subprocess.DEVNULL)
        seconds.append(time.perf_counter() - start)
        memory = max(memory, usage.ru_maxrss // 1024)
    return statistics.median(seconds), memory


def add(job, ours, memory, peers, limit):
    best = min(peers, key=lambda peer: peer["seconds"])
    rows.append((job, ours, memory, best["engine"], best["seconds"], best["peak_rss_mb"], limit))


def agree(ours, theirs):
    if ours["checksum"] != theirs["checksum"]:
        faults.append(f"{theirs['bench']}: {theirs['engine']} {theirs['checksum']}, wardmote {ours['checksum']}")


for label, data in (("2.27 million rows", asked.data), ("10 million rows", asked.ten)):
    if data is None:
        continue
    peers = [line([asked.python, asked.peers / "b1_ingest.py", data, "--engine", engine, "--repeat", asked.repeat])
             for engine in ("polars", "pyarrow")]
    held = work / label.replace(" ", "-")
    seconds, memory = imported(data, held)
    add(f"files to first answer, {label}", seconds, memory, peers, "about 1 s at 10 million")
    with open(data / "lsoa_lookup.csv", "w") as lookup:
        subprocess.run([asked.build / "Benchmarks", "lookup"], check=True, stdout=lookup)
    ours = line([asked.build / "Benchmarks", "aggregate", held])
    peer = line([asked.python, asked.peers / "b2_aggregate.py", data, "--engine", "numpy", "--repeat", asked.repeat])
    agree(ours, peer)
    add(f"five levels and comparison, {label}", ours["seconds"], ours["peak_rss_mb"], [peer], "0.1 to 0.2 s at 10 million")
if asked.wards:
    peer = line([asked.python, asked.peers / "b3_point_in_polygon.py", asked.wards, "--engine", "geopandas",
                 "--write-points", work / "points.csv", "--repeat", asked.repeat])
    ours = line([asked.build / "Benchmarks", "points", asked.wards / "wards.geojson", work / "points.csv"])
    agree(ours, peer)
    add("a million points into 8,000 wards", ours["seconds"], ours["peak_rss_mb"], [peer], "0.03 to 0.06 s")
shutil.rmtree(work)

print("| job | Wardmote | memory | best peer | its time | its memory | peer / Wardmote | limit |")
print("| --- | --- | --- | --- | --- | --- | --- | --- |")
for job, ours, memory, peer, theirs, theirs_memory, limit in rows:
    print(f"| {job} | {ours:.2f} s | {memory} MB | {peer} | {theirs:.2f} s | {theirs_memory} MB | "
          f"{theirs / ours:.1f} | {limit} |")
for fault in faults:
    print(f"not equal: {fault}")
sys.exit(1 if faults else 0)
