#!/usr/bin/env python3
"""Takes every numeral out of published papers, and holds each to a figure of the paper that Wardmote writes of the same facts.

    tools/proof/numerals.py FOLDER [--list]     FOLDER has the papers as plain text; --list prints every numeral
    tools/proof/numerals.py --test              tests the parts of this script on invented text

Examples/papers/papers.csv says which paper is which report; NAME.numerals.csv says of each numeral which figure it is. The
papers themselves are not kept here.

Each numeral is one of three: not a figure, by a rule that is named; cited, from somebody else's document; or computed, with a
formula over records. Ends with 1 where a numeral is none of them, where the report has no such figure, where its class or its
value is another and the table does not say what is right, or where the table names a numeral that is not there.
"""

import csv
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter

PROGRAM = os.environ.get("WARDMOTE", ".build/release/wardmote")
EXAMPLES = os.path.join(os.path.dirname(__file__), "..", "..", "Examples")
WORDS = {word: number for number, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve".split())}
WORDS |= {"both": 2, "half": 0.5, "dozen": 12, "twenty": 20, "hundred": 100, "thousand": 1000}
NUMERAL = re.compile(
    r"\d[\d,]*\d(?:\.\d+)?|\d(?:\.\d+)?|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\b(?:" + "|".join(WORDS) + r")\b", re.IGNORECASE)

MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:19|20)\d\d"
# What is no figure: the name of the rule, and what it matches. A rule tells of the numerals that stand within its match.
RULES = [
    ("a web or e-mail address", r"https?://\S+|\S+@\S+"),
    ("a day, or a month with its year", rf"\b{DAY} {MONTH}(?: {YEAR})?|{MONTH} (?:{YEAR}|\d\d)\b"),
    ("a year, a span of years, or a quarter", rf"\b{YEAR}\s?[-–/]\s?(?:{YEAR}|\d\d)\b|\b{YEAR}\b|\bQ[1-4] "),
    ("a telephone number", r"\b0\d{4} \d{6}\b"),
    ("a section of a law or of a document, or an officer named by one", r"\b[Ss]ections? \d+[A-Z]?(?: and \d+)?"),
    ("an appendix, an agenda item, a table or a diagram",
     r"\b(?:Appendix \d+\.\d+|Agenda Item \d+(?:/\d+A)?|Table \d|Diagram \d)"),
    ("the mark of a footnote", r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+"),
    ("a road", r"\b[A-Z]\d{2,4}\b"),
    ("a reference of the finance team", r"\bFIN\d\d-\d\d/\d+"),
    ("the round of a grant, in its name", r"\bSafer Streets (?:Round )?\d|\bSS\d\b"),
    ("the name of a disease", r"\bCOVID-19\b"),
    ("the name of a product", r"\bMicrosoft 365\b"),
    ("one to one, in the name of a service", r"\b1-1 support\b"),
    ("an age in the name of a group", r"\b[Uu]nder 18['’]s"),
    ("half, said again as the percentage behind it", r"\bhalf (?=\(\d+%\))"),
    ("a span of years or months in words", r"\b(?:last|next) (?:two|twelve) (?:last |previous )?(?:years|months)\b"),
    ("the word one or both, where nothing is counted", r"\b(?:[Oo]ne|[Bb]oth)\b"),
]
PARAGRAPH = re.compile(r"^\s*(?:- )?(\d{1,2})(\.\d{1,2})?\.?(?=\s+\S)\s+(?P<next>\S)")


class Numeral:
    """One numeral of a paper: where it stands, how it is printed, and how much it is."""

    def __init__(self, line: int, text: str, nth: int, start: int, whole: str):
        self.line, self.text, self.nth, self.start, self.end = line, text, nth, start, start + len(text)
        self.value = value(text, whole, start)
        self.is_percent = whole[self.end:self.end + 1] == "%"


def value(text: str, whole: str, start: int) -> float | None:
    """How much it is: with its sign, and thousands where a k stands behind it."""
    if text.lower() in WORDS:
        return WORDS[text.lower()]
    try:
        amount = float(text.replace(",", ""))
    except ValueError:
        return None
    before, after = whole[:start], whole[start + len(text):]
    if re.search(r"(?:^|[\s(])[-−]$", before):
        amount = -amount
    return amount * 1000 if re.match(r"k\b", after) else amount


def numerals(text: str) -> list[Numeral]:
    """Every numeral, in the order in which it is read."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        seen: Counter[str] = Counter()
        for match in NUMERAL.finditer(line):
            seen[match.group()] += 1
            found.append(Numeral(number, match.group(), seen[match.group()], match.start(), line))
    return found


def unfigured(text: str) -> dict[tuple[int, int], str]:
    """The rule by which a numeral is no figure, by its line and where it begins."""
    found, last, part = {}, 0, 0
    for number, line in enumerate(text.splitlines(), 1):
        match = PARAGRAPH.match(line)
        if match:
            # A paragraph follows the one before, or begins anew, with a capital; what leads a point of a list does not.
            whole = int(match.group(1))
            if match.group(2):
                follows = whole in (part, part + 1, last)
            else:
                follows = not match.group("next").islower() and (whole == 1 or last and last < whole <= last + 5)
            if follows:
                found[number, match.start(1)] = "the number of a paragraph, a question or a heading"
                if match.group(2):
                    part = whole
                else:
                    last = whole
        for name, rule in RULES:
            for match in re.finditer(rule, line):
                for one in NUMERAL.finditer(line):
                    if match.start() <= one.start() and one.end() <= match.end():
                        found.setdefault((number, one.start()), name)
    return found


def shown(text: str) -> tuple[float | None, bool]:
    """How much a figure of a report is, and whether it is a percentage."""
    match = re.search(r"[-−+]?£?\d[\d,]*(?:\.\d+)?", text)
    if not match:
        return None, False
    digits = match.group().replace("−", "-").replace("£", "").replace(",", "").replace("+", "")
    return float(digits), text[match.end():match.end() + 1] == "%"


def classed(text: str, rows: list[dict], figures: dict[str, dict]) -> tuple[Counter, list[str], list[str]]:
    """How many numerals are of which class, what is wrong, and a line for each numeral."""
    count: Counter[str] = Counter()
    wrong, lines = [], []
    named = {(int(row["line"]), row["numeral"], int(row["nth"] or 1)): row for row in rows}
    if len(named) != len(rows):
        wrong.append("the table names a numeral twice")
    rules = unfigured(text)
    for one in numerals(text):
        row = named.pop((one.line, one.text, one.nth), None)
        where = f"line {one.line}, “{one.text}”" + (f" ({one.nth})" if one.nth > 1 else "")
        if row is None:
            rule = rules.get((one.line, one.start))
            count[f"not a figure: {rule}" if rule else "unclassed"] += 1
            lines.append(f"{where}: {rule or 'UNCLASSED'}")
            if not rule:
                wrong.append(f"{where}: neither a figure nor anything else that is known")
            continue
        count[row["class"]] += 1
        lines.append(f"{where}: {row['class']}, {row['figure']}")
        figure = figures.get(row["figure"])
        if figure is None:
            wrong.append(f"{where}: the report has no figure “{row['figure']}”")
            continue
        if figure["class"] != row["class"]:
            wrong.append(f"{where}: the report has it {figure['class']}, and not {row['class']}")
        amount, is_percent = shown(figure["shown"])
        if row["right"]:
            count["wrong in the paper"] += 1
            if shown(row["right"]) != (amount, is_percent):
                wrong.append(f"{where}: right is {row['right']}, and the report has {figure['shown']}")
        elif amount != one.value or is_percent != one.is_percent:
            wrong.append(f"{where}: the report has {figure['shown']}")
    wrong += [f"line {line}, “{numeral}”: there is no such numeral" for line, numeral, _ in named]
    return count, wrong, lines


def run(*arguments: str) -> str:
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"wardmote {' '.join(arguments)}: {done.stdout}{done.stderr}")
    return done.stdout


def bring_in(data: list[str]) -> None:
    """The records of the examples, into the folder that `data` names."""
    scrutiny = os.path.join(EXAMPLES, "scrutiny")
    run("plan", "import", os.path.join(EXAMPLES, "plans"), *data)
    run("groups", "import", os.path.join(EXAMPLES, "groups"), *data)
    run("cited", "import", os.path.join(EXAMPLES, "cited"), *data)
    run("scrutiny", "import", *sorted(one.path for one in os.scandir(scrutiny) if one.is_dir()), *data)
    run("committee-report", "import", os.path.join(EXAMPLES, "reports"), os.path.join(EXAMPLES, "papers"), *data)


def produced(papers: list[dict], folder: str) -> dict[str, dict[str, dict]]:
    """The figures of each report, as Wardmote writes it from the records of the examples alone."""
    data = ["--data", os.path.join(folder, "data")]
    bring_in(data)
    found = {}
    for paper in papers:
        path = os.path.join(folder, paper["name"] + ".json")
        run("report", "committee", "--title", paper["report"], "--format", "html", "--output", path + ".html",
            "--figures", path, *data)
        with open(path, encoding="utf-8") as file:
            found[paper["name"]] = {one["figure"]: one for one in json.load(file)["figures"]}
    return found


def table(path: str) -> list[dict]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main(folder: str, lists: bool) -> int:
    papers = table(os.path.join(EXAMPLES, "papers", "papers.csv"))
    failed = 0
    with tempfile.TemporaryDirectory() as place:
        reports = produced(papers, place)
    print("What is no figure:")
    for name in ["the number of a paragraph, a question or a heading"] + [name for name, _ in RULES]:
        print(f"  {name}")
    for paper in papers:
        with open(os.path.join(folder, paper["paper"]), encoding="utf-8") as file:
            text = file.read()
        rows = table(os.path.join(EXAMPLES, "papers", paper["name"] + ".numerals.csv"))
        count, wrong, lines = classed(text, rows, reports[paper["name"]])
        if lists:
            print("\n".join(f"  {line}" for line in lines))
        for fault in wrong:
            print(f"  WRONG: {fault}")
        none = sum(number for name, number in count.items() if name.startswith("not a figure"))
        every = none + count["cited"] + count["computed"] + count["unclassed"]
        print(f"{paper['paper']}: {every} numerals: {none} not figures, {count['cited']} cited,"
              f" {count['computed']} computed, {count['unclassed']} unclassed; {count['wrong in the paper']} wrong in the"
              f" paper; {len(wrong)} wrong here. The report has {len(reports[paper['name']])} figures.")
        failed += bool(wrong)
    return 1 if failed else 0


def test() -> None:
    """On invented text."""
    text = "1. On 3 May 2026 we had 12 wardens, 25% more.\n- 6 vans\n- 2.1 Half (48%) of 1,204; two of -3%\n£420k"
    found = numerals(text)
    assert [one.text for one in found] == "1 3 2026 12 25 6 2.1 Half 48 1,204 two 3 420".split(), [one.text for one in found]
    assert [one.value for one in found if one.line > 2] == [2.1, 0.5, 48, 1204, 2, -3, 420000]
    rules = unfigured(text)
    none = {one.text for one in found if (one.line, one.start) in rules}
    assert none == {"1", "3", "2026"}, none
    numbered = unfigured("1.1 a\n1.2 B\n - 4 Cameras\n2.0 C\n7 Cameras")
    assert set(numbered) == {(1, 0), (2, 0), (4, 0)}, numbered
    assert shown("about 1,000") == (1000, False) and shown("−13%") == (-13, True) and shown("£25,000") == (25000, False)
    figure = {"shown": "12", "class": "cited"}
    row = {"line": "1", "numeral": "12", "nth": "", "class": "cited", "figure": "cited a", "right": ""}

    def faults(text: str, figures: dict, *rows: dict) -> list[str]:
        return classed(text, list(rows), figures)[1]

    assert faults("12 vans", {"cited a": figure}, row) == []
    assert "the report has 12" in faults("13 vans", {"cited a": figure}, row | {"numeral": "13"})[0]
    assert faults("13 vans", {"cited a": figure}, row | {"numeral": "13", "right": "12"}) == []
    assert "no figure" in faults("12 vans", {}, row)[0]
    assert "not computed" in faults("12 vans", {"cited a": figure}, row | {"class": "computed"})[0]
    assert "neither a figure" in faults("12 vans and 5", {"cited a": figure}, row)[0]
    assert "no such numeral" in faults("12 vans", {"cited a": figure}, row, row | {"numeral": "14"})[0]
    assert "has 12%" in faults("12 vans", {"cited a": figure | {"shown": "12%"}}, row)[0]
    print("Every part of the script does as it says.")


if __name__ == "__main__":
    if sys.argv[1:] == ["--test"]:
        test()
    elif len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    else:
        sys.exit(main(sys.argv[1], "--list" in sys.argv[2:]))
