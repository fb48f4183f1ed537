"""Pins wheels by version and SHA-256: `pin.py requirements/checks.txt playwright==1.65.2 ...`.

Asks pip for the named packages and what they need, for each Debian release and processor the project is tried for,
and writes one list that `pip install --require-hashes` accepts on all of them. Run it to take a newer version,
then read the difference and run `make check`. Only the standard library is used.
"""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

# Debian 12 has Python 3.11 and glibc 2.36, Debian 13 has Python 3.13 and glibc 2.41.
PYTHONS = ["3.11", "3.13"]
PROCESSORS = ["x86_64", "aarch64"]
GLIBC = [f"manylinux_2_{minor}" for minor in range(36, 4, -1)] + ["manylinux2014", "manylinux2010", "manylinux1"]


def wheels(packages: list[str], python: str, processor: str, folder: Path) -> None:
    """Downloads the wheels for one Python on one processor; packages without one there are an error."""
    platforms = [f"--platform={name}_{processor}" for name in GLIBC]
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--only-binary=:all:",
         f"--python-version={python}", *platforms, f"--dest={folder}", *packages],
        check=True)


def main() -> None:
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    target, packages = Path(sys.argv[1]), sys.argv[2:]
    hashes: dict[tuple[str, str], set[str]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for python in PYTHONS:
            for processor in PROCESSORS:
                folder = Path(scratch, f"{python}-{processor}")
                wheels(packages, python, processor, folder)
                for wheel in folder.glob("*.whl"):
                    name, version = wheel.name.split("-")[:2]
                    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
                    hashes.setdefault((name.lower().replace("_", "-"), version), set()).add(digest)
    names = [name for name, _ in hashes]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        sys.exit(f"pin: different versions for different machines, so name one: {', '.join(twice)}")
    lines = ["# Wheels pinned by version and SHA-256, for Debian 12 and 13 on x86_64 and aarch64. Made by:",
             f"# python3 tools/setup/pin.py {target} {' '.join(packages)}"]
    for (name, version), digests in sorted(hashes.items()):
        lines.append(" \\\n".join([f"{name}=={version}"] + [f"    --hash=sha256:{one}" for one in sorted(digests)]))
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{target}: {len(hashes)} packages, {sum(map(len, hashes.values()))} wheels")


main()
