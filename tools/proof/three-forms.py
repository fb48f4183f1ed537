#!/usr/bin/env python3
"""Holds the three forms of a paper to each other: the page, the Word document and the PDF say the same numbers.

    tools/proof/three-forms.py           the five papers of Examples/papers, the plans, an assessment of one and the pack of 2019
    tools/proof/three-forms.py --test    tests the parts of this script on invented text

Of each paper the tables are read out of the page and out of the Word document and compared cell by cell; and every numeral of the
Word document must stand in the text of the PDF, as often as there. Ends with 1 where one form says what another does not. The
sentences of the page are not compared: it prints the numbers of paragraphs, which Word makes by itself.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections import Counter

import docx
import lxml.html

sys.path.insert(0, os.path.dirname(__file__))
from numerals import EXAMPLES, bring_in, run, table  # noqa: E402

NUMERAL = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?%?")
# Tables of the figures behind a chart stand in the page and the PDF; in Word they are the workbook behind the chart.
BEHIND = "The numbers of the chart"


def numerals(text: str) -> Counter:
    return Counter(NUMERAL.findall(text))


def words(text: str) -> str:
    return " ".join(text.split())


def of_page(path: str) -> list[list[list[str]]]:
    """The tables of a page."""
    body = lxml.html.parse(path).getroot().find("body")
    # Marks of notes are numbered by Word itself.
    for mark in body.xpath("//sup | //figure//details"):
        mark.drop_tree()
    tables = []
    for one in body.xpath("//table"):
        caption = one.find("caption")
        head = caption.text_content() if caption is not None else ""
        rows = [[words(cell.text_content()) for cell in row.xpath("./th | ./td")] for row in one.xpath(".//tr")]
        if BEHIND not in head:
            tables.append(rows)
    return tables


def of_word(path: str) -> tuple[list[list[list[str]]], Counter]:
    """The tables of a Word document, and all its numerals."""
    document = docx.Document(path)
    tables = [[[words(cell.text) for cell in row.cells] for row in one.rows] for one in document.tables]
    return tables, numerals("\n".join(paragraph.text or "" for paragraph in document.element.body.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t")))


def of_pdf(path: str) -> Counter:
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return numerals(done.stdout)


def faults(page: list, word: list, in_word: Counter, in_pdf: Counter) -> list[str]:
    """What one form says and another does not."""
    found = []
    if len(page) != len(word):
        found.append(f"{len(page)} tables on the page, {len(word)} in Word")
    for place, (first, second) in enumerate(zip(page, word), 1):
        for row, (left, right) in enumerate(zip(first, second), 1):
            if left != right:
                found.append(f"table {place}, row {row}: the page has {left}, Word has {right}")
        if len(first) != len(second):
            found.append(f"table {place}: {len(first)} rows on the page, {len(second)} in Word")
    missing = in_word - in_pdf
    found += [f"“{numeral}” stands in Word {in_word[numeral]} times, in the PDF {in_pdf[numeral]}" for numeral in missing]
    return found


def written() -> list[tuple[str, list[str]]]:
    """Each paper, as `wardmote report` is asked for it."""
    papers = [(one["name"], ["committee", "--title", one["report"]])
              for one in table(os.path.join(EXAMPLES, "papers", "papers.csv"))]
    for name in ["Bolsover", "North East Derbyshire", "Bassetlaw and Newark", "Central Bedfordshire"]:
        papers.append((f"plan-{name}", ["plan", "--plan", name]))
    return papers + [("assessment", ["assessment", "--plan", "Bolsover"]), ("pack", ["scrutiny-pack", "--year", "2019"])]


def main() -> int:
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        data = ["--data", os.path.join(folder, "data")]
        bring_in(data)
        for name, asked in written():
            paths = {}
            for form in ["html", "docx", "pdf"]:
                paths[form] = os.path.join(folder, f"{name}.{form}")
                run("report", *asked, "--format", form, "--output", paths[form], *data)
            page = of_page(paths["html"])
            word, in_word = of_word(paths["docx"])
            found = faults(page, word, in_word, of_pdf(paths["pdf"]))
            cells = sum(len(row) for one in word for row in one)
            print(f"{name}: {len(word)} tables with {cells} cells, {sum(in_word.values())} numerals in Word; {len(found)} faults")
            for fault in found:
                print(f"  {fault}")
            failed += bool(found)
    return 1 if failed else 0


def test() -> None:
    """On invented text."""
    same = [[["Ward", "Patrols"], ["Harbour", "412"]]]
    assert faults(same, same, numerals("412 and 412"), numerals("412, 412 and 9")) == []
    assert "row 2" in faults(same, [[["Ward", "Patrols"], ["Harbour", "413"]]], Counter(), Counter())[0]
    assert "1 tables" in faults(same, [], Counter(), Counter())[0]
    assert "1 times, in the PDF 0" in faults([], [], numerals("48%"), numerals("48"))[0]
    assert numerals("1,204 of 3.5% in 2026") == Counter({"1,204": 1, "3.5%": 1, "2026": 1})
    print("Every part of the script does as it says.")


if __name__ == "__main__":
    if sys.argv[1:] == ["--test"]:
        test()
    elif len(sys.argv) > 1:
        sys.exit(__doc__)
    else:
        sys.exit(main())
