import Dates
package import Places

/// What an area is set beside.
package enum Beside: Hashable, Sendable {
    case force
    case county
    /// Beyond the county.
    case wide(WideArea)
    case peers(PeerSet)
    /// Peers that somebody named without saving them.
    case named([AreaCode])
}

/// The areas that one area is set beside in a period, and what must be said of them.
struct Comparators: Hashable, Sendable {
    let areas: [Area]
    /// Why there are none.
    let absent: String?
    /// Months with which the membership of the list changes, of all those that are counted.
    let changes: [Month]
    /// The membership that is counted, where the list has changed: one for every month, and which.
    let membership: String?

    /// - Parameter counted: every month that is counted: those of the period, of the one before, and of the chart.
    init(_ beside: Beside, of area: Area, in period: Period, counted: Period, _ gazetteer: Gazetteer) {
        switch beside {
        case .force:
            self.init(Self.around(area, .force, gazetteer), "No force area is known for this place.")
        case .county:
            self.init(Self.around(area, .county, gazetteer), "There is no county with a council of its own here.")
        case .wide(let wide):
            let around = wide.around(area, gazetteer)
            self.init(
                areas: around.map { [$0] } ?? [],
                absent: around == nil ? "This place lies in no one area that is \(wide.said)." : nil, changes: [],
                membership: nil)
        case .named(let codes):
            self.init(codes, "No peers are named. Give their codes, with commas between them.")
        case .peers(let set):
            guard let version = set.version(in: period.last) else {
                self.init(areas: [], absent: set.lacks(period.last), changes: [], membership: nil)
                return
            }
            let changes = set.changes(within: counted)
            let names = version.members.map { Area.coded($0).name(in: gazetteer) }
            let membership =
                changes.isEmpty
                ? nil
                : "The list changed in \(saidInTurn(changes.map(\.said))). Every month told here is counted "
                    + "with the same areas, those of the list \(version.said): \(saidInTurn(names))."
            self.init(
                areas: version.members.map { .coded($0) }, absent: nil, changes: changes, membership: membership)
        }
    }

    private init(areas: [Area], absent: String?, changes: [Month], membership: String?) {
        (self.areas, self.absent, self.changes, self.membership) = (areas, absent, changes, membership)
    }

    private init(_ codes: [AreaCode], _ absent: String) {
        self.init(
            areas: codes.map { .coded($0) }, absent: codes.isEmpty ? absent : nil, changes: [], membership: nil)
    }

    private static func around(_ area: Area, _ level: Level, _ gazetteer: Gazetteer) -> [AreaCode] {
        let codes: [AreaCode] =
            switch area {
            case .coded(let code): gazetteer.parents(of: code).filter { $0.level == level }.map(\.code)
            case .partnership(let partnership):
                partnership.districts.flatMap { gazetteer.parents(of: $0) }.filter { $0.level == level }.map(\.code)
            case .files, .all, .unplaced: []
            }
        return Set(codes).sorted()
    }
}

extension PeerSet {
    /// Why there are no peers in a month.
    func lacks(_ month: Month) -> String {
        "The list “\(name)” has no areas for \(month.said): it holds \(saidInTurn(versions.map(\.said)))."
    }
}
