#!/usr/bin/env python3
"""Runs the review of 2019 from its questions to the next year's draft, through the pages of a demonstration of its own.

    tools/proof/review-2019.py           WARDMOTE names the program; prints a line a step, and ends with 1 at the first that is not so

The 16 questions of Examples/scrutiny/bolsover-2019 are taken in without their answers, and with their clocks. The council and the police answer on the
pages; the commissioner's office says nothing. Then: who owes what and since when, a reminder, an answer taken down at the meeting,
an exempt answer, the pack in its three forms, its annex, its approval by a second person, and the set of the next year.
"""

import csv
import datetime
import io
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.error
import urllib.request

import docx
import lxml.html

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "browser"))
from people import COOKIE, everybody  # noqa: E402

PROGRAM = os.environ.get("WARDMOTE", ".build/release/wardmote")
EXAMPLES = os.path.join(HERE, "..", "..", "Examples")
REVIEW = os.path.join(EXAMPLES, "scrutiny", "bolsover-2019")
SECRET = "Passes to police buildings"
SAID = "The inspector said that one officer comes to each group from May."
SILENT = "Office of the Police and Crime Commissioner for Derbyshire"
TITLE = "Bolsover: review of the partnership 2019"


def so(step: str, truth: bool, seen: object) -> None:
    """Prints the step, or ends with what was seen instead."""
    if not truth:
        sys.exit(f"NOT SO: {step}. Seen: {seen}")
    print(f"  {step}")


class Seat:
    """Somebody of the demonstration, with a session of their own."""

    def __init__(self, site: str, word: str) -> None:
        self.site, self.word = site, word

    def ask(self, address: str, fields: list[tuple[str, str]] | None = None) -> tuple[int, bytes]:
        head = {"Cookie": f"{COOKIE}={self.word}", "Origin": self.site, "Sec-Fetch-Site": "same-origin"}
        data = None if fields is None else urllib.parse.urlencode(fields).encode()
        try:
            answer = urllib.request.urlopen(urllib.request.Request(self.site + address, data, head), timeout=60)
            return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def page(self, address: str) -> lxml.html.HtmlElement:
        status, body = self.ask(address)
        if status != 200:
            sys.exit(f"{address} answered {status}")
        return lxml.html.fromstring(body)

    def send(self, at: str, to: str, **typed: str | list[str]) -> lxml.html.HtmlElement:
        """Fills in the form of the page `at` that goes to `to`, as somebody would who types, and sends it."""
        found = [one for one in self.page(at).forms if one.get("action") == to and one.method == "POST"]
        if not found:
            sys.exit(f"{at} has no form that goes to {to}")
        names = {name.replace("_", "-"): value for name, value in typed.items()}
        # The line end at the beginning of a text area is no part of its text.
        fields = [(name, value.removeprefix("\n")) for name, value in found[0].form_values() if name not in names]
        for name, value in names.items():
            fields += [(name, one) for one in (value if isinstance(value, list) else [value])]
        status, body = self.ask(to, fields)
        answer = lxml.html.fromstring(body)
        if status != 200:
            faults = " ".join(one.text_content() for one in answer.xpath("//*[contains(@class, 'error-summary')]//li"))
            sys.exit(f"{to} answered {status}: {faults or words(answer)}")
        return answer


def words(page: lxml.html.HtmlElement) -> str:
    return " ".join(page.xpath("//main")[0].text_content().split())


def link(page: lxml.html.HtmlElement, pattern: str) -> str:
    return next(one for one in page.xpath("//main//a/@href") if re.fullmatch(pattern, one))


def day(name: str, of: datetime.date) -> dict[str, str]:
    return {f"{name}_day": str(of.day), f"{name}_month": str(of.month), f"{name}_year": str(of.year)}


def table_of(page: lxml.html.HtmlElement, caption: str) -> list[list[str]]:
    for one in page.xpath("//table"):
        if one.find("caption") is not None and " ".join(one.find("caption").text_content().split()).endswith(caption):
            return [[" ".join(cell.text_content().split()) for cell in row.xpath("./th | ./td")] for row in one.xpath(".//tbody/tr")]
    seen = [one.find("caption").text_content() for one in page.xpath("//table[caption]")]
    sys.exit(f"There is no table “{caption}”, but {seen}")


def answer(seat: Seat, inquiry: str, number: str, body: str, given: dict) -> None:
    """Keys the answer of a body as the page of its question takes it."""
    at = answers(seat.page(inquiry))[number, body]
    seat.send(
        at, at, how="answer" if given["state"] == "answered" else given["state"], text=given["answer"],
        reason=given["reason"], appendix=given["appendix"], exempt="7" if given["answer"].startswith(SECRET) else "0")


def answers(page: lxml.html.HtmlElement) -> dict[tuple[str, str], str]:
    """The address of each answer that may be given, by its question's number and its body."""
    found = {}
    for heading in page.xpath("//main//h3"):
        number = heading.text_content().split(".")[0].strip()
        rows = heading.xpath("following::dl[1]")[0].xpath("./div")
        for row in rows:
            for to in row.xpath(".//a/@href"):
                if re.fullmatch(r"/answers/\d+", to):
                    found[number, " ".join(row.xpath("./dt")[0].text_content().split())] = to
    return found


def ask_and_answer(manager: Seat) -> str:
    print("Questions and answers")
    listed = manager.page("/inquiries")
    inquiry = next(one.get("href") for one in listed.xpath("//main//a") if one.text_content().strip() == TITLE)
    with open(os.path.join(REVIEW, "questions.csv"), encoding="utf-8", newline="") as file:
        put = list(csv.DictReader(file))
    said = words(manager.page(inquiry))
    so("16 questions are asked", len(put) == 16 and all(one["question"] in said for one in put), said[:400])
    rows = owed(manager, inquiry)
    so("20 answers are owed, by three bodies", len(rows) == 20 and len({one["body"] for one in rows}) == 3, rows[:2])
    late = (datetime.date.today() - datetime.date(2019, 3, 18)).days
    so(f"each is {late} days late", {one["days late"] for one in rows} == {str(late)}, rows[0])
    with open(os.path.join(REVIEW, "agencies.csv"), encoding="utf-8", newline="") as file:
        full = {one["short"]: one["agency"] for one in csv.DictReader(file)}
    with open(os.path.join(REVIEW, "answers.csv"), encoding="utf-8", newline="") as file:
        given = [one for one in csv.DictReader(file) if full[one["body"]] != SILENT]
    for one in given:
        answer(manager, inquiry, one["number"], full[one["body"]], one)
    rows = owed(manager, inquiry)
    left = sorted((one["body"], one["number"]) for one in rows)
    police = full["Derbyshire Police"]
    silent = [(SILENT, one["number"]) for one in every(manager, inquiry) if one["body"] == SILENT]
    so(f"{len(given)} are given; of {SILENT} nothing is", left == sorted(silent + [(police, "11"), (police, "12")]), left)
    so("the first answer tells the money that a cited figure holds", "£25,000" in words(manager.page(inquiry)), "")
    return inquiry


def every(seat: Seat, inquiry: str) -> list[dict]:
    return list(csv.DictReader(io.StringIO(seat.ask(f"{inquiry}?format=csv")[1].decode("utf-8-sig"))))


def owed(seat: Seat, inquiry: str) -> list[dict]:
    return [one for one in every(seat, inquiry) if one["days late"]]


def remind(manager: Seat, inquiry: str) -> None:
    print("Reminders")
    page = manager.page(inquiry)
    committee = next(one for one in page.xpath("//a/@href") if re.fullmatch(r"/committees/\d+", one))
    at = f"{committee}/reminders"
    page = manager.page(at)
    heading = page.xpath(f"//h2[normalize-space()='{SILENT}']")
    so("the words of a reminder stand there for the body that is silent", bool(heading) and "questions 11, 12" in words(page), words(page))
    box = page.xpath(f"//label[normalize-space()='{SILENT}']/@for")[0]
    agency = page.get_element_by_id(box).get("value")
    manager.send(at, at, reminded=agency, reminded_by="e-mail", **day("reminded-on", datetime.date.today()))
    so("it is written down that they were reminded", "Reminded on" in words(manager.page(at)), words(manager.page(at)))


def meet(manager: Seat, inquiry: str) -> None:
    print("At the meeting")
    meeting = next(one for one in manager.page(inquiry).xpath("//main//a/@href") if re.fullmatch(r"/committee-meetings/\d+", one))
    page = manager.page(meeting)
    field = next(
        one.get("for") for one in page.xpath("//label")
        if one.text_content().strip().startswith("11.") and one.text_content().strip().endswith("Derbyshire Constabulary"))
    manager.send(meeting, meeting, **{page.get_element_by_id(field).get("name"): SAID})
    left = [(one["body"], one["number"]) for one in owed(manager, inquiry) if one["body"] != SILENT]
    so("what the police said of question 11 is taken down; question 12 stays open", left == [("Derbyshire Constabulary", "12")],
       [one for one in every(manager, inquiry) if one["number"] in ("11", "12")])


def sit(manager: Seat, inquiry: str) -> None:
    """Puts the seat of the demonstration's member on the committee that asks."""
    committee = next(one for one in manager.page(inquiry).xpath("//a/@href") if re.fullmatch(r"/committees/\d+", one))
    at = f"{committee}/members/new"
    chosen = next(
        one.get("value") for one in manager.page(at).xpath("//option") if "Scrutiny committee member" in one.text_content())
    manager.send(at, at, member=chosen, **day("from", datetime.date.today()))


def give_out(manager: Seat, analyst: Seat, member: Seat, inquiry: str, folder: str) -> None:
    print("The pack and its annex")
    pack = manager.page(f"{inquiry}/pack")
    rows = {row[0]: row for row in table_of(pack, "Answers that are not in")}
    so("the pack says whose answers are missing", set(rows) == {"Derbyshire Constabulary", SILENT}, rows)
    so("and that the silent body was reminded", datetime.date.today().strftime("%Y") in rows[SILENT][-1] and rows["Derbyshire Constabulary"][-1] == "Not yet", rows)
    so("what was said at the meeting is in it", SAID in words(pack), "")
    so("an exempt answer is not, but that it is exempt is", SECRET not in words(pack) and "paragraph 7 of Schedule 12A" in words(pack), "")
    status, body = member.ask(f"{inquiry}/annex")
    so("it is in no annex for a member who does not sit on the committee", SECRET not in body.decode(), status)
    sit(manager, inquiry)
    so("the exempt answer is in the annex, for a member of the committee", SECRET in words(member.page(f"{inquiry}/annex")), "")
    status, body = analyst.ask(f"{inquiry}/annex")
    so("and for nobody to whom it is not open", SECRET not in body.decode(), status)
    for form in ["docx", "pdf"]:
        status, body = manager.ask(f"{inquiry}/pack?format={form}")
        path = os.path.join(folder, f"pack.{form}")
        with open(path, "wb") as file:
            file.write(body)
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True).stdout if form == "pdf" else (
            "\n".join(one.text or "" for one in docx.Document(path).element.body.iter(
                "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t")))
        text = " ".join(text.split())
        so(f"the pack as {form} has the missing answers, and not the exempt one",
           status == 200 and SILENT in text and SAID in text and SECRET not in text, text[:300])
    at = f"{inquiry}/pack/approval"
    so("it is a draft", "Draft" in words(pack), words(pack)[:200])
    manager.send(at, at, approval_step="put-forward")
    analyst.send(at, at, approval_step="approve")
    so("somebody else has approved it, and it is a draft no more", "Approved" in words(manager.page(f"{inquiry}/pack")), "")


def next_year(manager: Seat, inquiry: str) -> None:
    print("The next year")
    page = manager.page(inquiry)
    committee = next(one for one in page.xpath("//a/@href") if re.fullmatch(r"/committees/\d+", one))
    at = f"{committee}/inquiries/new"
    later = datetime.date.today() + datetime.timedelta(days=60)
    manager.send(
        at, at, title="Review of the partnership 2020", of_year="2020", after=inquiry.rsplit("/", 1)[1],
        **day("from", later), **day("until", later + datetime.timedelta(days=28)))
    following = next(
        one.get("href") for one in manager.page("/inquiries").xpath("//main//a")
        if one.text_content().strip() == "Review of the partnership 2020")
    rows, before = every(manager, following), {(one["number"], one["body"]): one for one in every(manager, inquiry)}
    so("a draft has the same 16 questions, to the same bodies", {(one["number"], one["body"]) for one in rows} == set(before), len(rows))
    beside = [one for one in rows if one["answer of the year before"] == before[one["number"], one["body"]]["answer"]]
    so(f"beside each of {len(rows)} stands what was answered a year before", len(beside) == len(rows) == 20, len(beside))
    page = words(manager.page(following))
    so("on its page too, with what was said at the meeting", page.count("The year before") == 20 and SAID in page, page.count("The year before"))
    so("nothing is owed of a draft", not owed(manager, following), "")


def examples(folder: str) -> str:
    """The examples, but that the review of 2019 has no answers yet, and is no longer kept for its paper's sake: its clocks run."""
    whole = os.path.join(folder, "examples")
    shutil.copytree(EXAMPLES, whole)
    for name in ("answers.csv", "follow-ups.csv", "papers.csv"):
        os.remove(os.path.join(whole, "scrutiny", "bolsover-2019", name))
    return whole


class Demonstration:
    """A demonstration of its own, on a free port."""

    def __init__(self, folder: str, whole: str) -> None:
        with socket.socket() as one:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
        self.site = f"http://127.0.0.1:{port}"
        self.log = open(os.path.join(folder, "log"), "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [PROGRAM, "demo", "--port", str(port), "--data", os.path.join(folder, "data"),
             "--examples", os.path.join(whole, "crime"), "--plans", os.path.join(whole, "plans")],
            stdout=self.log, stderr=subprocess.STDOUT)

    def __enter__(self) -> str:
        for _ in range(600):
            if self.process.poll() is not None:
                break
            try:
                urllib.request.urlopen(self.site + "/sign-in", timeout=60)
                return self.site
            except OSError:
                time.sleep(0.5)
        self.log.seek(0)
        sys.exit(f"The demonstration showed no page. It said: {self.log.read()[-800:]}")

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        whole = examples(folder)
        with Demonstration(folder, whole) as site:
            people = everybody(site)
            manager, analyst, member = (
                Seat(site, people[one]) for one in ("Community safety manager", "Partnership analyst", "Scrutiny committee member"))
            inquiry = ask_and_answer(manager)
            remind(manager, inquiry)
            meet(manager, inquiry)
            give_out(manager, analyst, member, inquiry, folder)
            next_year(manager, inquiry)
        with Demonstration(folder, whole) as site:
            print("After the program was stopped and started again")
            manager = Seat(site, everybody(site)["Community safety manager"])
            so("all of it is there", SAID in words(manager.page(inquiry)), "")
    print("The review of 2019 was run from its questions to the next year's draft.")


if __name__ == "__main__":
    main()
