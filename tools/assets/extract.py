"""Takes govuk-frontend out of a wheel and leaves behind what only GOV.UK itself may use.

    python3 tools/assets/extract.py WHEEL [FOLDER]

Writes govuk-frontend.css and govuk-frontend.js into FOLDER, `.assets` at the top of the project unless told.
The wheel is named and pinned by hash in requirements.txt beside this file. Only the standard library is used.

What is changed, and why:
- the typeface and its notice go: GDS Transport is licensed for gov.uk alone;
- the crest and the crowns go: they are the state's own;
- the script starts itself, because a page here holds no script of its own.

Anything left that should have gone is an error: a newer wheel is looked at by a person first.
"""

import re
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent

LICENCE = """/*! govuk-frontend {version}, changed for Wardmote: no typeface, no crest.
The MIT License (MIT). Copyright (C) 2011 Crown Copyright (Government Digital Service).
Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and
this permission notice shall be included in all copies or substantial portions of the Software.
THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE. */
"""

START = (
    'document.body.classList.add("js-enabled","govuk-frontend-supported");'
    "initAll();\n"
)

FORBIDDEN = ["GDS Transport", "Margaret Calvert", "@font-face", "crest", "crown", "url(", "sourceMappingURL"]


def one(names, pattern):
    """The one name in the wheel that fits, or a plain refusal."""
    found = [name for name in names if re.search(pattern, name)]
    if len(found) != 1:
        sys.exit(f"extract: expected one file like {pattern} in the wheel, found {len(found)}")
    return found[0]


def rules_without(css, word):
    """The stylesheet without each rule that has `word` in its selector; other selectors of the rule stay."""

    def mended(match):
        kept = [selector for selector in match[1].split(",") if word not in selector]
        return ",".join(kept) + match[2] if kept else ""

    return re.sub(r"(?<=[{}])([^{}@;]*" + re.escape(word) + r"[^{}]*)(\{[^{}]*\})", mended, css)


def stylesheet(css):
    css = css.removeprefix("\ufeff").replace('@charset "UTF-8";', "")
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"@font-face\{[^}]*\}", "", css)
    css = re.sub(r"[\"']?GDS Transport[\"']?,", "", css)
    css = re.sub(r"[^;{}]*url\([^)]*crest[^)]*\)[^;}]*;?", "", css)
    for word in ("crest", "crown"):
        css = rules_without(css, word)
    return css.strip() + "\n"


def script(js):
    js = re.sub(r"/\*.*?\*/", "", js, flags=re.S) if js.lstrip().startswith("/*") else js
    js = re.sub(r"//# sourceMappingURL=\S*\s*$", "", js)
    js, count = re.subn(r"export\{[^{}]*\};?\s*$", "", js)
    if count != 1:
        sys.exit("extract: the script does not end with its list of exports, as it did")
    return js.strip() + START


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    folder = Path(sys.argv[2]) if len(sys.argv) == 3 else ROOT / ".assets"
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        names = wheel.namelist()
        css_name = one(names, r"/govuk-frontend-[0-9.]+\.min\.css$")
        js_name = one(names, r"/govuk-frontend-[0-9.]+\.min\.js$")
        version = re.search(r"govuk-frontend-([0-9.]+)\.min", css_name)[1]
        css = stylesheet(wheel.read(css_name).decode("utf-8"))
        js = script(wheel.read(js_name).decode("utf-8"))
    for word in FORBIDDEN:
        if word in css:
            sys.exit(f"extract: {word} is still in the stylesheet")
    notice = LICENCE.format(version=version)
    folder.mkdir(parents=True, exist_ok=True)
    changed = False
    for name, text in (("govuk-frontend.css", notice + css), ("govuk-frontend.js", notice + js)):
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed = True
        print(f"{name}: govuk-frontend {version}, {len(text.encode()):,} bytes")
    if changed:
        # A build made before the files were there has no reason to look for them again.
        (ROOT / "Sources" / "CAssets" / "assets.c").touch()


main()
