package import Dates
import Glibc

/// Which file of data.police.uk this is, by its name: `2024-03-bedfordshire-street.csv`.
package struct PoliceFileName: Hashable, Sendable {
    package var month: Month
    /// As in the file's name: `avon-and-somerset`.
    package var force: String
    package var set: DataSet

    init(month: Month, force: String, set: DataSet) { (self.month, self.force, self.set) = (month, force, set) }

    /// Understands the last part of a path, wherever in it the pattern stands, so that a copy saved by a browser as
    /// `2024-03-bedfordshire-street (1).csv` is still known.
    package init?(_ path: String) {
        let bytes = Array(path.utf8.split(separator: UInt8(ascii: "/")).last ?? [])
        for set in [DataSet.street, .outcomes, .stopAndSearch] {
            guard let (at, month) = Self.find(set, in: bytes) else { continue }
            let force = bytes[(at.lowerBound + 8)..<at.upperBound]
            let letters = force.allSatisfy {
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
            }
            guard !force.isEmpty, force.count <= 40, letters else { continue }
            self.month = month
            self.force = String(decoding: force, as: UTF8.self)
            self.set = set
            return
        }
        return nil
    }

    /// Where month and force stand, and the month.
    private static func find(_ set: DataSet, in bytes: [UInt8]) -> (Range<Int>, Month)? {
        let ending = Array("-\(set.rawValue)".utf8)
        guard bytes.count > 8 + ending.count else { return nil }
        for end in stride(from: bytes.count - ending.count, through: 9, by: -1) where bytes[end...].starts(with: ending)
        {
            for start in 0...(end - 9) where bytes[start + 7] == UInt8(ascii: "-") {
                if let month = Month(iso: String(decoding: bytes[start..<(start + 7)], as: UTF8.self)) {
                    return (start..<end, month)
                }
            }
        }
        return nil
    }
}

/// How the columns of one kind of police file become facts.
struct PoliceLayout: Sendable {
    let header: [String]
    /// Single columns kept as they are, and what for.
    let texts: [(column: Int, as: FactColumn)]
    /// Neighbouring columns kept together.
    let joined: [(first: Int, last: Int, as: FactColumn)]
    let identifier: Int?
    let month: Int?
    /// The first and last of the neighbouring columns that make a place, and which of them is which.
    let place: (first: Int, last: Int, longitude: Int, latitude: Int, location: Int?, lsoa: Int?, lsoaName: Int?)
    let date: Int?

    static func of(_ set: DataSet) -> PoliceLayout {
        switch set {
        case .street, .partner: street
        case .outcomes: outcomes
        case .stopAndSearch: stopAndSearch
        }
    }

    /// Source: data.police.uk, “About the data”, columns of the street-level files.
    static let street = PoliceLayout(
        header: [
            "Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location", "LSOA code",
            "LSOA name", "Crime type", "Last outcome category", "Context",
        ],
        texts: [(9, .category), (10, .lastOutcome), (11, .context)], joined: [(2, 3, .forces)], identifier: 0, month: 1,
        place: (4, 8, 4, 5, 6, 7, 8), date: nil)

    static let outcomes = PoliceLayout(
        header: [
            "Crime ID", "Month", "Reported by", "Falls within", "Longitude", "Latitude", "Location", "LSOA code",
            "LSOA name", "Outcome type",
        ],
        texts: [(9, .category)], joined: [(2, 3, .forces)], identifier: 0, month: 1,
        place: (4, 8, 4, 5, 6, 7, 8), date: nil)

    static let stopAndSearch = PoliceLayout(
        header: [
            "Type", "Date", "Part of a policing operation", "Policing operation", "Latitude", "Longitude", "Gender",
            "Age range", "Self-defined ethnicity", "Officer-defined ethnicity", "Legislation", "Object of search",
            "Outcome", "Outcome linked to object of search", "Removal of more than just outer clothing",
        ],
        texts: [(0, .searchType), (1, .searchDate), (10, .legislation), (11, .category)],
        joined: [(2, 3, .operation), (6, 9, .person), (12, 14, .searchOutcome)], identifier: nil, month: nil,
        place: (4, 5, 5, 4, nil, nil, nil), date: 1)
}
