import Dates

/// What a source file of open police data is about.
package enum DataSet: String, CaseIterable, Hashable, Sendable, Codable {
    case street
    case outcomes
    case stopAndSearch = "stop-and-search"
    case partner

    package var said: String {
        switch self {
        case .street: "Recorded crime and antisocial behaviour (street files)"
        case .outcomes: "Outcomes of recorded crime"
        case .stopAndSearch: "Stop and search"
        case .partner: "Partner extract"
        }
    }
}

/// The parts of a block of facts, by number. A number once given is never given another meaning.
///
/// A block holds one month of one source: for each row a code into one or more dictionaries, and, where the source has
/// one, the row's identifier. Everything is little-endian and begins on a multiple of eight bytes:
///
/// | bytes | what |
/// | --- | --- |
/// | 0–7 | `WMFACTS1` |
/// | 8–11 | rows |
/// | 12–15 | number of sections |
/// | 16– | for each section 16 bytes: its number (2), width of an item in bytes (2), items (4), offset (8) |
///
/// A dictionary is two sections: the ends of its entries (4 bytes each), and their bytes.
enum Section: Int {
    /// A bit a row: whether the row has an identifier.
    case identified = 1
    /// 32 bytes for each identified row: the Crime ID's 64 hexadecimal digits.
    case identifiers = 2
    /// For each place longitude and latitude in millionths of a degree; `Int32.min` where there is none.
    case longitudes = 3
    case latitudes = 4
    /// For each place the code of its location's name and of its LSOA.
    case placeLocations = 5
    case placeLSOAs = 6
    /// For each LSOA of the block its code packed in 32 bits; 0 where the rows have none.
    case lsoaCodes = 7
    /// How many each row stands for: partner extracts alone.
    case counts = 8
    /// What the block holds, in words: `street 2024-03 bedfordshire`.
    case about = 9

    /// The dictionaries and the codes of column `n` are sections 100 + 4n and following.
    static func ends(_ column: FactColumn) -> Int { 100 + 4 * column.rawValue }
    static func bytes(_ column: FactColumn) -> Int { 101 + 4 * column.rawValue }
    static func codes(_ column: FactColumn) -> Int { 102 + 4 * column.rawValue }
}

/// What is kept of a row, each in the words of its source file.
package enum FactColumn: Int, CaseIterable, Sendable {
    /// Rows hold the code of a place; the places are in sections of their own.
    case place = 0
    /// What the rows are counted by: crime type, outcome type, object of search, a partner's category.
    case category = 1
    /// “Reported by,Falls within”, as in the file.
    case forces = 2
    case lastOutcome = 3
    case context = 4
    /// The names of locations and LSOAs, pointed to by places.
    case location = 5
    case lsoaName = 6
    /// A Crime ID that is not 64 hexadecimal digits is kept as text.
    case plainIdentifier = 7
    case searchType = 8
    case searchDate = 9
    case operation = 10
    case person = 11
    case legislation = 12
    case searchOutcome = 13
    case date = 14
}
