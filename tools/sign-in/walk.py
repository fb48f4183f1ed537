"""Goes the ways of people who sign in through their organisation: `walk.py SITE PROVIDER LOG`.

In a real Chromium, with a real provider. The first administrator begins with a password, makes themself a link, and from
then on comes in through the provider; somebody the provider vouches for and nobody here knows does not, whatever their
email address is. Prints one line a fault and exits 1 if there is any.
"""

import base64
import hmac
import re
import sqlite3
import struct
import sys
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "browser"))
from chromium import launch  # noqa: E402

SITE, PROVIDER, LOG = sys.argv[1], sys.argv[2], Path(sys.argv[3])
DOOR = "Sign in with Aldermouth District Council"
PASSWORD = "kettle otter lantern"
faults: list[str] = []


def expect(holds: bool, what: str) -> None:
    if not holds:
        faults.append(what)
        print(f"sign-in: {what}")


def wait_for(address: str) -> None:
    """Waits until something answers there, whatever it says."""
    for _ in range(240):
        try:
            urllib.request.urlopen(address, timeout=5)
            return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.25)
    sys.exit(f"sign-in: nothing answers at {address}")


def six_digits(key: str) -> str:
    """The code that an authenticator shows now. Source: RFC 6238."""
    letters = key.replace(" ", "")
    secret = base64.b32decode(letters + "=" * (-len(letters) % 8))
    mark = hmac.digest(secret, struct.pack(">Q", int(time.time()) // 30), "sha1")
    at = mark[19] & 15
    return str((int.from_bytes(mark[at:at + 4], "big") & 0x7FFFFFFF) % 1_000_000).zfill(6)


def fresh(browser: Browser) -> Page:
    """A browser that has never been here; what its console says of our pages is a fault."""
    page = browser.new_context().new_page()
    page.on("console", lambda said: expect(
        not (said.type == "error" and said.location.get("url", "").startswith(SITE)
             and not re.search("status of 4(03|10)", said.text)), f"console: {said.text}"))
    return page


def begin(page: Page) -> None:
    """Makes the first administrator, with a password and an authenticator."""
    word = re.search(r"/begin/(\S+)", LOG.read_text(encoding="utf-8"))
    if not word:
        sys.exit("sign-in: the site shows no link for the first administrator")
    page.goto(f"{SITE}/begin/{word[1]}")
    for name, value in {
        "person": "Asha Okafor", "sign-in": "asha", "agency": "Aldermouth District Council", "short": "Aldermouth",
        "password": PASSWORD, "again": PASSWORD,
    }.items():
        page.fill(f"input[name={name}]", value)
    page.click("button:has-text('Begin')")
    page.fill("input[name=code]", six_digits(page.inner_text("code.wardmote-key")))
    page.click("button:has-text('Continue')")
    page.click("text=Go to the home page")


def run_the_partnership(page: Page) -> None:
    """Works on for the purpose for which accounts and people may be changed."""
    page.goto(f"{SITE}/me")
    page.check("input[name=purpose][value=running]")
    page.click("button:has-text('Work on like this')")


def link_for(page: Page, person: str) -> str:
    """Makes a new link for somebody, as an administrator does."""
    run_the_partnership(page)
    page.goto(f"{SITE}/people")
    page.click(f"main a:has-text('{person}')")
    page.click("button:has-text('a link'), button:has-text('a new link')")
    return SITE + page.inner_text("code:has-text('/invitations/')")


def through(page: Page, start: str, who: str) -> None:
    """Goes to the provider from a page of ours, and says there who one is."""
    page.goto(start)
    page.click(f"text={DOOR}")
    expect(page.url.startswith(PROVIDER), f"{start} leads to {page.url}")
    page.click("button:has-text('Deny')" if who == "deny" else f"button[value='{who}']")
    page.wait_for_url(lambda address: address.startswith(SITE))


def is_out(page: Page, what: str) -> str:
    """Holds that nobody is signed in, and gives what the page says without its reference."""
    expect(page.inner_text("h1") == "You are not signed in", f"{what}: shows {page.inner_text('h1')}")
    said = page.inner_text("main")
    reference = page.inner_text("main strong") if page.query_selector("main strong") else ""
    expect(bool(re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}", reference)), f"{what}: has no reference")
    names = {cookie["name"] for cookie in page.context.cookies()}
    expect(not names & {"wardmote", "wardmote-passage"}, f"{what}: leaves {names}")
    page.goto(f"{SITE}/people")
    expect("/sign-in" in page.url, f"{what}: sees {page.url}")
    return said.replace(reference, "")


def is_in(page: Page, path: str, what: str) -> None:
    expect(page.url == SITE + path, f"{what}: ends at {page.url}")
    expect("Asha Okafor" in page.inner_text("header"), f"{what}: the header does not say who is signed in")


def walk(browser: Browser) -> None:
    founder = fresh(browser)
    begin(founder)
    is_in(founder, "/", "the first administrator")
    link = link_for(founder, "Asha Okafor")

    first = fresh(browser)
    through(first, link, "asha")
    is_in(first, "/", "by a link, through the provider")
    founder.goto(f"{SITE}/people")
    expect("/sign-in" in founder.url, "the earlier session goes on")
    founder.goto(link)
    expect(founder.inner_text("h1") == "This link is good no more", "the link is good twice")

    answers: list[str] = []
    again = fresh(browser)
    again.on("request", lambda asked: answers.append(asked.url) if "/sign-in/answer" in asked.url else None)
    through(again, f"{SITE}/sign-in?next=%2Fpeople", "asha")
    is_in(again, "/people", "through the provider alone")
    replay(browser, again.context, answers[0])

    said = set()
    for who in ["stranger", "elsewhere", "tom", "deny"]:
        page = fresh(browser)
        through(page, f"{SITE}/sign-in", who)
        said.add(is_out(page, who))
    forged = fresh(browser)
    forged.goto(f"{SITE}/sign-in/answer?state={'a' * 43}&code=b")
    said.add(is_out(forged, "a forged answer"))
    expect(len(said) == 1, "the page tells one failure from another")

    second_factor(browser, again)
    proof(again)
    record = entries()
    for words in ["identity not known", "tenant not accepted", "not the answer to our question", "not begun here",
                  "provider's identity bound", "with a second factor", "proved anew by a provider",
                  "identity of another account"]:
        expect(words.encode() in record, f"the record does not say: {words}")


def entries() -> bytes:
    """Everything that the record says, as it lies in the database."""
    with sqlite3.connect(f"file:{LOG.parent}/data/wardmote.sqlite?mode=ro", uri=True) as database:
        return b"\n".join(entry for entry, in database.execute("SELECT entry FROM record_entry ORDER BY sequence"))


def replay(browser: Browser, context: BrowserContext, answer: str) -> None:
    """The address that somebody came back by is good once, in their own browser and in another."""
    page = context.new_page()
    page.goto(answer)
    expect(page.inner_text("h1") == "You are not signed in", "the same answer again, in the same browser")
    other = fresh(browser)
    other.goto(answer)
    is_out(other, "the same answer in another browser")


def second_factor(browser: Browser, administrator: Page) -> None:
    """Whoever gave the provider a password alone is asked for a code of ours before anything is seen."""
    run_the_partnership(administrator)
    administrator.goto(f"{SITE}/agencies")
    administrator.click("main a:has-text('Aldermouth District Council')")
    administrator.goto(administrator.url + "/people/new")
    administrator.fill("input[name=name]", "Tom Reed")
    administrator.fill("input[name=email]", "tom.reed@aldermouth.example")
    administrator.click("button:has-text('Save')")
    page = fresh(browser)
    through(page, link_for(administrator, "Tom Reed"), "tom")
    expect(page.url == f"{SITE}/sign-in/authenticator", f"a password alone leads to {page.url}")
    page.goto(f"{SITE}/people")
    expect("/sign-in" in page.url, "half signed in, people are seen")


def proof(page: Page) -> None:
    """Whoever is here shows by the provider, asked for them now, that it is still they; nobody else shows it for them."""
    def anew(who: str) -> None:
        page.goto(f"{SITE}/me/prove/with/aldermouth-district-council?next=%2Femergency")
        expect(page.url.startswith(PROVIDER), f"a proof leads to {page.url}")
        expect("prompt=login" in page.url and "max_age=0" in page.url, f"the provider is not told to ask: {page.url}")
        page.click(f"button[value='{who}']")
        page.wait_for_url(lambda address: address.startswith(SITE))

    anew("asha")
    is_in(page, "/emergency", "a proof by the provider")
    anew("tom")
    expect(page.inner_text("h1") == "It was not shown that it is you", f"another's proof: {page.inner_text('h1')}")
    page.goto(f"{SITE}/emergency")
    is_in(page, "/emergency", "after another's proof")


wait_for(f"{PROVIDER}/.well-known/openid-configuration")
wait_for(f"{SITE}/sign-in")
with sync_playwright() as play:
    browser = launch(play)
    walk(browser)
    browser.close()
if faults:
    print("\n".join(re.findall(r"provider[ -~]*", entries().decode("latin-1"))))
print("sign-in: every way ends where it should" if not faults else f"sign-in: {len(faults)} faults")
sys.exit(1 if faults else 0)
