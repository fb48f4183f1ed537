"""Writes `areas.pack`: every area's code, name, links and population. The layout is read by `Sources/Places/Pack.swift`.

Little endian. `WMAREAS1`, a count of sections, then for each section its eight-byte tag, offset and length.
A section is a run of records of one width, except `text`, the names that all others point into.
"""
import csv
import os
import re
import struct

from sources import Links, population

ABSENT = 0xFFFF
CHANGES = {"U": 1, "S": 2, "M": 3, "X": 4}
LSOA_NAME = re.compile(r"(.*) (\d{3})([A-Z])$")


def packed(code):
    """A nine-character code as a letter (A is 0) in the top five bits and eight digits below."""
    return ((ord(code[0]) - 65) << 27 | int(code[1:])) if code else ABSENT << 16 | ABSENT


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


class Text:
    """Names, each held once."""

    def __init__(self):
        self.place, self.list = {}, []

    def __call__(self, words):
        if words not in self.place:
            self.place[words] = len(self.list)
            self.list.append(words.encode())
        return self.place[words]

    def bytes(self):
        ends, at = [0], 0
        for words in self.list:
            at += len(words)
            ends.append(at)
        return struct.pack(f"<I{len(ends)}I", len(self.list), *ends) + b"".join(self.list)


def write(folder, path):
    links, text, sections = Links(folder), Text(), {}

    def section(tag, layout, lines):
        sections[tag] = b"".join(struct.pack("<" + layout, *line) for line in lines)

    def positions(codes):
        return {code: place for place, code in enumerate(codes)}

    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "forces.csv"), encoding="utf-8") as lines:
        forces = list(csv.DictReader(lines))
    force_names = {r["pfa24_code"]: r["pfa24_name"] for r in links.csps}
    assert {f["code"] for f in forces if f["code"]} == set(force_names)
    force_of = positions(f["code"] for f in forces)
    section("force", "4I", [(packed(f["code"]), text(force_names.get(f["code"], f["printed"])), text(f["slug"]),
                             text(f["printed"])) for f in forces])

    regions = sorted(set(links.regions.values())) + [("W92000004", "Wales")]
    section("region", "2I", [(packed(code), text(name)) for code, name in regions])
    counties = sorted(set(links.counties.values()))
    section("county", "2I", [(packed(code), text(name)) for code, name in counties])
    county_of = positions(code for code, _ in counties)

    csps = sorted({(r["csp24_code"], r["csp24_name"], r["pfa24_code"]) for r in links.csps})
    csp_of = positions(code for code, _, _ in csps)
    section("csp", "3I", [(packed(code), text(name), force_of[force]) for code, name, force in csps])

    districts = sorted(links.districts)
    district_of = positions(districts)
    force_at = {r["ltla24_code"]: r["pfa24_code"] for r in links.csps}
    lines = []
    for code in districts:
        county = links.counties.get(code)
        region = links.regions.get(code, ("W92000004", "Wales"))
        lines.append((packed(code), text(links.districts[code]), county_of[county[0]] if county else ABSENT,
                      force_of[force_at[code]], regions.index(region), 0))
    section("district", "2I4H", lines)
    section("distcsp", "2H", [(district_of[d], csp_of[c]) for d in districts for c in sorted(links.csps_of[d])])

    # Other codes of districts: the years of the lists 2016 to 2024 that have them, and the codes of 2024 they lead to.
    listed, former_names = {}, {}
    for r in links.years:
        for year in range(2016, 2025):
            code = r[f"ltla{year - 2000}_code"]
            if code[0] in "EW":
                listed.setdefault(code, []).append(year)
                former_names[code] = r[f"ltla{year - 2000}_name"]
    names = {r["LADCD"]: r["LADNM"] for r in links.histories} | former_names
    others = sorted((set(listed) | set(links.current)) - set(districts))
    section("other", "2I4H", [
        (packed(code), text(names[code]), district_of[links.current[code]], 1 if code in links.later else 0,
         0 if not listed.get(code) or min(listed[code]) == 2016 else min(listed[code]),
         max(listed[code]) if listed.get(code) else 0) for code in others])
    section("since", "2H", [(district_of[code], min(listed[code])) for code in districts if min(listed[code]) > 2016])

    wards = sorted({(r["ward24_code"], r["ward24_name"], r["ltla24_code"]) for r in links.lsoa21})
    ward_of = positions(code for code, _, _ in wards)
    section("ward", "3I", [(packed(code), text(name), district_of[district]) for code, name, district in wards])

    residents = {r["lsoa21_code"]: r for r in population(folder, "lsoa21_residents_households_census2021")}
    mid2020 = {r["lsoa11_code"]: int(r["mid2020_total"])
               for r in population(folder, "lsoa11_population_mid2017_2019_2020")}
    older_name = {r["lsoa11_code"]: r["lsoa11_name"] for r in links.changes}
    lsoas = sorted(set(links.home) | set(links.after))
    lsoa_of = positions(lsoas)
    lines = []
    for code in lsoas:
        home = links.home.get(code)
        if home:
            district, ward, name = home["ltla24_code"], home["ward24_code"], home["lsoa21_name"]
        else:
            (district, ward), name = links.former_home(code), older_name[code]
        prefix, number, letter = LSOA_NAME.match(name).groups()
        csp = links.csp(code, district)
        census = residents.get(code)
        change = CHANGES[links.after[code][0][1]] if code in links.after else 0
        lines.append((
            packed(code), text(prefix), int(number) * 26 + ord(letter) - 65, district_of[district],
            ward_of.get(ward, ABSENT), csp_of.get(csp, ABSENT),
            int(census["census2021_residents"]) if census else ABSENT,
            int(census["census2021_households"]) if census else ABSENT,
            mid2020.get(code, ABSENT), (1 if code in links.after else 0) | (2 if home else 0), change))
    section("lsoa", "2I7H2B", lines)
    section("link", "3H", [(lsoa_of[r["lsoa11_code"]], lsoa_of[r["lsoa21_code"]], CHANGES[r["change_code"]])
                           for r in links.changes if r["change_code"] != "U"])

    named = sorted({r["partnership"] for r in links.partnerships})
    section("partner", "2I", [(text(name), text(slug(name).removesuffix("-community-safety-partnership")))
                              for name in named])
    section("partof", "2H", [(named.index(r["partnership"]), district_of[r["lad_code"]]) for r in links.partnerships])

    sections["text"] = text.bytes()
    at = 12 + 16 * len(sections)
    head, body = b"WMAREAS1" + struct.pack("<I", len(sections)), b""
    for tag, held in sections.items():
        head += tag.encode().ljust(8, b"\0") + struct.pack("<2I", at + len(body), len(held))
        body += held
    with open(path, "wb") as out:
        out.write(head + body)
    return links, districts
