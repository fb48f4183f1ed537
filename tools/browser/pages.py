"""Checks every page of a running Wardmote in a real Chromium: `pages.py http://127.0.0.1:8080`.

At 320, 768 and 1,280 pixels: axe finds nothing serious or critical, and at 320 nothing scrolls sideways. Once a page:
it says the same without JavaScript, each control can be reached by keyboard in order and shows where the focus is,
the browser's console stays silent, the markup parses. Prints one line a fault and exits 1 if there is any.
"""

import sys
import urllib.parse

import html5lib
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from chromium import WIDTHS, launch
from crawl import crawl, faults

REFUSED = {"serious", "critical"}

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

FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const group = 'input[type=radio][data-reach][name="' + CSS.escape(e.name || '') + '"]';
  const radio = e.type === 'radio' ? document.querySelector(group) : e;
  const parts = [e, e.labels && e.labels[0]].filter(Boolean);
  const looks = parts.flatMap(x => [null, '::before', '::after'].map(p => getComputedStyle(x, p)));
  const marked = looks.some(s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none');
  return { at: Number((radio || e).getAttribute('data-reach') ?? -1), marked, what: e.outerHTML.slice(0, 90) };
}"""

SAID = """() => document.querySelector('main, body').innerText.replace(/\\s+/g, ' ').trim()"""


def accessible(page: Page, axe: Axe, width: int) -> list[str]:
    found = [v for v in axe.run(page).response["violations"] if v["impact"] in REFUSED]
    return [f"{width} px: axe {v['impact']} {v['id']}: {v['help']}: {v['nodes'][0]['html'][:120]}" for v in found]


def keyboard(page: Page) -> list[str]:
    """Presses Tab through the page: every control, in the order of the document, each with a visible focus."""
    count, found, last = page.evaluate(REACHABLE), [], -1
    for _ in range(min(count, 250)):
        page.keyboard.press("Tab")
        here = page.evaluate(FOCUSED)
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


def one_page(browser: Browser, address: str) -> list[str]:
    found: list[str] = []
    axe = Axe()
    for width in WIDTHS:
        with browser.new_context(viewport={"width": width, "height": 900}) as context:
            page = context.new_page()
            page.on("console", lambda said: found.append(f"console: {said.text}") if said.type == "error" else None)
            page.on("pageerror", lambda fault: found.append(f"script: {fault}"))
            page.goto(address, wait_until="load")
            found += accessible(page, axe, width)
            wide = page.evaluate(SIDEWAYS) if width == WIDTHS[0] else None
            if wide:
                found.append(f"{width} px: scrolls sideways, {wide}")
            if width == WIDTHS[-1]:
                said = page.evaluate(SAID)
                found += keyboard(page)
    with browser.new_context(java_script_enabled=False, viewport={"width": WIDTHS[-1], "height": 900}) as context:
        page = context.new_page()
        page.goto(address, wait_until="load")
        plain = " ".join(page.locator("main, body").first.inner_text().split())
        missing = [word for word in dict.fromkeys(said.split()) if word not in plain]
        if len(missing) > len(said.split()) // 20:
            found.append(f"without JavaScript {len(missing)} words are missing, first: {' '.join(missing[:8])}")
    return list(dict.fromkeys(found))


def parse_faults(body: bytes) -> list[str]:
    reader = html5lib.HTMLParser()
    reader.parse(body)
    return [f"markup: line {place[0]}: {code}" for place, code, _ in reader.errors[:3]]


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    answers = crawl(sys.argv[1])
    pages = [answer for answer in answers if answer.is_page]
    found = faults(answers)
    if not pages:
        sys.exit(f"pages: {sys.argv[1]} shows no page")
    with sync_playwright() as play:
        browser = launch(play)
        for answer in pages:
            name = answer.address.removeprefix(sys.argv[1].rstrip("/"))
            page_faults = parse_faults(answer.body) + one_page(browser, answer.address)
            print(f"{'FAULT' if page_faults else 'ok':5} {urllib.parse.unquote(name)}", flush=True)
            found += [f"{name}: {fault}" for fault in page_faults]
        browser.close()
    for fault in found:
        print(f"  {fault}")
    print(f"pages: {len(pages)} pages at {len(WIDTHS)} widths, {len(answers)} links, {len(found)} faults")
    sys.exit(1 if found else 0)


main()
