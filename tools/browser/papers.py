"""Checks the papers of a running Wardmote: `papers.py http://127.0.0.1:8080 FOLDER [PROGRAM DATA]`.

Fetches into FOLDER two papers of each shape of address that the pages link to, and of committee reports and their editions
each one. With a program and the folder of the demonstration's data, has it write papers as its command line does too.
A walk through the pages that was not finished is a fault. Each PDF must pass the machine-checkable part of
PDF/UA (`pdfua`); each Word document must open in python-docx and in LibreOffice, with its charts: as many in the
drawing as in the package, each with numbers in it, and pages in what LibreOffice makes of it. A performance report has
charts; the other papers may have none. Exits 1 on any fault.
"""

import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import docx
import pikepdf

from crawl import Crawled, crawl

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ENDINGS = {"application/pdf": "pdf", WORD: "docx"}
# Papers at this address must have a chart.
CHARTED = "/report/paper"


# Each of them is fetched.
EACH = r"/committee-reports/\d+(/paper)?|/report-editions/\d+"
# What `wardmote report` is asked for, as a PDF and as a Word document.
WRITTEN = [
    ["assessment", "--plan", "Aldermouth action plan"],
    ["assessment", "--plan", "North East Derbyshire", "--period", "2025-03"],
    ["plan", "--plan", "Aldermouth action plan"],
    ["plan", "--plan", "Safer Aldermouth and Saltreach"],
    ["scrutiny-pack", "--year", "2019"],
    ["committee", "--title", "What the wardens did"],
]


def fetch(site: str, crawled: Crawled, folder: Path) -> list[tuple[Path, str]]:
    """The papers linked to, saved as 1.pdf, 2.docx and so on, in the order met, each with its address."""
    papers = []
    for answer in crawled.answers:
        ending = ENDINGS.get(answer.kind) if answer.status == 200 else None
        if ending:
            path = folder / f"{len(papers) + 1}.{ending}"
            path.write_bytes(answer.body)
            address = answer.address.removeprefix(site.rstrip("/"))
            print(f"{path.name}: {address}")
            papers.append((path, address))
    return papers


def write(program: str, data: str, folder: Path) -> tuple[list[tuple[Path, str]], list[str]]:
    """The papers that the command line writes, each with what was asked; and what it did not write."""
    papers, found = [], []
    for asked in WRITTEN:
        for ending in ENDINGS.values():
            path = folder / f"written-{WRITTEN.index(asked) + 1}.{ending}"
            command = [program, "report", *asked, "--format", ending, "--output", str(path), "--data", data]
            run = subprocess.run(command, capture_output=True, text=True, timeout=300)
            if run.returncode == 0:
                print(f"{path.name}: wardmote report {' '.join(asked)}")
                papers.append((path, "wardmote report"))
            else:
                found.append(f"wardmote report {' '.join(asked)} --format {ending}: {run.stderr.strip()}")
    return papers, found


def pdf_faults(path: Path) -> list[str]:
    run = subprocess.run([sys.executable, "-m", "pdfua", "check", str(path)], capture_output=True, text=True)
    if run.returncode == 0:
        return []
    return [line.strip() for line in (run.stdout + run.stderr).splitlines() if line.strip()][:12]


def pages_by_libreoffice(path: Path) -> int:
    """How many pages LibreOffice lays the document out on; 0 when it cannot open it."""
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", scratch, str(path)],
            capture_output=True, timeout=300)
        made = Path(scratch, path.stem + ".pdf")
        if not made.exists():
            return 0
        with pikepdf.open(made) as laid_out:
            return len(laid_out.pages)


def word_faults(path: Path, has_chart: bool) -> list[str]:
    found = []
    document = docx.Document(str(path))
    if not any(paragraph.text.strip() for paragraph in document.paragraphs):
        found.append("python-docx finds no words")
    with zipfile.ZipFile(path) as package:
        charts = [name for name in package.namelist() if re.fullmatch(r"word/charts/chart[^/]*\.xml", name)]
        empty = [name for name in charts if b"<c:v>" not in package.read(name)]
        drawn = package.read("word/document.xml").count(b"<c:chart ")
    if has_chart and not charts:
        found.append("there is no chart in it")
    if drawn != len(charts):
        found.append(f"{drawn} charts are drawn and {len(charts)} are held")
    found += [f"{name} holds no numbers" for name in empty]
    if pages_by_libreoffice(path) == 0:
        found.append("LibreOffice does not open it")
    return found


def main() -> None:
    if len(sys.argv) not in (3, 5):
        sys.exit(__doc__)
    site, folder = sys.argv[1], Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    crawled = crawl(site, whole=EACH)
    linked, found = fetch(site, crawled, folder), list(crawled.stopped)
    written: list[tuple[Path, str]] = []
    if len(sys.argv) == 5:
        written, unwritten = write(sys.argv[3], sys.argv[4], folder)
        found += unwritten
    faults = len(found)
    for fault in found:
        print(f"FAULT {fault}")
    for path, address in linked + written:
        found = pdf_faults(path) if path.suffix == ".pdf" else word_faults(path, address.startswith(CHARTED))
        faults += len(found)
        print(f"{'FAULT' if found else 'ok':5} {path.name}", *found, sep="\n        ")
    kinds = {path.suffix for path, _ in linked}
    for wanted in (".pdf", ".docx"):
        if wanted not in kinds:
            print(f"FAULT no {wanted} is linked to from any page")
            faults += 1
    print(f"papers: {len(linked)} that pages link to, {len(written)} by command line, {faults} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
