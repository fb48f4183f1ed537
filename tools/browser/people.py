"""Signs in to a running demonstration as the people it names on its sign-in page. Only the standard library."""

import http.cookiejar
import re
import urllib.parse
import urllib.request

COOKIE = "wardmote"
# What each comes for, so that what is shown for that purpose alone is seen too.
PURPOSES = {"Administrator": "running", "Community safety manager": "running", "Data protection lead": "oversight"}
ROW = re.compile(r"<th[^>]*>([^<]+)</th>\s*<td[^>]*><code>([^<]+)</code></td>\s*<td[^>]*><code>([^<]+)</code></td>")


def post(opener: urllib.request.OpenerDirector, site: str, path: str, fields: dict[str, str]) -> str:
    """Sends a form as one of the site's own pages would."""
    asked = urllib.request.Request(
        site + path, urllib.parse.urlencode(fields).encode(), {"Origin": site, "Sec-Fetch-Site": "same-origin"})
    return opener.open(asked, timeout=60).read().decode()


def sign_in(site: str, name: str, password: str, purpose: str | None = None) -> str:
    """The word of the session's cookie."""
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    body = post(opener, site, "/sign-in", {"name": name, "password": password, "next": "/me"})
    if purpose:
        word = re.search(r'name="form-word" value="([^"]+)"', body)
        post(opener, site, "/me/work", {"form-word": word.group(1) if word else "", "purpose": purpose})
    found = [cookie.value for cookie in jar if cookie.name == COOKIE]
    if not found:
        raise SystemExit(f"people: {name} cannot sign in to {site}")
    return found[0]


def everybody(site: str) -> dict[str, str]:
    """Each seat of the demonstration with the word of a session of its holder. Nobody has signed in under ``""``."""
    site = site.rstrip("/")
    page = urllib.request.urlopen(site + "/sign-in", timeout=60).read().decode()
    people = ROW.findall(page)
    if not people:
        raise SystemExit(f"people: {site} names no accounts on its sign-in page")
    sessions = {seat: sign_in(site, name, password, PURPOSES.get(seat)) for seat, name, password in people}
    return {"": ""} | sessions
