"""Checks every page of a running Wardmote in a real Chromium: `pages.py http://127.0.0.1:8080 [/groups /meetings …]`.

Where DEMO_PUBLIC says where its public pages are, as with-demo.sh does, each of those too. With beginnings of addresses, checks the pages under those alone: for whoever works on some of them.

An address that the program answers and that nobody of the demonstration was shown is a fault, and so is a walk that was
not finished. Each page with its example (`/previews`) is seen once, by axe at 1,280 pixels.

Every page at 320, 768 and 1,280 pixels: axe finds nothing serious or critical, the browser's console stays silent, and
at 320 nothing scrolls sideways. Every page once: it says the same without JavaScript, and the markup parses. The first
page of each shape, as of all wards of a district: each control can be reached by keyboard in order and shows where the
focus is, and contrast, which every page must have at 1,280 pixels, is looked at in the other widths too: it is most of
axe's work, and the stylesheet gives pages of one shape one set of colours. Prints one line a fault and exits 1 if there
is any.

A browser a processor, each with a page open at every width, through which all addresses go.
"""

import itertools
import os
import sys
import urllib.parse
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.util import Finalize

import html5lib
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, sync_playwright

from chromium import WIDTHS, launch
from crawl import Answer, crawl, crawl_outside, faults, shape
from people import COOKIE
from routes import Previews

REFUSED = ["serious", "critical"]

AXE = """([refused, contrast]) => axe.run(document, {
  resultTypes: ['violations'], selectors: false, rules: { 'color-contrast': { enabled: contrast } },
}).then(found => found.violations
  .filter(v => refused.includes(v.impact))
  .map(v => [v.impact, v.id, v.help, v.nodes[0].html.slice(0, 120)]))"""

SIDEWAYS = """() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide <= 0) return null;
  const edge = document.documentElement.clientWidth;
  const inside = e => { for (let p = e.parentElement; p; p = p.parentElement)
    if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(p).overflowX)) return true; return false; };
  const out = e => e.getBoundingClientRect().right > edge + 1 && !inside(e);
  const first = [...document.body.querySelectorAll('*')].find(out);
  return wide + ' px too wide' + (first ? ', first ' + first.outerHTML.slice(0, 80) : '');
}"""

# What can take the focus, in the order of the document; a hidden thing cannot, and one radio of a group stands for all.
REACHABLE = """() => {
  const groups = new Set();
  const kinds = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const all = [...document.querySelectorAll(kinds)].filter(e => {
    if (e.disabled || e.tabIndex < 0 || e.type === 'hidden' || !e.checkVisibility()) return false;
    if (e.type !== 'radio') return true;
    const group = e.name; if (groups.has(group)) return false; groups.add(group); return true;
  });
  all.forEach((e, i) => e.setAttribute('data-reach', i));
  document.activeElement.blur();
  return all.length;
}"""

# Notes each control that takes the focus, and at which press of Tab.
LISTEN = """() => {
  window.walk = [];
  let press = 0;
  addEventListener('keydown', () => { press += 1; }, true);
  addEventListener('focusin', event => {
    const e = event.target;
    const group = 'input[type=radio][data-reach][name="' + CSS.escape(e.name || '') + '"]';
    const radio = e.type === 'radio' ? document.querySelector(group) : e;
    const parts = [e, e.labels && e.labels[0]].filter(Boolean);
    const looks = parts.flatMap(x => [null, '::before', '::after'].map(p => getComputedStyle(x, p)));
    const marked = looks.some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none');
    const at = Number((radio || e).getAttribute('data-reach') ?? -1);
    walk.push({ press, at, marked, what: e.outerHTML.slice(0, 90) });
  }, true);
}"""

SAID = """() => document.querySelector('main, body').innerText.replace(/\\s+/g, ' ').trim()"""


def accessible(page: Page, width: int, contrast: bool) -> list[str]:
    found = page.evaluate(AXE, [REFUSED, contrast])
    return [f"{width} px: axe {impact} {rule}: {help}: {html}" for impact, rule, help, html in found]


def keyboard(page: Page) -> list[str]:
    """Presses Tab through the page: every control, in the order of the document, each with a visible focus."""
    count, found, last = page.evaluate(REACHABLE), [], -1
    page.evaluate(LISTEN)
    presses = min(count, 250)
    for _ in range(presses):
        page.keyboard.press("Tab")
    met = {here["press"]: here for here in page.evaluate("walk")}
    for press in range(1, presses + 1):
        here = met.get(press)
        if here is None:
            return found + [f"keyboard: the focus is lost after control {last + 1} of {count}"]
        if here["at"] <= last:
            return found + [f"keyboard: out of order or trapped at {here['what']}"]
        if here["at"] != last + 1:
            found.append(f"keyboard: {here['at'] - last - 1} controls passed over before {here['what']}")
        if not here["marked"]:
            found.append(f"keyboard: nothing shows the focus on {here['what']}")
        last = here["at"]
    return found


class Desk:
    """One browser, with a page at every width and one without JavaScript."""

    def __init__(self) -> None:
        self.play = sync_playwright().start()
        self.browser = launch(self.play)
        self.heard: list[str] = []
        self.pages = {width: self.open(width) for width in WIDTHS}
        plain = self.browser.new_context(java_script_enabled=False, viewport={"width": WIDTHS[-1], "height": 900})
        self.plain = plain.new_page()

    def open(self, width: int) -> Page:
        context = self.browser.new_context(viewport={"width": width, "height": 900})
        context.add_init_script(AXE_SCRIPT)
        page = context.new_page()
        page.on("console", lambda said: self.heard.append(f"console: {said.text}") if said.type == "error" else None)
        page.on("pageerror", lambda fault: self.heard.append(f"script: {fault}"))
        return page

    def close(self) -> None:
        self.browser.close()
        self.play.stop()

    def sign_in(self, answer: Answer) -> None:
        """Every page has the session of whoever met the answer, or none."""
        for page in [*self.pages.values(), self.plain]:
            page.context.clear_cookies()
            if answer.session:
                page.context.add_cookies([{"name": COOKIE, "value": answer.session, "url": answer.address}])

    def faults(self, address: str, is_first: bool) -> list[str]:
        found: list[str] = []
        for width, page in self.pages.items():
            page.goto(address, wait_until="load")
            found += accessible(page, width, contrast=is_first or width == WIDTHS[-1])
            wide = page.evaluate(SIDEWAYS) if width == WIDTHS[0] else None
            if wide:
                found.append(f"{width} px: scrolls sideways, {wide}")
            if width == WIDTHS[-1]:
                said = page.evaluate(SAID)
                found += keyboard(page) if is_first else []
        self.plain.goto(address, wait_until="load")
        plain = " ".join(self.plain.locator("main, body").first.inner_text().split())
        missing = [word for word in dict.fromkeys(said.split()) if word not in plain]
        if len(missing) > len(said.split()) // 20:
            found.append(f"without JavaScript {len(missing)} words are missing, first: {' '.join(missing[:8])}")
        found += self.heard
        self.heard.clear()
        return list(dict.fromkeys(found))

    def glance(self, address: str) -> list[str]:
        """What axe finds at the widest, and what the browser's console says."""
        page = self.pages[WIDTHS[-1]]
        page.goto(address, wait_until="load")
        found = accessible(page, WIDTHS[-1], contrast=True) + self.heard
        self.heard.clear()
        return list(dict.fromkeys(found))


def parse_faults(body: bytes) -> list[str]:
    reader = html5lib.HTMLParser()
    reader.parse(body)
    return [f"markup: line {place[0]}: {code}" for place, code, _ in reader.errors[:3]]


desk: Desk | None = None


def sit_down() -> None:
    """Opens this process's own browser, and sees to it that it is closed."""
    global desk
    desk = Desk()
    Finalize(None, desk.close, exitpriority=10)


def page_faults(answer: Answer, is_first: bool) -> list[str]:
    assert desk
    desk.sign_in(answer)
    return parse_faults(answer.body) + desk.faults(answer.address, is_first)


def preview_faults(answer: Answer) -> list[str]:
    assert desk
    if not answer.is_page:
        return [f"answers {answer.status}"]
    desk.sign_in(answer)
    return parse_faults(answer.body) + desk.glance(answer.address)


def main() -> None:
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    site, beginnings = sys.argv[1].rstrip("/"), tuple(sys.argv[2:]) or ("",)
    crawled = crawl(site)
    answers = crawled.answers
    wanted = tuple(site + beginning for beginning in beginnings)
    pages = [answer for answer in answers if answer.is_page and answer.address.startswith(wanted)]
    previews = Previews(site, next(answer.session for answer in answers if answer.session))
    examples = previews.pages() if "/previews".startswith(beginnings) else []
    found = faults(crawled) + previews.faults(crawled.reached, beginnings)
    outside = os.environ.get("DEMO_PUBLIC")
    if outside and beginnings == ("",):
        public = crawl_outside(outside)
        pages += [answer for answer in public.answers if answer.is_page]
        found += faults(public)
    if not pages and not examples:
        sys.exit(f"pages: {site} shows no such page")
    shapes = [shape(answer.address) for answer in pages]
    is_first = [one not in shapes[:place] for place, one in enumerate(shapes)]
    with ProcessPoolExecutor(max_workers=os.cpu_count(), initializer=sit_down) as desks:
        looks = zip(pages + examples, itertools.chain(
            desks.map(page_faults, pages, is_first), desks.map(preview_faults, examples)))
        for answer, faulty in looks:
            name = answer.address.removeprefix(site)
            print(f"{'FAULT' if faulty else 'ok':5} {urllib.parse.unquote(name)}", flush=True)
            found += [f"{name}: {fault}" for fault in faulty]
    for fault in found:
        print(f"  {fault}")
    print(
        f"pages: {len(pages)} pages at {len(WIDTHS)} widths, {len(examples)} previews, {len(answers)} links, "
        f"{len(previews.routes)} addresses, {len(found)} faults")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
