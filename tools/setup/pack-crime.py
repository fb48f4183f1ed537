"""Packs the demonstration's police files: `pack-crime.py FROM_MONTH SOURCE.zip TARGET.zip`, once a force.

Takes the files of FROM_MONTH (as 2023-05) and later out of an archive laid out as data.police.uk lays it out, and
packs them again in the same layout. The bytes of each file stay the publisher's; only the packing differs.
`advzip -z -3 TARGET.zip` (Debian's advancecomp) then makes it about a tenth smaller. Run by hand.
"""

import sys
import zipfile

OLD_STAMP = (2000, 1, 1, 0, 0, 0)  # the same bytes on every run


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    first, source, target = sys.argv[1:]
    with zipfile.ZipFile(source) as there, zipfile.ZipFile(target, "w") as here:
        names = sorted(name for name in there.namelist() if name.endswith(".csv") and name[:7] >= first)
        for name in names:
            entry = zipfile.ZipInfo(name, OLD_STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, 0o644 << 16
            here.writestr(entry, there.read(name), compresslevel=9)
    print(f"{target}: {len(names)} files")


main()
