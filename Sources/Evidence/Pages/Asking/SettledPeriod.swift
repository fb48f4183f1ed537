import Dates
import Figures
import Partnership
import Places

/// The months that a page tells of: those asked for, or the latest that can be compared.
struct SettledPeriod: Hashable, Sendable {
    var kind: PeriodKind
    var last: Month
    /// The newest month that the area's own force has on file; nothing where none is held.
    var newest: Month?
    /// Why these months were chosen, when nobody asked for them.
    var why: String?

    var period: Period { kind.period(last) }
    /// Months to choose from, newest first.
    var choices: [Month]

    init(kind: PeriodKind, last: Month, newest: Month?, why: String?, choices: [Month]) {
        (self.kind, self.last, self.newest) = (kind, last, newest)
        (self.why, self.choices) = (why, choices)
    }

    /// Without a wish: the twelve months to the newest, where at least half can be compared with a year before;
    /// otherwise the latest quarter, then the latest month, that is held in both years.
    ///
    /// - Parameter source: The partner's data set that the measure counts, whoever's area it is.
    init(
        _ asked: Asked, _ area: Area, _ set: DataSet, _ holdings: Holdings, _ gazetteer: Gazetteer, today: Day,
        source: String? = nil
    ) {
        let held = HeldMonths(area, set, holdings, gazetteer, source: source)
        let newest = held.newest
        let first = held.first ?? Asked.firstMonth
        let end = newest ?? Month(containing: today) + -3
        (self.newest, why) = (newest, nil)
        choices = Period(first: min(first, end), last: end).reversed()
        (kind, last) = (asked.kind ?? .rolling12, asked.last ?? end)
        guard asked.kind == nil, asked.last == nil, newest != nil else { return }
        let year = Period(12, to: end)
        if 2 * year.count(where: { held.isHeld($0) && held.isHeld($0 + -12) }) >= year.count { return }
        for kind in [PeriodKind.quarter, .month] {
            for month in choices {
                let period = kind.period(month)
                guard period.last == month, period.allSatisfy({ held.isHeld($0) && held.isHeld($0 + -12) }) else {
                    continue
                }
                (self.kind, last) = (kind, month)
                why =
                    "\(period.said) is the latest \(kind == .quarter ? "quarter" : "month") held in full in that year and "
                    + "the year before. The newest month held is \(end.said)."
                return
            }
        }
    }
}

/// Which months an area's own forces have on file.
struct HeldMonths {
    private let holdings: Holdings
    private let set: DataSet
    private let forces: [String]
    private let isEverything: Bool

    init(_ area: Area, _ set: DataSet, _ holdings: Holdings, _ gazetteer: Gazetteer, source: String? = nil) {
        (self.holdings, self.set) = (holdings, set)
        if let source {
            (forces, isEverything) = ([source], false)
            return
        }
        switch area {
        case .all, .unplaced: (forces, isEverything) = (holdings.sources(set), true)
        default: (forces, isEverything) = (area.homeForces(gazetteer), false)
        }
    }

    func isHeld(_ month: Month) -> Bool {
        let held = { holdings.file(set, $0, month) != nil }
        return isEverything ? forces.contains(where: held) : !forces.isEmpty && forces.allSatisfy(held)
    }

    var newest: Month? {
        let newest = forces.compactMap { holdings.latest(set, $0) }
        return isEverything ? newest.max() : newest.count == forces.count ? newest.min() : nil
    }

    var first: Month? { forces.compactMap { holdings.files(set, $0).first?.month }.min() }
}
