"""Asks sign-in providers that do not behave, on this machine: `hostile.py [BINARY]`, with the release build when left out.

Each answers the question what it is in another way: far too much, without an end, a byte now and then, not at all, by
sending elsewhere, with a page in place of JSON, with half an answer, or with addresses on another machine's port. Whoever
wants to come in by one of them must get a plain page within seconds; others must not notice, and the program's memory must
stay as it was. Only the standard library is used.
"""

import http.server
import json
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "durability"))
from served import Site, Visitor  # noqa: E402

# Seconds within which Wardmote gives up, and some for a busy machine. Source: Sources/wardmote/ProviderLink.swift.
MOST_SECONDS = 5 + 3
MOST_MORE_MEGABYTES = 32
faults: list[str] = []


def expect(holds: bool, what: str) -> None:
    if not holds:
        faults.append(what)
        print(f"hostile: {what}", file=sys.stderr)


class Hostile(http.server.BaseHTTPRequestHandler):
    """Answers as the first part of the address says."""

    protocol_version = "HTTP/1.1"
    asked: list[str] = []

    def log_message(self, *_: object) -> None:
        pass

    def begin(self, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def do_GET(self) -> None:
        Hostile.asked.append(self.path)
        self.close_connection = True
        try:
            getattr(self, self.path.split("/")[1], self.elsewhere)()
        except OSError:
            pass

    def elsewhere(self) -> None:
        self.begin(404, Content_Length="0")

    def much(self) -> None:
        """Says that it sends 100 MB, and does."""
        self.begin(Content_Length=str(100 << 20), Content_Type="application/json")
        for _ in range(100):
            self.wfile.write(b" " * (1 << 20))

    def endless(self) -> None:
        """Does not say how much, and never ends."""
        self.begin(Transfer_Encoding="chunked", Content_Type="application/json")
        while True:
            self.wfile.write(b"10000\r\n" + b" " * 0x10000 + b"\r\n")

    def slow(self) -> None:
        self.begin(Content_Length="1000", Content_Type="application/json")
        for _ in range(60):
            self.wfile.write(b" ")
            time.sleep(0.5)

    def silent(self) -> None:
        time.sleep(30)

    def redirect(self) -> None:
        self.begin(302, Location=f"http://127.0.0.1:{self.server.server_port}/taken/", Content_Length="0")

    def taken(self) -> None:
        self.good("redirect")

    def page(self) -> None:
        body = b"<!doctype html><title>Sign in</title>"
        self.begin(Content_Length=str(len(body)), Content_Type="text/html")
        self.wfile.write(body)

    def half(self) -> None:
        self.begin(Content_Length="500", Content_Type="application/json")
        self.wfile.write(b'{"issuer": "http://127.0.0.1')

    def foreign(self) -> None:
        """Would send people to another place than its own."""
        self.good("foreign", "http://127.0.0.1:9")

    def headers_without_end(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            self.wfile.write(b"X-More: " + b"a" * 8000 + b"\r\n")

    def keys(self) -> None:
        self.begin(Content_Length="11", Content_Type="application/json")
        self.wfile.write(b'{"keys":[]}')

    def well(self) -> None:
        self.good("well")

    def good(self, name: str, at: str = "") -> None:
        here = f"http://127.0.0.1:{self.server.server_port}"
        body = json.dumps({"issuer": f"{here}/{name}", "authorization_endpoint": f"{at or here}/door",
                           "token_endpoint": f"{at or here}/token", "jwks_uri": f"{at or here}/keys"}).encode()
        self.begin(Content_Length=str(len(body)), Content_Type="application/json")
        self.wfile.write(body)


WAYS = ["much", "endless", "slow", "silent", "redirect", "page", "half", "foreign", "headers_without_end"]


def main() -> None:
    binary = str(Path(sys.argv[1] if len(sys.argv) > 1 else ".build/release/wardmote").resolve())
    provider = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hostile)
    provider.daemon_threads = True
    threading.Thread(target=provider.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as name:
        top, words = Path(name), []
        (top / "secret").touch(0o600)
        (top / "secret").write_text("a secret of this test\n")
        for way in [*WAYS, "well"]:
            (top / f"{way}.json").write_text(json.dumps({
                "name": way, "issuer": f"http://127.0.0.1:{provider.server_port}/{way}", "client": "wardmote",
                "secretFile": "secret", "tenants": ["aldermouth"]}))
            words += ["--provider", str(top / f"{way}.json")]
        site = Site(binary, top / "data", serving=tuple(words))
        site.start()
        try:
            walk(site)
        finally:
            site.kill()
    if not faults:
        print(f"hostile: {len(WAYS)} providers that do not behave: each a plain page in time, others unaffected")
    sys.exit(1 if faults else 0)


def walk(site: Site) -> None:
    inside = Visitor(site.port)
    site.begin(inside)
    door = Visitor(site.port).get("/sign-in/with/well")
    expect(door.status == 303 and "/door?" in door.location, f"a good provider: {door.status} {door.location}")
    # Once, so that what is made at the first page does not count.
    before = site.memory()
    for way in WAYS:
        answers: list[tuple[int, str, float]] = []

        def come() -> None:
            began = time.monotonic()
            answer = Visitor(site.port).get(f"/sign-in/with/{way.replace('_', '-')}")
            answers.append((answer.status, answer.body, time.monotonic() - began))

        people = [threading.Thread(target=come) for _ in range(4)]
        for one in people:
            one.start()
        time.sleep(0.2)
        began = time.monotonic()
        other = inside.get("/people")
        expect(other.status == 200 and time.monotonic() - began < 1, f"{way}: another's page takes "
               f"{time.monotonic() - began:.1f} s")
        for one in people:
            one.join()
        for status, body, seconds in answers:
            expect(status in (403, 503) and "<h1" in body, f"{way}: answers {status}")
            expect(seconds < MOST_SECONDS, f"{way}: answers after {seconds:.1f} s")
            expect("127.0.0.1" not in body and "curl" not in body, f"{way}: tells how it is built")
        expect(len(answers) == len(people), f"{way}: somebody has no answer")
    expect(not any(path.startswith("/taken") for path in Hostile.asked), "a redirect was followed")
    more = site.memory() - before
    expect(more < MOST_MORE_MEGABYTES, f"the program grew by {more} MB")


main()
