"""Finds the pages of a running Wardmote by following its links, so that no check needs a list of addresses.

Starts at `/`, follows links and sends forms that only ask (method GET): with the answers they show at first, once more
for each other radio button, and once with a place where they look for words. Pages of one shape (`/areas/E07000033` and `/areas/E07000034`) are alike, so only a
few of each are asked for, and of these the first are kept, and those that led to a shape that no other led to: a meeting
with an agenda is like one without, but for what it leads to. Only the standard library.
"""

import html.parser
import re
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field

from people import COOKIE, everybody

A_SHAPE = 2
# Of addresses without a question, so many of a shape are asked for what they lead to.
FOR_LINKS = 16
# What is looked for where a form asks for words: a place of the demonstration.
SOUGHT = "Bolsover"
# Half as much again as what the busiest of the demonstration meets. A walk that comes so far goes round in circles: a fault.
AT_MOST = 3300


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
    # Where the answer was found, after it was sent on.
    landed: str = ""
    # Whether it is to be looked at, and not only followed.
    is_kept: bool = True
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
            # A browser puts what the form says in the place of what its address asks.
            action = had.get("action", "").split("?")[0].split("#")[0]
            self.form = action if had.get("method", "get").lower() == "get" else None
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
            if ("q", "") in self.fields:
                self.ask([("q", SOUGHT) if name == "q" else (name, value) for name, value in self.fields])
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
            answer = Answer(address, reply.status, kind, reply.read(), landed=reply.geturl())
    except urllib.error.HTTPError as refusal:
        answer = Answer(address, refusal.code, refusal.headers.get_content_type(), refusal.read())
    if answer.kind == "text/html":
        reader = Reader()
        reader.feed(answer.body.decode("utf-8", "replace"))
        answer.links, answer.names = reader.links, reader.names
    return answer


@dataclass
class Crawled:
    """Every answer to be looked at, every address that was answered, and whose walk did not come to its end."""

    answers: list[Answer] = field(default_factory=list)
    reached: set[str] = field(default_factory=set)
    stopped: list[str] = field(default_factory=list)


def crawl(start: str, at_most: int = AT_MOST, a_shape: int = A_SHAPE, whole: str = "never") -> Crawled:
    """What is met by everybody whom the demonstration names, and by somebody who has not signed in.

    Who comes later is shown only what has a shape that nobody before was shown, or leads to one: pages look alike for all
    but a few. Of addresses whose path is one of `whole`, each is kept, whatever its shape.
    """
    crawled, walk = Crawled(), Walk(start, at_most, a_shape, whole)
    for seat, session in everybody(start).items():
        met, left = walk.by(session)
        for answer in met:
            answer.seat, answer.session = seat, session
        crawled.answers += [answer for answer in met if answer.is_kept]
        crawled.reached |= {place for a in met if a.status == 200 for place in (a.address, a.landed)}
        if left:
            who = seat or "somebody who has not signed in"
            crawled.stopped.append(f"the walk of “{who}” was cut short after {len(met)} answers, before {left}")
    return crawled


def crawl_outside(start: str, at_most: int = AT_MOST, a_shape: int = A_SHAPE) -> Crawled:
    """What somebody meets on pages that nobody signs in to."""
    met, left = Walk(start, at_most, a_shape, "never").by("")
    crawled = Crawled([answer for answer in met if answer.is_kept], {a.address for a in met if a.status == 200})
    if left:
        crawled.stopped.append(f"the walk of the public pages was cut short after {len(met)} answers, before {left}")
    return crawled


class Walk:
    """Goes through the site as one person after another."""

    def __init__(self, start: str, at_most: int, a_shape: int, whole: str) -> None:
        self.start, self.at_most, self.a_shape, self.whole = start, at_most, a_shape, re.compile(whole)
        self.site = urllib.parse.urlsplit(start)[:2]
        # Shapes and addresses that were kept, and shapes that something led to.
        self.known: set[str] = set()
        self.kept: set[str] = set()
        self.led_to: set[str] = set()

    def by(self, session: str) -> tuple[list[Answer], str]:
        """Every answer met, pages and files, in the order met, and what was to come next where the bound was reached.

        Links to other sites are left alone.
        """
        waiting, seen, counts, answers = [(urllib.parse.urljoin(self.start, "/"), "")], set(), {}, []
        while waiting:
            address, origin = waiting.pop(0)
            if address in seen:
                continue
            seen.add(address)
            alike = shape(address)
            counts[alike] = counts.get(alike, 0) + 1
            is_whole = self.whole.fullmatch(urllib.parse.urlsplit(address).path) is not None
            if counts[alike] > (FOR_LINKS if alike.endswith("?") else self.a_shape) and not is_whole:
                continue
            if len(answers) >= self.at_most:
                return answers, address
            answer = ask(address, session)
            answer.linked_from = origin
            answers.append(answer)
            links = self.links(answer)
            is_first = counts[alike] <= self.a_shape and alike not in self.known
            is_kept = is_whole or is_first or answer.status >= 400 or bool({shape(link) for link in links} - self.led_to)
            answer.is_kept = is_kept and address not in self.kept
            self.led_to |= {shape(link) for link in links}
            waiting += [(link, address) for link in links]
        self.known |= {shape(answer.address) for answer in answers}
        self.kept |= {answer.address for answer in answers if answer.is_kept}
        return answers, ""

    def links(self, answer: Answer) -> list[str]:
        whole = [urllib.parse.urldefrag(urllib.parse.urljoin(answer.address, link)).url for link in answer.links]
        return [link for link in whole if urllib.parse.urlsplit(link)[:2] == self.site]


def faults(crawled: Crawled) -> list[str]:
    """Walks that did not come to their end, links that lead nowhere, and links to a place that is not on its page."""
    answers = crawled.answers
    found = [f"{a.address}: answers {a.status}; linked from {a.linked_from}" for a in answers if a.status >= 400]
    found += crawled.stopped
    names = {a.address: a.names for a in answers if a.is_page}
    for answer in answers:
        for link in answer.links:
            whole, place = urllib.parse.urldefrag(urllib.parse.urljoin(answer.address, link))
            if place and whole in names and place not in names[whole]:
                found.append(f"{answer.address}: links to #{place}, which is not on {whole}")
    return sorted(set(found))
