package import Dates
package import Partnership

/// The invented partnership in which every test, preview and picture of this product takes place.
package enum Aldermouth {
    package static let now = Instant(milliseconds: 1_795_512_600_000)
    package static let today: Day = "2026-11-24"
    /// The last month that the police have published.
    package static let latestMonth: Month = "2026-09"

    // MARK: People

    /// Analyst of the partnership: brings the police files in, and writes the monthly report.
    package static let priya = Viewer.keeper
    /// A member of the scrutiny committee, who reads what is published.
    package static let councillorOkafor = Viewer.openData
    /// Holds nothing at all.
    package static let stranger = Viewer(purpose: .evidence, rules: [])

    package static let everyone = [priya, councillorOkafor, stranger]

    // MARK: Places

    /// A place with a code like those of the Office for National Statistics, from a range that it does not use.
    package struct Place: Hashable, Sendable {
        package let code: String
        package let name: String
        /// The code of the place around it.
        package let within: String?
    }

    package static let force = Place(code: "E23999001", name: "Marlshire", within: nil)
    package static let county = Place(code: "E10999001", name: "Marlshire", within: nil)
    package static let partnership = Place(code: "E22999001", name: "Aldermouth", within: county.code)
    package static let district = Place(code: "E07999001", name: "Aldermouth", within: county.code)
    package static let neighbour = Place(code: "E07999002", name: "Saltham", within: county.code)
    package static let harbour = Place(code: "E05999001", name: "Harbour", within: district.code)
    package static let hill = Place(code: "E05999002", name: "Hill", within: district.code)
    package static let quayside = Place(code: "E01999001", name: "Aldermouth 001A", within: harbour.code)
    package static let fishMarket = Place(code: "E01999002", name: "Aldermouth 001B", within: harbour.code)
    package static let beacon = Place(code: "E01999003", name: "Aldermouth 002A", within: hill.code)
}
