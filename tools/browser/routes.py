"""What the program answers that nobody of the demonstration was shown. Only the standard library.

The program lists its own addresses on `/previews`, in a demonstration alone: `/areas/{}/measures/{}`.
"""

import re
import urllib.parse

from crawl import Answer, ask

# No link of a demonstration leads there. A line here that is reached all the same, or is no address, is a fault too.
UNREACHABLE = {
    "/begin/{}": "a link for the first administrator, who is there already",
    "/invitations/{}": "a link in a message that is sent once to one person",
    "/invitations/{}/with/{}": "the same, by way of a provider of sign-in",
    "/calendars/{}": "a link of one person, shown when it is made and never again",
    "/import/partner/{}": "what was sent, on its way to be brought in",
    "/import/results/{}": "what came of bringing in, told once",
    "/me/prove/with/{}": "a provider of sign-in: the demonstration has none",
    "/sign-in/answer": "a provider of sign-in: the demonstration has none",
    "/sign-in/with/{}": "a provider of sign-in: the demonstration has none",
    "/sign-in/authenticator": "a second factor: the demonstration asks for none",
    "/sign-in/code": "a second factor: the demonstration asks for none",
    "/me/stay": "asked by a script of a page that has been open for long",
    "/policy/proposed": "rules for what a later version brings: the demonstration's policy is of this one",
}


class Previews:
    """The list of addresses and of pages with their examples."""

    def __init__(self, site: str, session: str) -> None:
        self.site, self.session = site.rstrip("/"), session
        body = ask(self.site + "/previews", session).body.decode()
        self.routes = re.findall(r"<code>(/[^<]*)</code>", body)
        self.numbers = sorted({int(number) for number in re.findall(r'href="/previews/(\d+)"', body)})
        if not self.routes or not self.numbers:
            raise SystemExit(f"routes: {site} shows no previews: is it a demonstration?")

    def pages(self) -> list[Answer]:
        answers = [ask(f"{self.site}/previews/{number}", self.session) for number in self.numbers]
        for answer in answers:
            answer.session, answer.linked_from = self.session, "/previews"
        return answers

    def faults(self, addresses: set[str], beginnings: tuple[str, ...] = ("",)) -> list[str]:
        """Addresses under `beginnings` that nobody was shown, and lines of the list above that no longer hold."""
        reached = {self.route(address) for address in addresses}
        missed = [one for one in self.routes if one not in reached and one not in UNREACHABLE]
        found = [f"{one}: nobody was shown it" for one in missed if one.startswith(beginnings)]
        found += [f"{one}: is said to be out of reach, and was reached" for one in UNREACHABLE if one in reached]
        unknown = [one for one in UNREACHABLE if one not in self.routes]
        return found + [f"{one}: is said to be out of reach, and is no address" for one in unknown]

    def route(self, address: str) -> str | None:
        """The route that answers an address: as the program does, a word before a part, from the left."""
        words = urllib.parse.urlsplit(address).path.strip("/").split("/")
        fitting = [one for one in self.routes if fits(one.strip("/").split("/"), words)]
        return min(fitting, key=lambda one: [word == "{}" for word in one.split("/")], default=None)


def fits(pieces: list[str], words: list[str]) -> bool:
    return len(pieces) == len(words) and all(piece in ("{}", word) for piece, word in zip(pieces, words))
