"""Debian's own Chromium, driven by Playwright: nothing is downloaded when the checks run."""

import shutil
import sys

from playwright.sync_api import Browser, Playwright

# The narrowest phone, a tablet, and a desk.
WIDTHS = [320, 768, 1280]


def launch(play: Playwright) -> Browser:
    """A browser without a window. Its own sandbox is left off, because it refuses to start as root with it."""
    path = shutil.which("chromium")
    if not path:
        sys.exit("chromium is not here: run make check, which installs it")
    return play.chromium.launch(executable_path=path, args=["--no-sandbox", "--hide-scrollbars"])
