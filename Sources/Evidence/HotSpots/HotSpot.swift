import Dates
import Figures
import Places

/// One place of the list of those where the most was recorded.
///
/// Source: paper 003 (Newark and Sherwood, 26 June 2023), section 2: reports each month with the locations of hot spots.
struct HotSpot: Hashable, Sendable {
    /// 1 for the most; places with as many have the same.
    var rank: Int
    /// The rank of the same months a year before; nothing where fewer than ``HotSpots/least`` were recorded then.
    var rankBefore: Int?
    /// `Bolsover 003B`; `On or near Market Place`.
    var name: String
    /// The ward that it lies in; empty where that cannot be told.
    var ward: String
    /// The neighbourhood's code.
    var code: String
    var figure: Figure
    /// Of all that was recorded in the area; nothing where months are missing.
    var share: Double?

    var count: Int { figure.shown ?? 0 }
}

/// Whether the list is of neighbourhoods or of the points of the publisher's maps.
enum HotSpotGrain: String, CaseIterable, Sendable {
    case neighbourhood, point

    var said: String {
        switch self {
        case .neighbourhood: "Neighbourhoods (LSOA)"
        case .point: "Points of the map"
        }
    }
}

/// Where in an area the most was recorded: open neighbourhoods, or the anonymised points of the publisher.
struct HotSpots: Sendable {
    /// The fullest first. None has fewer than ``least``.
    var lines: [HotSpot]
    /// All that was recorded in the area, with what it is compared with.
    var whole: Figure

    /// A place with fewer is in no list: small counts stand for people, and are no hot spot.
    static let least = 5

    /// - Parameter make: Of the area, its measure and its months, compared with the same months a year before.
    init(_ make: MakeFigures, _ grain: HotSpotGrain, type: String?, _ facts: CrimeFacts) {
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
        self.whole = whole
        lines = held.map { figure in
            let count = figure.shown ?? 0
            let then = figure.comparison?.change?.before ?? 0
            return HotSpot(
                rank: (now.firstIndex(of: count) ?? 0) + 1,
                rankBefore: then < Self.least ? nil : before.firstIndex(of: then).map { $0 + 1 },
                name: figure.place.name, ward: facts.gazetteer.ward(ofNeighbourhood: figure.place.code),
                code: figure.place.code, figure: figure, share: all > 0 ? Double(count) / Double(all) : nil)
        }.sorted { ($0.rank, $0.name, $0.code) < ($1.rank, $1.name, $1.code) }
    }
}

extension Gazetteer {
    /// The ward of a neighbourhood; empty where it lies in several, or is none.
    fileprivate func ward(ofNeighbourhood code: String) -> String {
        AreaCode(code).flatMap { lsoaIndex($0) }.flatMap { lsoas[Int($0)].ward }.map { wards[Int($0)].name } ?? ""
    }
}
