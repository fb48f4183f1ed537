"""Writes the `*.shapes` files: the boundaries of one level, indexed by district. Read by `Sources/Places/Shapes.swift`.

Little endian. `WMSHAPE1`, a count, then for each shape its code, the position of its district (65535 where the file is
not by district), its source, and the offset of its rings; after the last, the end offset. Shapes lie in order of
district and code. Rings: number of polygons; for each, number of rings; for each, number of points and the
steps from the point before, longitude then latitude, in hundred-thousandths of a degree. All numbers there are
varints, steps zigzag. The closing point of a ring is left out. Outer ring first, then holes.
"""
import struct

import shapely
from shapely.geometry import shape

from areas import packed
from sources import by_district, features

WHOLE = 0xFFFF
# The numbers of `ShapeSource` in Sources/Places/ShapeSource.swift.
WARD22, WARD25, WARD_DISSOLVED, LSOA21, LSOA21_FINE, LSOA11, LSOA11_FINE, LAD24, CSP24, PFA20, UTLA21 = range(11)
# A hole in a dissolved ward below this (in squared hundred-thousandths of a degree, about 1.5 hectares) is a gap
# between two generalised neighbours, not a hole.
SLIVER = 20_000


def whole_degrees(geometry):
    """Polygons of one geometry as lists of rings of integer points, closing point and repeated points left out."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    found = []
    for polygon in polygons:
        rings = []
        for ring in polygon:
            points = []
            for longitude, latitude in ring:
                point = (round(longitude * 1e5), round(latitude * 1e5))
                if not points or points[-1] != point:
                    points.append(point)
            while len(points) > 1 and points[0] == points[-1]:
                points.pop()
            if len(points) >= 3:
                rings.append(points)
        if rings:
            found.append(rings)
    return found


def pieces(geometries):
    return [polygon for geometry in geometries for polygon in whole_degrees(geometry)]


def dissolved(parts):
    """The polygons around a set of LSOAs: their union, without the slivers between them."""
    areas = [shapely.make_valid(shapely.Polygon(p[0], p[1:])) for part in parts for p in part]
    union = shapely.union_all(areas, grid_size=1)
    polygons = []
    for polygon in getattr(union, "geoms", [union]):
        if polygon.geom_type == "Polygon":
            holes = [hole for hole in polygon.interiors if shapely.Polygon(hole).area >= SLIVER]
            polygons.append([[(round(x), round(y)) for x, y in ring.coords[:-1]]
                             for ring in [polygon.exterior, *holes]])
    return polygons


def varint(out, number):
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)


def encoded(polygons):
    out, x, y = bytearray(), 0, 0
    varint(out, len(polygons))
    for rings in polygons:
        varint(out, len(rings))
        for ring in rings:
            varint(out, len(ring))
            for nx, ny in ring:
                for step in (nx - x, ny - y):
                    varint(out, step << 1 if step >= 0 else (-step << 1) - 1)
                x, y = nx, ny
    return bytes(out)


def write_file(path, shapes):
    """shapes: (district position, code, source, polygons)."""
    shapes = sorted(shapes, key=lambda s: (s[0], s[1]))
    index, body, at = b"", b"", 12 + 12 * len(shapes) + 4
    parts = []
    for district, code, source, polygons in shapes:
        data = encoded(polygons)
        index += struct.pack("<IHBBI", packed(code), district, source, 0, at)
        parts.append(data)
        at += len(data)
    with open(path, "wb") as out:
        out.write(b"WMSHAPE1" + struct.pack("<I", len(shapes)) + index + struct.pack("<I", at) + b"".join(parts))


def write(folder, target, links, districts):
    place = {code: i for i, code in enumerate(districts)}
    finer, fine_districts = by_district(folder, "lsoa", "LSOA21CD")
    finer11, _ = by_district(folder, "lsoa11", "LSOA11CD")
    wards25, _ = by_district(folder, "ward", "WD25CD")

    coarse = features(folder, "lsoa21_ew", "lsoa21_code")
    lsoa = {code: pieces(finer.get(code) or coarse[code]) for code in links.home}
    write_file(f"{target}/lsoa.shapes", [
        (place[r["ltla24_code"]], code, LSOA21_FINE if code in finer else LSOA21, lsoa[code])
        for code, r in links.home.items()])

    coarse11 = features(folder, "lsoa11_ew", "lsoa11_code")
    gone = sorted(set(links.after) - set(links.home))
    write_file(f"{target}/lsoa2011.shapes", [
        (place[links.former_home(code)[0]], code, LSOA11_FINE if code in finer11 else LSOA11,
         pieces(finer11.get(code) or coarse11[code])) for code in gone])

    wards22, members = features(folder, "ward22_ew", "ward22_code"), {}
    for r in links.lsoa21:
        members.setdefault((r["ward24_code"], r["ltla24_code"]), []).append(r["lsoa21_code"])
    wards = []
    for (ward, district), codes in members.items():
        if ward in wards25 and district in fine_districts:
            wards.append((place[district], ward, WARD25, pieces(wards25[ward])))
        elif ward in wards22:
            wards.append((place[district], ward, WARD22, pieces(wards22[ward])))
        else:
            wards.append((place[district], ward, WARD_DISSOLVED, dissolved(lsoa[code] for code in codes)))
    write_file(f"{target}/ward.shapes", wards)

    county_codes = {code for code, _ in links.counties.values()}
    for name, source, key, wanted, at in (
            ("district", LAD24, ("lad24_ew", "ltla24_code"), set(districts), place),
            ("csp", CSP24, ("csp24_ew", "csp24_code"), None, {}),
            ("county", UTLA21, ("county_utla21_ew", "utla21_code"), county_codes, {}),
            ("force", PFA20, ("pfa20_ew", "pfa20_code"), None, {})):
        write_file(f"{target}/{name}.shapes", [
            (at.get(code, WHOLE), code, source, pieces(geometries))
            for code, geometries in features(folder, *key).items() if wanted is None or code in wanted])
