"""Typesets the paper in a folder: paper.typ and its drawings become paper.pdf, a PDF/UA-1.

Run by Wardmote with the Python of its own environment:

    python -I typeset.py FOLDER

On failure, prints one plain line on the error stream and leaves with status 1. Nothing outside the folder is read
but fonts.
"""

import pathlib
import re
import sys

FONTS = ("/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/dejavu")


# How Typst names a text that no font can show, which a PDF/UA may not hold: the text `"..."` could not be displayed.
UNSHOWN = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]+)\}|\\(.)", re.DOTALL)


def compiled(typst, folder: pathlib.Path) -> bytes:
    """The PDF. Characters that no font can show are printed as U+FFFD, one kind at a time, at most a hundred kinds."""
    paper = folder / "paper.typ"
    for _ in range(100):
        try:
            return typst.compile(
                str(paper),
                root=str(folder),
                font_paths=[path for path in FONTS if pathlib.Path(path).is_dir()],
                ignore_system_fonts=True,
                pdf_standards="ua-1",
            )
        except Exception as problem:
            found = UNSHOWN.search(str(problem))
            if not found:
                raise
            text = ESCAPED.sub(lambda part: chr(int(part[1], 16)) if part[1] else part[2], found[1])
            # Quotes and backslashes hold the source together, and every font has ASCII.
            unshown = {character for character in text if ord(character) > 0x7F}
            if not unshown:
                raise
            for file in [paper, *folder.glob("*.svg")]:
                words = file.read_text(encoding="utf-8")
                file.write_text("".join("\ufffd" if c in unshown else c for c in words), encoding="utf-8")
    raise RuntimeError("more than a hundred characters that no font can show")


def main() -> int:
    if len(sys.argv) != 2:
        print("expects one folder", file=sys.stderr)
        return 1
    folder = pathlib.Path(sys.argv[1])
    try:
        import typst
    except ImportError:
        print("this Python has no package named typst", file=sys.stderr)
        return 1
    try:
        pdf = compiled(typst, folder)
    except Exception as problem:
        print(" ".join(str(problem).split()), file=sys.stderr)
        return 1
    (folder / "paper.pdf").write_bytes(pdf)
    return 0


if __name__ == "__main__":
    sys.exit(main())
