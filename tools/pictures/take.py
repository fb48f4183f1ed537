"""Takes the pictures: `take.py FOLDER http://127.0.0.1:8080`. Run by take.sh, which starts the demonstration.

Each page at 320, 768 and 1,280 pixels, whole, as `001-home-320.png`; the first two pages of each PDF, and of each Word
document as LibreOffice lays it out, as `paper-1-pdf-1.png`.
"""

import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "browser"))

from playwright.sync_api import Browser, Error, sync_playwright

from chromium import WIDTHS, launch
from crawl import Answer, crawl, crawl_outside
from papers import ENDINGS
from people import COOKIE


def file_name(address: str) -> str:
    parts = urllib.parse.urlsplit(address)
    return re.sub(r"[^A-Za-z0-9]+", "-", parts.path + "-" + parts.query).strip("-")[:60] or "home"


def picture(browser: Browser, answer: Answer, width: int, path: Path) -> None:
    with browser.new_context(viewport={"width": width, "height": 900}) as context:
        if answer.session:
            context.add_cookies([{"name": COOKIE, "value": answer.session, "url": answer.address}])
        page = context.new_page()
        page.goto(answer.address, wait_until="load")
        page.screenshot(path=path, full_page=True)


def picture_share(pages: list[tuple[int, Answer]], folder: Path) -> int:
    taken = 0
    with sync_playwright() as play:
        browser = launch(play)
        for number, answer in pages:
            for width in WIDTHS:
                path = folder / f"{number:03}-{file_name(answer.address)}-{width}.png"
                try:
                    picture(browser, answer, width, path)
                except Error:
                    # After some very long pages Chromium takes no more pictures: a new one does.
                    browser.close()
                    browser = launch(play)
                    picture(browser, answer, width, path)
                taken += 1
        browser.close()
    return taken


def page_pictures(pages: list[Answer], folder: Path) -> int:
    """A browser a processor, each with every so-manieth page: neighbours are alike, and so no share is the heavy one."""
    shares = os.cpu_count() or 1
    numbered = list(enumerate(pages, start=1))
    with ProcessPoolExecutor(max_workers=shares) as desks:
        return sum(desks.map(picture_share, [numbered[share::shares] for share in range(shares)], [folder] * shares))


def paper_pictures(papers: list[Answer], folder: Path) -> int:
    taken = 0
    with tempfile.TemporaryDirectory() as scratch:
        for number, answer in enumerate(papers, start=1):
            ending = ENDINGS[answer.kind]
            path = Path(scratch, f"{number}.{ending}")
            path.write_bytes(answer.body)
            if ending == "docx":
                subprocess.run(
                    ["soffice", f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", "pdf",
                     "--outdir", scratch, str(path)],
                    check=True, capture_output=True, timeout=300)
            stem = folder / f"paper-{number}-{ending}"
            subprocess.run(
                ["pdftoppm", "-png", "-r", "80", "-f", "1", "-l", "2", str(path.with_suffix(".pdf")), str(stem)], check=True)
            taken += len(list(folder.glob(f"{stem.name}-*.png")))
    return taken


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    crawled = crawl(sys.argv[2])
    answers = crawled.answers
    if outside := os.environ.get("DEMO_PUBLIC"):
        answers = answers + crawl_outside(outside).answers
    pages = page_pictures([answer for answer in answers if answer.is_page], folder)
    papers = paper_pictures([a for a in answers if a.status == 200 and a.kind in ENDINGS], folder)
    for fault in crawled.stopped:
        print(f"FAULT {fault}")
    print(f"pictures: {pages} of pages, {papers} of papers, in {folder}/")
    sys.exit(1 if crawled.stopped else 0)


main()
