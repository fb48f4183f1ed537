/// Which column of a partner's table says what. Saved under the name of the data set, so that it is given once.
///
/// Written `date=Date of call,place=LSOA,category=Type,count=Number`: a role and the heading of its column, in pairs. A
/// heading that holds a comma stands in quotation marks.
package struct ColumnMap: Hashable, Sendable {
    package enum Role: String, CaseIterable, Sendable {
        /// `2024-03-05`, `05/03/2024` or `2024-03`.
        case date
        /// The code of an LSOA, a ward or a district.
        case place
        /// Where it was, in words. A postcode in it is refused.
        case text
        case longitude, latitude
        case category
        /// How many the row stands for; 1 when there is no such column.
        case count
    }

    package private(set) var columns: [Role: String] = [:]

    /// - Throws: a sentence that says which part was not understood, or what is lacking.
    package init(_ text: String) throws(FileRefusal) {
        var columns: [Role: String] = [:]
        for pair in Self.pairs(text) {
            let sides = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, Self.isWhole(sides[1]),
                let role = Role(rawValue: String(decoding: sides[0], as: UTF8.self))
            else {
                throw FileRefusal(
                    "“\(shown(pair))” is not a role and its column, such as date=Date. The roles are "
                        + "\(Role.allCases.map(\.rawValue).joined(separator: ", ")).")
            }
            columns[role] = String(decoding: unquoted(sides[1]), as: UTF8.self)
        }
        try self.init(columns)
    }

    /// - Throws: a sentence that says what is lacking.
    init(_ columns: [Role: String]) throws(FileRefusal) {
        self.columns = columns
        guard columns[.date] != nil else { throw FileRefusal("The map names no column for the date.") }
        guard (columns[.longitude] == nil) == (columns[.latitude] == nil) else {
            throw FileRefusal(
                "The map names a column for the longitude or the latitude but not for both.", column: 1)
        }
    }

    /// Whether a heading is there, and its quotation marks, where it begins with one, are closed.
    private static func isWhole(_ heading: ArraySlice<UInt8>) -> Bool {
        guard heading.first == 0x22 else { return !heading.isEmpty }
        guard heading.count > 2, heading.last == 0x22 else { return false }
        var isOpen = false
        for byte in heading.dropFirst().dropLast() {
            if byte == 0x22 { isOpen.toggle() } else if isOpen { return false }
        }
        return !isOpen
    }

    /// Parts with commas between them; a comma inside quotation marks parts nothing.
    private static func pairs(_ text: String) -> [[UInt8]] {
        var (pairs, pair, inside) = ([[UInt8]](), [UInt8](), false)
        for byte in text.utf8 {
            if byte == 0x22 { inside.toggle() }
            if byte == 0x2C, !inside {
                pairs.append(pair)
                pair = []
            } else {
                pair.append(byte)
            }
        }
        return (pairs + [pair]).filter { !$0.isEmpty }
    }

    package var text: String {
        Role.allCases.compactMap { role in columns[role].map { "\(role.rawValue)=\(Self.written($0))" } }
            .joined(separator: ",")
    }

    private static func written(_ heading: String) -> String {
        guard heading.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 }) else { return heading }
        var bytes: [UInt8] = [0x22]
        for byte in heading.utf8 { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
        return String(decoding: bytes + [0x22], as: UTF8.self)
    }
}
