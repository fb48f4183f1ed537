"""Compares every control total of a folder of police downloads with what Wardmote says.

    control-totals.py FOLDER [--binary .build/release/wardmote] [--only CONTAINER ...]

FOLDER holds `street-*.zip`, `downloads/*.zip` and `control-totals/`, whose tables were counted by a separate program.
Each container (one download; `street` is the `street-*.zip` together) is imported into a data folder of its own.
Prints a line for each total and container, the first differences in full, and exits 1 if there is any.
Only the standard library is used.
"""

import argparse
import collections
import csv
import gzip
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

MEASURES = {"rows": "police-records", "asb_rows": "asb", "crime_rows": "crime"}
BY_IMPORT = {"rows": "rows", "rows_without_lsoa": "without_place", "rows_repeating_a_crime_id": "repeated_ids"}
UNPLACED = "unplaced"
SHOWN = 10

# The differences found for each (container, total), and how many were compared.
Tally = dict[tuple[str, str], list[str]]
counts: collections.Counter = collections.Counter()


class Wardmote:
    """The built program on one data folder."""

    def __init__(self, binary: str, data: Path) -> None:
        self.binary, self.data = binary, data

    def run(self, *words: str) -> str:
        command = [self.binary, *words, "--data", str(self.data)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"control-totals: {' '.join(command)[:900]}\n{done.returncode}: {done.stderr.strip()[-900:]}")
        return done.stdout

    def imported(self, archives: list[Path]) -> dict[str, dict]:
        """What import says of each file, by the name of the file."""
        lines = json.loads(self.run("import", *map(str, archives), "--json"))
        return {line["file"].replace("!", "/").rsplit("/", 1)[-1]: line for line in lines}

    def figures(self, measure: str, areas: list[str], months: list[str], by: str, *more: str) -> dict[tuple, str]:
        """Values by area, month and category."""
        text = self.run("figures", measure, "--area", *areas, "--from", min(months), "--to", max(months),
                        "--by", by, "--format", "csv", *more)
        lines = csv.DictReader(io.StringIO(text))
        return {(line["area_code"], line["period"], line["category"]): line["value"] for line in lines}


def table(path: Path) -> list[dict]:
    packed = path.with_name(path.name + ".gz")
    content = gzip.decompress(packed.read_bytes()) if packed.exists() else path.read_bytes()
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def archives(folder: Path, container: str) -> list[Path]:
    return sorted(folder.glob("street-*.zip")) if container == "street" else [folder / "downloads" / container]


def compare(tally: Tally, container: str, total: str, what: str, wanted: object, found: object) -> None:
    differences = tally.setdefault((container, total), [])
    counts[(container, total)] += 1
    if str(wanted) != str(found):
        said = found if found != "" else "nothing"
        differences.append(f"{container}: {total}: {what}: {wanted} counted, Wardmote says {said}")


def check_files(tally: Tally, container: str, files: list[dict], said: dict[str, dict], kind: str | None = None) -> None:
    """Totals that `import --json` says of each file."""
    for line in files:
        name = f"{line['month']}-{line['force']}-{kind or line['kind']}.csv"
        totals = BY_IMPORT if kind else {"rows": "rows"}
        for total, key in totals.items():
            prefix = "import: " if kind else f"import, {line['kind']}: "
            compare(tally, container, prefix + total, name, line[total], said.get(name, {}).get(key, ""))


def check_street(tally: Tally, container: str, files: list[dict], wardmote: Wardmote) -> None:
    """All rows, antisocial behaviour and crime of each force and month, by `figures`."""
    forces, months = sorted({f["force"] for f in files}), [f["month"] for f in files]
    for total, measure in MEASURES.items():
        found = wardmote.figures(measure, forces, months, "month")
        for line in files:
            compare(tally, container, f"figures {measure}", f"{line['force']} {line['month']}", line[total],
                    found.get((line["force"], line["month"], "all"), ""))


def check_districts(tally: Tally, container: str, rows: list[dict], wardmote: Wardmote) -> None:
    """Rows of each force by district, month and crime type; what is not in the table must be nought or empty."""
    for force in sorted({row["force"] for row in rows}):
        own = [row for row in rows if row["force"] == force]
        areas = sorted({row["lad24_code"] or UNPLACED for row in own})
        found = wardmote.figures("police-records", areas, [row["month"] for row in own], "month,category",
                                 "--recorded-by", force)
        for row in own:
            key = (row["lad24_code"] or UNPLACED, row["month"], row["crime_type"])
            compare(tally, container, "figures --recorded-by", " ".join((force, *key)), row["rows"], found.pop(key, ""))
        for key, value in found.items():
            if value not in ("", "0") and key[2] != "all":
                compare(tally, container, "figures --recorded-by", " ".join((force, *key)), "none", value)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--binary", default=".build/release/wardmote")
    asked.add_argument("--only", nargs="+", metavar="CONTAINER")
    asked = asked.parse_args()
    totals = asked.folder / "control-totals"
    street, others = table(totals / "street-files.csv"), table(totals / "outcomes-and-stop-search-files.csv")
    districts = table(totals / "district-month-crime-type.csv")
    tally: Tally = {}
    for container in asked.only or sorted({line["container"] for line in street}):
        of = [[line for line in lines if line["container"] == container] for lines in (street, others, districts)]
        with tempfile.TemporaryDirectory() as data:
            wardmote = Wardmote(asked.binary, Path(data, "data"))
            said = wardmote.imported(archives(asked.folder, container))
            check_files(tally, container, of[0], said, kind="street")
            check_files(tally, container, of[1], said)
            check_street(tally, container, of[0], wardmote)
            check_districts(tally, container, of[2], wardmote)
        for (one, total), differences in tally.items():
            if one == container:
                print(f"{container:46} {total:34} {counts[(one, total)]:7,} totals {len(differences):6,} differ")
    differences = [difference for found in tally.values() for difference in found]
    for difference in differences[:SHOWN]:
        print(difference)
    if len(differences) > SHOWN:
        print(f"and {len(differences) - SHOWN:,} more")
    print(f"control totals: {sum(counts.values()):,} compared, {len(differences):,} differ")
    sys.exit(1 if differences or not counts else 0)


main()
