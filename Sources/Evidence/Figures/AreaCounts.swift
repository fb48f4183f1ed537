package import Dates
package import Figures
package import Partnership
package import Places

/// The rows of one area, month by month and category by category, with how far each month can be trusted.
package struct AreaCounts: Sendable {
    package let place: Figure.Place
    package let set: DataSet
    package let months: Period
    /// For each month whether it is held, and why not.
    package let states: [MonthCount]
    let tally: Tally
    let group: Int

    /// One series of the area: all that the measure counts, or one category of it.
    package func series(_ measure: Measure, category: String? = nil) -> [MonthCount] {
        states.map { state in
            let count = tally.count(group, state.month) { name in
                measure.rule.counts(name) && (category.map { $0 == name } ?? true)
            }
            return MonthCount(state.month, count, state.state, reason: state.reason)
        }
    }

    /// The categories of the measure that are told: the standing list, and any other that the files have.
    package func categories(_ measure: Measure) -> [String] { tally.categories.filter(measure.rule.counts) }

    /// The months of `span`, each with its count and state.
    package func completeness(_ measure: Measure, category: String? = nil, _ span: Period) -> Completeness {
        Completeness(series(measure, category: category).filter { span.contains($0.month) })
    }
}

/// Asks for the counts of one area, or of each area of the next level down.
package struct CountArea: Sendable {
    package var viewer: Viewer
    package var set: DataSet
    package var area: Area
    package var months: Period
    /// Only the files of these forces, whoever's area it is.
    package var recordedBy: [String]?
    package var now: Instant

    package init(
        viewer: Viewer, set: DataSet, area: Area, months: Period, recordedBy: [String]? = nil, now: Instant
    ) {
        (self.viewer, self.set, self.area) = (viewer, set, area)
        (self.months, self.recordedBy, self.now) = (months, recordedBy, now)
    }

    /// The counts of the area, and those of rows that other forces have recorded there.
    package func run(_ facts: CrimeFacts) -> (own: AreaCounts, others: AreaCounts) {
        let grouping = Grouping.one(area, facts.gazetteer)
        let tallies = count(facts, grouping)
        let place = area.place(facts.gazetteer)
        func counts(_ tally: Tally, _ states: [MonthCount]) -> AreaCounts {
            AreaCounts(place: place, set: set, months: months, states: states, tally: tally, group: 0)
        }
        return (counts(tallies.own, states(facts)), counts(tallies.others, otherStates(facts)))
    }

    /// How far the rows of other forces can be trusted: as far as the home force's, and where that has no file, by their own.
    private func otherStates(_ facts: CrimeFacts) -> [MonthCount] {
        let holdings = facts.holdings(for: viewer, at: now)
        let home = area.homeForces(facts.gazetteer)
        let others = holdings.sources(set).filter { !home.contains($0) }
        return states(facts).map { $0.state == .absent ? everything($0.month, others, holdings) : $0 }
    }

    /// The counts of each area of `level` in the area, in the order of their names, and of rows whose ward cannot be told.
    package func parts(_ level: Level, _ facts: CrimeFacts) -> [AreaCounts] {
        let parts = AreaParts(area, level, facts.gazetteer)
        let tally = count(facts, parts.grouping).own
        let states = partStates(facts)
        return parts.places.enumerated().compactMap { group, place in
            // A line for rows of an unknown ward stands only where there are such rows.
            let isUnknown = parts.unknown.contains(group)
            if isUnknown, months.allSatisfy({ tally.count(group, $0) == 0 }) { return nil }
            return AreaCounts(
                place: place, set: set, months: months, states: states(place), tally: tally, group: group)
        }
    }

    /// How far each part can be trusted: a part is as complete as its own home force's files, whatever the others have.
    private func partStates(_ facts: CrimeFacts) -> (Figure.Place) -> [MonthCount] {
        let holdings = facts.holdings(for: viewer, at: now)
        let whole = states(facts)
        guard recordedBy == nil, area.homeForces(facts.gazetteer).count != 1 else { return { _ in whole } }
        var known: [[String]: [MonthCount]] = [:]
        return { place in
            guard let code = AreaCode(place.code) else { return whole }
            let forces = Area.coded(code).homeForces(facts.gazetteer)
            if let states = known[forces] { return states }
            let states = months.map { covered(by: forces, $0, holdings) }
            known[forces] = states
            return states
        }
    }

    private func count(_ facts: CrimeFacts, _ grouping: Grouping) -> (own: Tally, others: Tally) {
        var forces = recordedBy
        if forces == nil, case .files(let slug) = area { forces = [slug] }
        return CountRows(
            viewer: viewer, set: set, months: months, grouping: grouping, recordedBy: forces, now: now
        ).run(facts)
    }

    /// A place's completeness is that of its home force's files; with `recordedBy`, that of those forces'.
    private func states(_ facts: CrimeFacts) -> [MonthCount] {
        let holdings = facts.holdings(for: viewer, at: now)
        switch area {
        case .all, .unplaced:
            let sources = recordedBy ?? holdings.sources(set)
            return months.map { everything($0, sources, holdings) }
        default:
            let forces = recordedBy ?? area.homeForces(facts.gazetteer)
            return months.map { covered(by: forces, $0, holdings) }
        }
    }

    /// The worst of the states that the forces have for a month.
    private func covered(by forces: [String], _ month: Month, _ holdings: Holdings) -> MonthCount {
        let each = forces.map { state($0, month, holdings) }
        return each.min { $0.state < $1.state } ?? MonthCount(month, nil, .absent, reason: "No force covers this area.")
    }

    private func state(_ force: String, _ month: Month, _ holdings: Holdings) -> MonthCount {
        guard let line = holdings.line(set, force, month) else {
            return MonthCount(month, nil, .absent, reason: "No file of this month from \(force) has been brought in.")
        }
        return MonthCount(month, line.rows, line.state, reason: line.reason)
    }

    /// Everything held is told as it is; where a source lacks the month that others have, it is partial.
    private func everything(_ month: Month, _ sources: [String], _ holdings: Holdings) -> MonthCount {
        let lines = sources.compactMap { holdings.line(set, $0, month) }
        let held = lines.filter { $0.state != .absent }
        guard !held.isEmpty else { return MonthCount(month, nil, .absent, reason: "No file of this month is held.") }
        let worst = held.map(\.state).min() ?? .complete
        let lacking = sources.count - held.count
        guard lacking > 0 else { return MonthCount(month, 0, worst) }
        return MonthCount(
            month, 0, min(.partial, worst),
            reason: "\(held.count) of the \(sources.count) sources held have this month.")
    }
}
