import Dates
import Glibc

/// Reads a partner's table whole, or refuses it whole, and gives its rows month by month.
///
/// - Throws: ``FileRefusal`` with line and column: a mapped column that is not there, a date, a code, a point or a count
///   that is none, or a postcode where words should say the place.
struct ReadPartnerFile {
    let map: ColumnMap

    /// Years that a partner's record may have; a date outside them is a slip.
    static let years = 1990...2099
    /// The most that one row may stand for.
    static let mostInARow: UInt32 = 1_000_000

    func read(_ bytes: Bytes) throws(FileRefusal) -> [Month: ReadFile] {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let end = bytes[start...].prefix(65_536).firstIndex(of: 0x0A) else {
            throw FileRefusal(bytes.isEmpty ? "The file is empty." : "The file has no rows.", line: 1, column: 1)
        }
        let header = fieldsOfLine(Bytes(rebasing: bytes[start..<end]))
        let columns = try positions(header)
        let scanner = RowScanner(bytes: bytes, columns: header.count, firstLine: 2)
        let ordered = ColumnMap.Role.allCases.map { columns[$0] ?? -1 }
        var months: [Month: PartnerMonth] = [:]
        _ = try scanner.rows(from: end + 1) { (fields, row) throws(FileRefusal) in
            var found = [Bytes](repeating: Bytes(start: nil, count: 0), count: ColumnMap.Role.allCases.count)
            for (place, column) in ordered.enumerated() where column >= 0 { found[place] = fields[column] }
            try add(found, columns, line: scanner.firstLine + row, to: &months)
        }
        var read: [Month: ReadFile] = [:]
        for (month, rows) in months { read[month] = try rows.file() }
        return read
    }

    /// Adds one row, its fields in the order of the roles, to the month of its date.
    private func add(
        _ found: [Bytes], _ columns: [ColumnMap.Role: Int], line: Int, to months: inout [Month: PartnerMonth]
    ) throws(FileRefusal) {
        let fields = Dictionary(uniqueKeysWithValues: zip(ColumnMap.Role.allCases, found))
        func field(_ role: ColumnMap.Role) -> Bytes { fields[role] ?? Bytes(start: nil, count: 0) }
        func column(_ role: ColumnMap.Role) -> Int { (columns[role] ?? 0) + 1 }
        guard let month = month(bare(field(.date))), Self.years.contains(month.year) else {
            throw FileRefusal(
                "“\(shown(field(.date)))” is not a date such as 2024-03-05, 05/03/2024 or 2024-03, from "
                    + "\(Self.years.lowerBound) to \(Self.years.upperBound).", line: line,
                column: column(.date))
        }
        if holdsPostcode(field(.text)) {
            throw FileRefusal(
                "The place holds a postcode, which points to a few homes. Leave it out, or give an LSOA code.",
                line: line, column: column(.text))
        }
        let count = try count(field(.count), line, column(.count))
        var rows = months[month] ?? PartnerMonth()
        months[month] = nil
        try rows.add(
            place: field(.place), text: field(.text), longitude: field(.longitude), latitude: field(.latitude),
            category: field(.category), count: count, line: line,
            columns: (column(.longitude), column(.latitude), column(.place)))
        months[month] = rows
    }

    private func positions(_ header: [String]) throws(FileRefusal) -> [ColumnMap.Role: Int] {
        var found: [ColumnMap.Role: Int] = [:]
        for (role, name) in map.columns {
            guard let column = header.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) else {
                let known = header.joined(separator: ", ")
                throw FileRefusal(
                    "There is no column “\(name)” for the \(role.rawValue). The columns are \(known).", line: 1)
            }
            found[role] = column
        }
        return found
    }

    /// The month of a date in one of the three forms.
    private func month(_ date: Bytes) -> Month? {
        let text = String(decoding: date.prefix(10), as: UTF8.self)
        if date.count == 7 { return Month(iso: text) }
        if let day = Day(iso: text) { return Month(containing: day) }
        let parts = date.prefix { $0 != 0x20 }.split(separator: UInt8(ascii: "/")).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]),
            parts[2].utf8.count == 4, (1...12).contains(month), day >= 1
        else { return nil }
        let found = Month(year: year, month: month)
        return day <= found.days ? found : nil
    }

    private func count(_ field: Bytes, _ line: Int, _ column: Int) throws(FileRefusal) -> UInt32 {
        guard map.columns[.count] != nil else { return 1 }
        guard let count = UInt32(String(decoding: bare(field), as: UTF8.self)), count <= Self.mostInARow else {
            throw FileRefusal(
                "“\(shown(field))” is not a count from 0 to \(Self.mostInARow).", line: line, column: column)
        }
        return count
    }
}

/// Whether words hold a full postcode, such as `AL5 1BQ`: letters and digits, then a digit and two letters.
func holdsPostcode(_ words: Bytes) -> Bool {
    let upper = words.map { (97...122).contains($0) ? $0 - 32 : $0 }
    let isLetter = { (byte: UInt8) in (65...90).contains(byte) }
    let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
    let pieces = upper.split { !isLetter($0) && !isDigit($0) }
    func isOutward(_ piece: ArraySlice<UInt8>) -> Bool {
        let digits = piece.drop(while: isLetter)
        return (2...4).contains(piece.count) && (1...2).contains(piece.count - digits.count)
            && digits.first.map(isDigit) == true
    }
    func isInward(_ piece: ArraySlice<UInt8>) -> Bool {
        piece.count == 3 && isDigit(piece[piece.startIndex]) && piece.dropFirst().allSatisfy(isLetter)
    }
    if zip(pieces, pieces.dropFirst()).contains(where: { isOutward($0) && isInward($1) }) { return true }
    return pieces.contains { (5...7).contains($0.count) && isInward($0.suffix(3)) && isOutward($0.dropLast(3)) }
}
