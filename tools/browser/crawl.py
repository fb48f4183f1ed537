"""Finds the pages of a running Wardmote by following its links, so that no check needs a list of addresses.

Starts at `/`, follows links and sends forms that only ask (method GET): with the answers they show at first, and once
more for each other radio button. Pages of one shape (`/areas/E07000033` and `/areas/E07000034`) are alike, so only a
few of each are kept. Only the standard library.
"""

import html.parser
import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field

from people import COOKIE, everybody

A_SHAPE = 2
AT_MOST = 200


@dataclass
class Answer:
    """What one address answered, and what it links to."""

    address: str
    status: int
    kind: str
    body: bytes
    links: list[str] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    linked_from: str = ""
    # The seat of whoever asked, and the word of their session.
    seat: str = ""
    session: str = ""

    @property
    def is_page(self) -> bool:
        return self.status == 200 and self.kind == "text/html"


class Reader(html.parser.HTMLParser):
    """Collects the links, the named places, and the addresses that GET forms would ask for."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.names: set[str] = set()
        self.form: str | None = None
        self.fields: list[tuple[str, str]] = []
        self.others: list[tuple[str, str]] = []
        self.select: str | None = None
        self.chosen: str | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        had = {name: value or "" for name, value in attributes}
        if "id" in had:
            self.names.add(had["id"])
        if tag == "a" and "href" in had:
            self.links.append(had["href"])
        elif tag == "form":
            self.form = had.get("action", "") if had.get("method", "get").lower() == "get" else None
            self.fields, self.others = [], []
        elif tag == "input" and had.get("name"):
            kind, answer = had.get("type", "text"), (had["name"], had.get("value", ""))
            if kind not in ("checkbox", "radio", "submit", "button", "file") or "checked" in had:
                self.fields.append(answer)
            elif kind == "radio":
                self.others.append(answer)
        elif tag == "select" and had.get("name"):
            self.select, self.chosen = had["name"], None
        elif tag == "option" and self.select and (self.chosen is None or "selected" in had):
            self.chosen = had.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "select" and self.select:
            if self.chosen is not None:
                self.fields.append((self.select, self.chosen))
            self.select = None
        elif tag == "form" and self.form is not None:
            self.ask(self.fields)
            for name, value in self.others:
                self.ask([field for field in self.fields if field[0] != name] + [(name, value)])
            self.form = None

    def ask(self, fields: list[tuple[str, str]]) -> None:
        self.links.append(f"{self.form}?{urllib.parse.urlencode(fields)}")


def shape(address: str) -> str:
    """The address without the names of areas, measures and sources, and without codes, months, numbers and answers."""
    parts = urllib.parse.urlsplit(address)
    path = re.sub(r"/(areas|measures|data/[^/]+)/[^/]+", r"/\1/*", parts.path)
    path = re.sub(r"[A-Za-z]\d{8}|\d{4}-\d{2}(-\d{2})?|\d+", "*", path)
    asked = sorted({name for name, _ in urllib.parse.parse_qsl(parts.query, keep_blank_values=True)})
    kinds = [value for name, value in urllib.parse.parse_qsl(parts.query) if name == "format"]
    return f"{path}?{','.join(asked + kinds)}"


def ask(address: str, session: str = "") -> Answer:
    try:
        headers = {"Cookie": f"{COOKIE}={session}"} if session else {}
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=60) as reply:
            kind = reply.headers.get_content_type()
            answer = Answer(address, reply.status, kind, reply.read())
    except urllib.error.HTTPError as refusal:
        answer = Answer(address, refusal.code, refusal.headers.get_content_type(), refusal.read())
    if answer.kind == "text/html":
        reader = Reader()
        reader.feed(answer.body.decode("utf-8", "replace"))
        answer.links, answer.names = reader.links, reader.names
    return answer


def crawl(start: str, at_most: int = AT_MOST, a_shape: int = A_SHAPE) -> list[Answer]:
    """Every answer met by everybody whom the demonstration names, and by somebody who has not signed in.

    Who comes later is shown only what has a shape that nobody before was shown: pages look alike for all but a few.
    """
    answers, known = [], set()
    for seat, session in everybody(start).items():
        met = walk(start, session, at_most, a_shape, known)
        for answer in met:
            answer.seat, answer.session = seat, session
        answers += [answer for answer in met if shape(answer.address) not in known]
        known |= {shape(answer.address) for answer in met}
    return answers


def walk(start: str, session: str, at_most: int, a_shape: int, known: set[str]) -> list[Answer]:
    """Every answer met, pages and files, in the order met. Links to other sites are left alone.

    A shape that is known already is gone through once, for the links that are new on it.
    """
    site = urllib.parse.urlsplit(start)
    waiting, seen, shapes, answers = [(urllib.parse.urljoin(start, "/"), "")], set(), {}, []
    while waiting and len(answers) < at_most:
        address, origin = waiting.pop(0)
        if address in seen:
            continue
        seen.add(address)
        shapes[shape(address)] = shapes.get(shape(address), 0) + 1
        if shapes[shape(address)] > (1 if shape(address) in known else a_shape):
            continue
        answer = ask(address, session)
        answer.linked_from = origin
        answers.append(answer)
        for link in answer.links:
            there = urllib.parse.urlsplit(urllib.parse.urljoin(address, link))
            if (there.scheme, there.netloc) == (site.scheme, site.netloc):
                waiting.append((urllib.parse.urlunsplit(there._replace(fragment="")), address))
    return answers


def faults(answers: list[Answer]) -> list[str]:
    """Links that lead nowhere, and links to a place that is not on its page."""
    found = [f"{a.address}: answers {a.status}; linked from {a.linked_from}" for a in answers if a.status >= 400]
    names = {a.address: a.names for a in answers if a.is_page}
    for answer in answers:
        for link in answer.links:
            whole, place = urllib.parse.urldefrag(urllib.parse.urljoin(answer.address, link))
            if place and whole in names and place not in names[whole]:
                found.append(f"{answer.address}: links to #{place}, which is not on {whole}")
    return sorted(set(found))
