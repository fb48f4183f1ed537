import Dates
package import Figures
import Places

/// Whether the list is of neighbourhoods or of the points of the publisher's maps.
package enum HotSpotGrain: String, CaseIterable, Sendable {
    case neighbourhood, point

    var said: String {
        switch self {
        case .neighbourhood: "Neighbourhoods (LSOA)"
        case .point: "Points of the map"
        }
    }
}

extension HotSpots {
    /// - Parameter make: Of the area, its measure and its months, compared with the same months a year before.
    package init(_ make: MakeFigures, _ grain: HotSpotGrain, type: String?, _ facts: CrimeFacts) {
        let counts = make.whole(facts).counts
        let whole = make.figure(counts, type, facts, examine: false)
        let each: [Figure] =
            switch grain {
            case .neighbourhood: make.parts(.lsoa, category: type, facts)
            case .point: make.points(type, like: counts, facts)
            }
        let held = each.filter { ($0.shown ?? 0) >= Self.least }
        let before = each.compactMap { $0.comparison?.change?.before }.filter { $0 >= Self.least }.sorted(by: >)
        let now = held.compactMap(\.shown).sorted(by: >)
        let all = whole.shown ?? 0
        let lines = held.map { figure in
            let count = figure.shown ?? 0
            let then = figure.comparison?.change?.before ?? 0
            return HotSpot(
                rank: (now.firstIndex(of: count) ?? 0) + 1,
                rankBefore: then < Self.least ? nil : before.firstIndex(of: then).map { $0 + 1 },
                ward: facts.gazetteer.ward(ofNeighbourhood: figure.place.code), figure: figure,
                share: all > 0 ? Double(count) / Double(all) : nil)
        }
        self.init(
            lines: lines.sorted { ($0.rank, $0.name, $0.code) < ($1.rank, $1.name, $1.code) }, whole: whole)
    }
}

extension Gazetteer {
    /// The ward of a neighbourhood; empty where it lies in several, or is none.
    fileprivate func ward(ofNeighbourhood code: String) -> String {
        AreaCode(code).flatMap { lsoaIndex($0) }.flatMap { lsoas[Int($0)].ward }.map { wards[Int($0)].name } ?? ""
    }
}
