internal import CReference

/// Every area of England and Wales that the program knows, and how each lies in the others.
///
/// Areas are given as positions in these lists. LSOAs of 2011 and 2021 stand in one list in order of code; wards,
/// districts and partnership areas are those of 2024.
///
/// Source: docs/sources/geography.md.
package final class Gazetteer: Sendable {
    package let lsoas: [LSOA]
    package let wards: [Ward]
    package let districts: [District]
    package let csps: [CSP]
    package let counties: [County]
    /// Home forces first, then those without an area.
    package let forces: [Force]
    package let regions: [Region]
    /// Former and later codes of districts.
    package let otherCodes: [OtherCode]
    /// The partnerships of the published papers.
    package let partnerships: [Partnership]
    /// What the partnership calls areas that are in none of these lists.
    package let given: GivenNames

    let lsoaPrefixes: [Int32: String]
    let links: LSOALinks
    let positions: [AreaCode: Place.Spot]
    /// Position in `lsoas` by number of code, from E01000000; -1 where there is none.
    @usableFromInline let english: [Int32]
    @usableFromInline let welsh: [Int32]

    /// The one compiled into the program.
    package static let embedded: Gazetteer = {
        let file = reference_areas()
        do {
            return try Gazetteer(reading: UnsafeRawBufferPointer(start: file.bytes, count: file.count))
        } catch {
            preconditionFailure("the reference data compiled in is damaged: \(error)")
        }
    }()

    /// - Parameter bytes: A pack as tools/reference/pack.py writes it.
    package init(reading bytes: UnsafeRawBufferPointer) throws(PackFault) {
        let pack = try Pack(bytes)
        var reader = try AreaReader(pack)
        try reader.gather()
        (lsoas, wards, districts, csps) = (reader.lsoas, reader.wards, reader.districts, reader.csps)
        (counties, forces, regions) = (reader.counties, reader.forces, reader.regions)
        (otherCodes, partnerships, lsoaPrefixes) = (reader.otherCodes, reader.partnerships, reader.prefixes)
        links = try LSOALinks(pack, lsoas: lsoas)
        (english, welsh) = (Gazetteer.table("E", lsoas), Gazetteer.table("W", lsoas))
        positions = reader.positions()
        given = GivenNames()
    }

    /// Those of another, with areas added.
    init(_ parts: Parts) {
        (lsoas, wards, districts, csps) = (parts.lsoas, parts.wards, parts.districts, parts.csps)
        let before = parts.before
        (counties, forces, regions) = (before.counties, before.forces, before.regions)
        (otherCodes, partnerships, lsoaPrefixes) = (before.otherCodes, before.partnerships, parts.prefixes)
        (links, positions) = (before.links, parts.positions)
        (english, welsh) = (Gazetteer.table("E", lsoas), Gazetteer.table("W", lsoas))
        given = GivenNames()
    }

    /// The areas of another, with names of its own for those that it lacks.
    package init(_ other: Gazetteer, naming names: [AreaCode: String]) {
        (lsoas, wards, districts, csps) = (other.lsoas, other.wards, other.districts, other.csps)
        (counties, forces, regions) = (other.counties, other.forces, other.regions)
        (otherCodes, partnerships, lsoaPrefixes) = (other.otherCodes, other.partnerships, other.lsoaPrefixes)
        (links, positions) = (other.links, other.positions)
        (english, welsh) = (other.english, other.welsh)
        given = GivenNames(names)
    }

    /// The position of an LSOA of either census, or nothing. A few nanoseconds.
    @inlinable
    package func lsoaIndex(_ code: AreaCode) -> Int32? {
        let place = Int(code.packed & 0x7FF_FFFF) - 1_000_000
        switch code.packed >> 27 {
        case 4: return english.indices.contains(place) && english[place] >= 0 ? english[place] : nil
        case 22: return welsh.indices.contains(place) && welsh[place] >= 0 ? welsh[place] : nil
        default: return nil
        }
    }

    /// `Bassetlaw 002A`.
    package func name(ofLSOA lsoa: Int32) -> String {
        let (prefix, number) = (lsoas[Int(lsoa)].namePrefix, lsoas[Int(lsoa)].nameNumber)
        // A lookup gives a name of any form.
        guard number >= 0 else { return lsoaPrefixes[prefix] ?? "" }
        let digits = String(number / 26)
        let letter = Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
        return "\(lsoaPrefixes[prefix] ?? "") \(String(repeating: "0", count: 3 - digits.utf8.count))\(digits)\(letter)"
    }

    /// Position by number of code, for codes that begin `E01` or `W01`; -1 where there is none.
    private static func table(_ letter: Unicode.Scalar, _ lsoas: [LSOA]) -> [Int32] {
        let wanted = letter.value - 65
        let last = max(999_999, lsoas.lazy.filter { $0.code.packed >> 27 == wanted }.map(\.code.number).max() ?? 0)
        var table = [Int32](repeating: -1, count: Int(last) - 999_999)
        for (position, lsoa) in lsoas.enumerated() where lsoa.code.packed >> 27 == wanted {
            table[Int(lsoa.code.number) - 1_000_000] = Int32(position)
        }
        return table
    }
}

extension Gazetteer {
    /// What an LSOA of 2011 became in 2021: itself when unchanged; empty for a code first used in 2021.
    package func successors(of lsoa: Int32) -> [Int32] { links.after[lsoa] ?? itself(lsoa) }
    /// The LSOAs of 2011 that an LSOA of 2021 was made of: itself when unchanged; empty for a code of 2011 only.
    package func predecessors(of lsoa: Int32) -> [Int32] { links.before[lsoa] ?? itself(lsoa) }

    private func itself(_ lsoa: Int32) -> [Int32] { lsoas[Int(lsoa)].change == .unchanged ? [lsoa] : [] }

    /// The force whose files are named so: `derbyshire`, and also `btp`.
    package func force(slug: some StringProtocol) -> Int32? {
        forces.firstIndex { $0.slug.utf8.elementsEqual(slug.utf8) }.map(Int32.init)
    }

    /// The force whose area has this code (`E23000018`).
    package func force(code: AreaCode) -> Int32? {
        forces.firstIndex { $0.code == code }.map(Int32.init)
    }

    /// The force as its files print it: `Derbyshire Constabulary`.
    package func force(printed: some StringProtocol) -> Int32? {
        forces.firstIndex { $0.printed.utf8.elementsEqual(printed.utf8) }.map(Int32.init)
    }

    /// The force whose files say how complete the record of a district is.
    package func homeForce(ofDistrict district: Int32) -> Int32 { districts[Int(district)].force }
}

/// The links between LSOAs of the two censuses that are not the same on both sides.
struct LSOALinks: Sendable {
    private(set) var after: [Int32: [Int32]] = [:]
    private(set) var before: [Int32: [Int32]] = [:]

    init(_ pack: Pack, lsoas: [LSOA]) throws(PackFault) {
        let pairs = try pack.records("link", width: 6) { (Int32($0.half(0)), Int32($0.half(2))) }
        for (older, newer) in pairs {
            guard older < lsoas.count, newer < lsoas.count else { throw .cutShort(section: "link") }
            after[older, default: []].append(newer)
            before[newer, default: []].append(older)
        }
    }
}
