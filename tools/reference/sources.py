"""Reads the published lookup, population and boundary files that the reference pack is made of.

The folder given to every function holds `geography/` and `population/`, with the file names under which
`docs/sources/geography.md` and `docs/sources/population.md` list them. Nothing is changed here: one function
a table, lists of dictionaries out.
"""
import csv
import glob
import gzip
import json
import os
import zipfile


def table(folder, name):
    """The lines of a CSV file (plain or gzipped; a byte order mark is dropped) as dictionaries."""
    found = glob.glob(os.path.join(folder, name)) + glob.glob(os.path.join(folder, name + ".gz"))
    if len(found) != 1:
        raise SystemExit(f"{name}: expected one file in {folder}, found {len(found)}")
    opened = gzip.open(found[0], "rt", encoding="utf-8-sig") if found[0].endswith(".gz") else open(
        found[0], encoding="utf-8-sig")
    with opened as lines:
        return list(csv.DictReader(lines))


def lookup(folder, name):
    return table(folder, f"geography/lookups/{name}.csv")


def population(folder, name):
    return table(folder, f"population/{name}.csv")


def features(folder, name, code):
    """Code → list of geometries of one national boundary file. A code may come in several pieces."""
    path = os.path.join(folder, f"geography/boundaries/{name}.geojson.gz")
    found = {}
    with gzip.open(path) as text:
        for feature in json.load(text)["features"]:
            if feature["geometry"]:
                found.setdefault(feature["properties"][code], []).append(feature["geometry"])
    return found


def by_district(folder, kind, code):
    """Code → list of geometries of the finer boundaries of the districts that have them, and those districts."""
    found, districts = {}, set()
    with zipfile.ZipFile(os.path.join(folder, "geography/boundaries/by-district.zip")) as archive:
        for name in archive.namelist():
            if f"/{kind}/" in name and name.endswith(".geojson"):
                districts.add(os.path.basename(name)[:9])
                for feature in json.loads(archive.read(name))["features"]:
                    found.setdefault(feature["properties"][code], []).append(feature["geometry"])
    return found, districts


class Links:
    """The hierarchy, worked out once from the lookups, for the writer and for the check."""

    def __init__(self, folder):
        self.lsoa21 = lookup(folder, "lsoa21_ward24_lad24")
        self.changes = lookup(folder, "lsoa11_lsoa21_lad22")
        self.csps = lookup(folder, "lad24_csp24_pfa24")
        self.years = lookup(folder, "lad_codes_2016_to_2024")
        self.histories = [r for r in lookup(folder, "la_all_codes") if r["LADCD"][0] in "EW"]
        self.regions = {r["ltla24_code"]: (r["region24_code"], r["region24_name"])
                        for r in lookup(folder, "lad24_region24")}
        self.counties = {r["ltla23_code"]: (r["utla23_code"], r["utla23_name"])
                         for r in lookup(folder, "lad23_county23") if r["utla23_code"] != r["ltla23_code"]}
        self.partnerships = table(folder, "geography/local-partnerships.csv")
        self.home = {r["lsoa21_code"]: r for r in self.lsoa21}
        self.districts = {r["ltla24_code"]: r["ltla24_name"] for r in self.lsoa21}

        # A later code (Barnsley, Sheffield: 2025) leads back to the code of 2024 that the lookups use.
        active = {r["LADCD"]: r["LADCD_ACTIVE"] for r in self.histories}
        back = {active[code]: code for code in self.districts if active[code] != code}
        self.current = {code: back.get(now, now) for code, now in active.items()}
        self.later = set(back)

        # District of 2017 of each LSOA of 2011, through its ward of 2017, and that district's CSP.
        district_of_ward = {r["WDCD"]: r["LADCD"] for r in lookup(folder, "ward_all_codes")}
        ward17 = {r["lsoa11_code"]: r["ward17_code"] for r in lookup(folder, "lsoa11_ward17")}
        self.district17 = {lsoa: district_of_ward[ward] for lsoa, ward in ward17.items()}
        self.csp17 = {r["LAD17CD"]: r["CSP17CD"]
                      for r in lookup(folder, "Local_Authority_District_to_Community_Safety_Partnerships_*")}

        self.csps_of = {}
        for r in self.csps:
            self.csps_of.setdefault(r["ltla24_code"], []).append(r["csp24_code"])
        self.before, self.after = {}, {}
        for r in self.changes:
            self.before.setdefault(r["lsoa21_code"], []).append(r["lsoa11_code"])
            self.after.setdefault(r["lsoa11_code"], []).append((r["lsoa21_code"], r["change_code"]))

    def csp(self, lsoa, district):
        """The CSP of an LSOA of either census: its district's, or, where a district has several, that of 2017."""
        choices = self.csps_of[district]
        if len(choices) == 1:
            return choices[0]
        older = self.before.get(lsoa, [lsoa])
        found = {self.csp17.get(self.district17.get(code)) for code in older} & set(choices)
        return found.pop() if len(found) == 1 else None

    def former_home(self, lsoa11):
        """District and ward of an LSOA of 2011 that is no LSOA of 2021. No ward unless all successors share it."""
        after = [self.home[code] for code, _ in self.after[lsoa11]]
        districts = {r["ltla24_code"] for r in after}
        wards = {r["ward24_code"] for r in after}
        if len(districts) > 1:
            return self.current[self.district17[lsoa11]], None
        return districts.pop(), wards.pop() if len(wards) == 1 else None
