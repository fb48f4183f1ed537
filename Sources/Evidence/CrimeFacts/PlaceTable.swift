import Glibc
import Places

/// The different places of a file: a point, the name of its location, and the LSOA it is said to be in.
///
/// Points in open data are anonymised and few, so a row keeps the number of its place. Each different place is
/// understood once, and a fault in it is reported at the first row that has it.
struct PlaceTable: ~Copyable {
    private var longitudes: [Int32] = []
    private var latitudes: [Int32] = []
    private var locationCodes: [UInt16] = []
    private var lsoaCodes: [UInt16] = []
    private var locations = SpanDictionary()
    /// “LSOA code,LSOA name”, as in the file.
    private var lsoas = SpanDictionary()
    private var packedLSOAs: [UInt32] = []

    /// How many rows have no LSOA, and how many no point, given how many rows each place has.
    func without(_ counts: [Int]) -> (lsoa: Int, point: Int) {
        var (lsoa, point) = (0, 0)
        for place in longitudes.indices {
            if packedLSOAs[Int(lsoaCodes[place])] == 0 { lsoa += counts[place] }
            if longitudes[place] == .min { point += counts[place] }
        }
        return (lsoa, point)
    }

    /// Adds the place whose fields these are, in the order of the dictionary.
    ///
    /// - Parameters:
    ///   - longitude, latitude: degrees in decimals, both empty or neither.
    ///   - lsoa: “code,name”, both perhaps empty.
    ///   - columns: counted from 1, for a refusal.
    mutating func add(
        longitude: Bytes, latitude: Bytes, location: Bytes, lsoa: Bytes,
        line: Int, columns: (longitude: Int, latitude: Int, lsoa: Int)
    ) throws(FileRefusal) {
        guard let east = microDegrees(bare(longitude), within: 180) else {
            throw FileRefusal("“\(shown(longitude))” is not a longitude.", line: line, column: columns.longitude)
        }
        guard let north = microDegrees(bare(latitude), within: 90) else {
            throw FileRefusal("“\(shown(latitude))” is not a latitude.", line: line, column: columns.latitude)
        }
        guard (east == .min) == (north == .min) else {
            throw FileRefusal(
                "The row has a longitude or a latitude but not both.", line: line,
                column: east == .min ? columns.longitude : columns.latitude)
        }
        let known = lsoas.count
        let number = lsoas.code(lsoa, row: line)
        if lsoas.count > known { packedLSOAs.append(try packed(lsoa, line, columns.lsoa)) }
        let name = locations.code(location, row: line)
        guard lsoas.count < 65_536, locations.count < 65_536 else {
            throw FileRefusal("The file names more than 65,535 different places.", line: line)
        }
        longitudes.append(east)
        latitudes.append(north)
        locationCodes.append(UInt16(truncatingIfNeeded: name))
        lsoaCodes.append(UInt16(truncatingIfNeeded: number))
    }

    private func packed(_ lsoa: Bytes, _ line: Int, _ column: Int) throws(FileRefusal) -> UInt32 {
        let code = bare(Bytes(rebasing: lsoa.prefix { $0 != 0x2C }))
        if code.isEmpty { return 0 }
        guard let understood = AreaCode(utf8: code) else {
            throw FileRefusal("“\(shown(code))” is not an LSOA code.", line: line, column: column)
        }
        return understood.packed
    }

    func write(to writer: inout FactsWriter) {
        writer.add(Section.longitudes.rawValue, longitudes)
        writer.add(Section.latitudes.rawValue, latitudes)
        writer.add(Section.placeLocations.rawValue, locationCodes)
        writer.add(Section.placeLSOAs.rawValue, lsoaCodes)
        writer.add(Section.lsoaCodes.rawValue, packedLSOAs)
        writer.add(dictionary: (0..<locations.count).map { unquoted(locations.span($0)) }, of: .location)
        writer.add(
            dictionary: (0..<lsoas.count).map { code in
                let span = lsoas.span(code)
                return span.firstIndex(of: 0x2C).map { unquoted(span[($0 + 1)...]) } ?? []
            }, of: .lsoaName)
    }
}

typealias Bytes = UnsafeBufferPointer<UInt8>

/// A field without the quotes around it, for fields in which no quote can stand.
@inline(__always)
func bare(_ field: Bytes) -> Bytes {
    field.count >= 2 && field[0] == 0x22 ? Bytes(rebasing: field[1..<(field.count - 1)]) : field
}

/// A field of a refused file, short enough to show.
func shown(_ field: some Collection<UInt8>) -> String {
    let text = String(decoding: field.prefix(60), as: UTF8.self)
    return field.count > 60 ? text + "…" : text
}

/// `-0.408355` as −408355. `Int32.min` when empty; nothing when it is no number or out of range.
func microDegrees(_ field: Bytes, within limit: Int) -> Int32? {
    guard let first = field.first else { return .min }
    let negative = first == UInt8(ascii: "-")
    var (value, decimals, found) = (0, -1, 0)
    for position in (negative ? 1 : 0)..<field.count {
        let byte = field[position]
        if byte == UInt8(ascii: "."), decimals < 0 {
            decimals = 0
            continue
        }
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), found < 24 else { return nil }
        found += 1
        if decimals >= 6 {
            if decimals == 6, byte >= UInt8(ascii: "5") { value += 1 }
            decimals += 1
            continue
        }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        if decimals >= 0 { decimals += 1 }
        guard value < 1_000_000_000_000 else { return nil }
    }
    guard found > 0 else { return nil }
    var places = max(decimals, 0)
    while places < 6 {
        value *= 10
        places += 1
    }
    guard value <= limit * 1_000_000 else { return nil }
    return Int32(negative ? -value : value)
}
