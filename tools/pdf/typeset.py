"""Typesets the paper in a folder: paper.typ and its drawings become paper.pdf, a PDF/UA-1.

Run by Wardmote with the Python of its own environment:

    python -I typeset.py FOLDER

On failure, prints one plain line on the error stream and leaves with status 1. Nothing outside the folder is read
but fonts.
"""

import pathlib
import sys

FONTS = ("/usr/share/fonts/truetype/liberation", "/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/dejavu")


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
        pdf = typst.compile(
            str(folder / "paper.typ"),
            root=str(folder),
            font_paths=[path for path in FONTS if pathlib.Path(path).is_dir()],
            ignore_system_fonts=True,
            pdf_standards="ua-1",
        )
    except Exception as problem:
        print(" ".join(str(problem).split()), file=sys.stderr)
        return 1
    (folder / "paper.pdf").write_bytes(pdf)
    return 0


if __name__ == "__main__":
    sys.exit(main())
