/// A size of area, smallest first.
package enum Level: String, CaseIterable, Comparable, Sendable {
    case lsoa, ward, district, csp, county, force

    /// How a page names one: `ward`.
    package var said: String {
        switch self {
        case .lsoa: "neighbourhood (LSOA)"
        case .ward: "ward"
        case .district: "district"
        case .csp: "Community Safety Partnership area"
        case .county: "county"
        case .force: "police force area"
        }
    }

    /// How a page names several: `wards`.
    package var saidOfMany: String {
        switch self {
        case .lsoa: "neighbourhoods (LSOAs)"
        case .county: "counties"
        default: said + "s"
        }
    }

    /// The levels an area of this level lies in, nearest first. A partnership's area may hold several districts
    /// or be a part of one, so neither of those two lies in the other.
    package var parents: [Level] {
        switch self {
        case .lsoa: [.ward, .district, .csp, .county, .force]
        case .ward: [.district, .csp, .county, .force]
        case .district: [.csp, .county, .force]
        case .csp, .county: [.force]
        case .force: []
        }
    }

    /// The level that a breakdown by area gives: wards of a district, districts of a county.
    package var below: Level? {
        switch self {
        case .lsoa: nil
        case .ward: .lsoa
        case .district: .ward
        case .csp, .county, .force: .district
        }
    }

    package static func < (one: Level, other: Level) -> Bool { one.order < other.order }
    private var order: Int { Level.allCases.firstIndex(of: self) ?? 0 }
}
