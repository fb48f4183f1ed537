#!/usr/bin/env python3
"""Compares the reference data compiled into Wardmote with the published files, by another way than the writer's.

Why it exists: a mistake in the writer would be in every figure. This reads the packed bytes back and asks each
published line whether the pack says the same. Run by hand after pack.py, with the same folder and venv:

    VENV/bin/python tools/reference/check.py FOLDER

It prints each comparison and ends with 1 if any differs.
"""
import os
import struct
import sys

import shapely

from sources import by_district, features, lookup, population, table

if len(sys.argv) != 2:
    sys.exit(__doc__)
folder = sys.argv[1]
packed_at = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Sources/CReference/packed")
failed = False


def same(what, held, published):
    global failed
    if held != published:
        failed = True
    print("same   " if held == published else "DIFFERS", what, "" if held == published else f"{held} / {published}")


def text_of(number):
    return None if number == 0xFFFFFFFF else chr(65 + (number >> 27)) + f"{number & 0x7FFFFFF:08d}"


def read_areas():
    data = open(os.path.join(packed_at, "areas.pack"), "rb").read()
    sections = {}
    for i in range(struct.unpack_from("<I", data, 8)[0]):
        tag, at, length = struct.unpack_from("<8s2I", data, 12 + 16 * i)
        sections[tag.rstrip(b"\0").decode()] = data[at:at + length]
    raw = sections["text"]
    count = struct.unpack_from("<I", raw)[0]
    ends = struct.unpack_from(f"<{count + 1}I", raw, 4)
    letters = raw[8 + 4 * count:]
    names = [letters[ends[i]:ends[i + 1]].decode() for i in range(count)]
    layouts = {"force": "4I", "region": "2I", "county": "2I", "csp": "3I", "district": "2I4H", "distcsp": "2H",
               "other": "2I4H", "since": "2H", "ward": "3I", "lsoa": "2I7H2B", "link": "3H", "partner": "2I",
               "partof": "2H"}
    return names, {tag: list(struct.iter_unpack("<" + layout, sections[tag])) for tag, layout in layouts.items()}


def read_shapes(name):
    """Code → (source, geometry in hundred-thousandths of a degree), not yet made valid."""
    data = open(os.path.join(packed_at, name + ".shapes"), "rb").read()
    found = {}

    def number(at):
        value = shift = 0
        while True:
            byte = data[at]
            value, at, shift = value | (byte & 127) << shift, at + 1, shift + 7
            if byte < 128:
                return value, at

    for i in range(struct.unpack_from("<I", data, 8)[0]):
        code, _, source, _, at = struct.unpack_from("<IHBBI", data, 12 + 12 * i)
        x = y = 0
        polygons, at = number(at)
        made = []
        for _ in range(polygons):
            rings, at = number(at)
            lines = []
            for _ in range(rings):
                points, at = number(at)
                line = []
                for _ in range(points):
                    dx, at = number(at)
                    dy, at = number(at)
                    x += (dx >> 1) ^ -(dx & 1)
                    y += (dy >> 1) ^ -(dy & 1)
                    line.append((x, y))
                lines.append(line)
            made.append(shapely.Polygon(lines[0], lines[1:]))
        found[text_of(code)] = (source, made)
    return found


def published_area(geometries):
    """Signed areas of published rings, outer less holes, in square hundred-thousandths of a degree."""
    return sum(shapely.geometry.shape(g).area for g in geometries) * 1e10


names, held = read_areas()
code = {tag: [text_of(r[0]) for r in held[tag]] for tag in ("force", "region", "county", "csp", "district", "ward")}
LSOA21 = lookup(folder, "lsoa21_ward24_lad24")
CHANGES = lookup(folder, "lsoa11_lsoa21_lad22")
lsoas = {text_of(r[0]): r for r in held["lsoa"]}


def lsoa_name(r):
    return f"{names[r[1]]} {r[2] // 26:03d}{chr(65 + r[2] % 26)}"


same("LSOA 2021: name, ward, district",
     {(c, lsoa_name(r), code["ward"][r[4]], code["district"][r[3]]) for c, r in lsoas.items() if r[9] & 2},
     {(r["lsoa21_code"], r["lsoa21_name"], r["ward24_code"], r["ltla24_code"]) for r in LSOA21})
same("LSOA 2011: codes", {c for c, r in lsoas.items() if r[9] & 1}, {r["lsoa11_code"] for r in CHANGES})
same("LSOA 2011 only: names", {c: lsoa_name(r) for c, r in lsoas.items() if r[9] == 1},
     {r["lsoa11_code"]: r["lsoa11_name"] for r in CHANGES if lsoas[r["lsoa11_code"]][9] == 1})
order = list(lsoas)
letter = " USMX"
unchanged = {(c, c, "U") for c, r in lsoas.items() if r[10] == 1}
same("changes 2011 to 2021",
     unchanged | {(order[a], order[b], letter[k]) for a, b, k in held["link"]},
     {(r["lsoa11_code"], r["lsoa21_code"], r["change_code"]) for r in CHANGES})
same("wards: name, district", {(text_of(r[0]), names[r[1]], code["district"][r[2]]) for r in held["ward"]},
     {(r["ward24_code"], r["ward24_name"], r["ltla24_code"]) for r in LSOA21})
same("districts to CSP to force",
     {(code["district"][d], code["csp"][c], names[held["csp"][c][1]], code["force"][held["csp"][c][2]])
      for d, c in held["distcsp"]},
     {(r["ltla24_code"], r["csp24_code"], r["csp24_name"], r["pfa24_code"])
      for r in lookup(folder, "lad24_csp24_pfa24")})
same("districts to county",
     {text_of(r[0]): code["county"][r[2]] for r in held["district"] if r[2] != 0xFFFF},
     {r["ltla23_code"]: r["utla23_code"] for r in lookup(folder, "lad23_county23")
      if r["utla23_code"][:3] == "E10"})
same("districts of England to region",
     {text_of(r[0]): names[held["region"][r[4]][1]] for r in held["district"] if text_of(r[0])[0] == "E"},
     {r["ltla24_code"]: r["region24_name"] for r in lookup(folder, "lad24_region24")})
years = lookup(folder, "lad_codes_2016_to_2024")
same("former codes: each yearly list leads to the district of 2024",
     sorted({(r[f"ltla{y}_code"], r["ltla24_code"]) for r in years for y in range(16, 24)
             if r[f"ltla{y}_code"][0] in "EW" and r[f"ltla{y}_code"] != r["ltla24_code"]}),
     sorted((text_of(r[0]), code["district"][r[2]]) for r in held["other"] if r[5]))
same("residents and households, Census 2021",
     {c: (r[6], r[7]) for c, r in lsoas.items() if r[6] != 0xFFFF},
     {r["lsoa21_code"]: (int(r["census2021_residents"]), int(r["census2021_households"]))
      for r in population(folder, "lsoa21_residents_households_census2021")})
same("residents, mid-2020", {c: r[8] for c, r in lsoas.items() if r[8] != 0xFFFF},
     {r["lsoa11_code"]: int(r["mid2020_total"])
      for r in population(folder, "lsoa11_population_mid2017_2019_2020")})
same("partnerships", {(names[held["partner"][p][0]], code["district"][d]) for p, d in held["partof"]},
     {(r["partnership"], r["lad_code"]) for r in table(folder, "geography/local-partnerships.csv")})

# The CSP of an LSOA in a divided district, by the district of the Census 2011 table instead of the ward of 2017.
csp17 = {r["LAD17CD"]: r["CSP17CD"]
         for r in lookup(folder, "Local_Authority_District_to_Community_Safety_Partnerships_*")}
lad11 = {r["LSOA Code"]: r["Local authority code"]
         for r in population(folder, "lsoa11_census2011_population_households")}
several = {d for d in code["district"] if sum(code["district"][x] == d for x, _ in held["distcsp"]) > 1}
before = {}
for r in CHANGES:
    before.setdefault(r["lsoa21_code"], r["lsoa11_code"])
divided = {c: r for c, r in lsoas.items() if code["district"][r[3]] in several}
same(f"CSP of the {len(divided):,} LSOAs in {len(several)} divided districts",
     {c: code["csp"][r[5]] for c, r in divided.items()}, {c: csp17[lad11[before.get(c, c)]] for c in divided})

# Every published shape has the area that the pack has, but for the rounding of its points.
finer = {"lsoa": by_district(folder, "lsoa", "LSOA21CD")[0], "ward": by_district(folder, "ward", "WD25CD")[0],
         "lsoa2011": by_district(folder, "lsoa11", "LSOA11CD")[0]}
for name, file, key in (
        ("lsoa", "lsoa21_ew", "lsoa21_code"), ("lsoa2011", "lsoa11_ew", "lsoa11_code"),
        ("ward", "ward22_ew", "ward22_code"), ("district", "lad24_ew", "ltla24_code"),
        ("csp", "csp24_ew", "csp24_code"), ("county", "county_utla21_ew", "utla21_code"),
        ("force", "pfa20_ew", "pfa20_code")):
    shapes, coarse = read_shapes(name), features(folder, file, key)
    far, derived = [], 0
    for c, (source, polygons) in shapes.items():
        geometries = finer.get(name, {}).get(c) or coarse.get(c)
        area = sum(p.area for p in polygons)
        if source == 2:
            derived += 1
            members = [r["lsoa21_code"] for r in LSOA21 if r["ward24_code"] == c]
            geometries = [g for m in members for g in (finer["lsoa"].get(m) or features_of_lsoa[m])]
        edge = sum(p.length for p in polygons)
        if abs(area - published_area(geometries)) > max(2 * edge, 0.02 * area if source == 2 else 0):
            far.append((c, area, published_area(geometries)))
    if name == "lsoa":
        features_of_lsoa = coarse
    same(f"{name}: areas of {len(shapes):,} shapes ({derived:,} of them dissolved)", far, [])
sys.exit(failed)
