package import Dates
package import Partnership
package import Storage

/// What seats took on, as a paper may say it: commitments of partners, or actions of groups.
package struct UndertakingFacts: Hashable, Sendable {
    /// The open first, by day, as the page lists them.
    package var lines: [Line]
    /// All that it is told of.
    package var things: Set<Thing>

    package struct Line: Hashable, Sendable {
        package var text: String
        /// The seat with its agency.
        package var whose: String
        /// The group, and the day of its meeting.
        package var from: String
        package var due: String
        /// `Open, 12 days overdue`, or how it ended and what shows it.
        package var state: String
    }

    init(_ found: [Undertakings.Line], on today: Day) {
        lines = found.map { Line($0, on: today) }
        things = found.reduce(into: []) { things, line in
            things.formUnion([
                line.thing, Thing(.seat, number: line.undertaking.seat.number),
                Thing(.agency, number: line.agency.number), Thing(.meeting, number: line.undertaking.meeting.number),
                Thing(.group, number: line.group.number), Thing(.group, number: line.held.number),
            ])
        }
    }
}

extension UndertakingFacts.Line {
    init(_ line: Undertakings.Line, on today: Day) {
        let one = line.undertaking
        (text, whose, from) = (one.text, line.whoseSaid, "\(line.groupName), \(line.day.said)")
        let day = one.due?.said ?? (one.saidDue.isEmpty ? "No day given" : "No day given: “\(one.saidDue)”")
        due = line.firstDue.map { "\(day), at first \($0.said)" } ?? day
        if let late = one.daysOverdue(on: today) {
            state = "\(one.state.said), \(late == 1 ? "1 day" : "\(late) days") overdue"
        } else {
            let ended = one.endedOn.map { "\(one.state.said) on \($0.said)" } ?? one.state.said
            state = one.state == .open || one.evidence.isEmpty ? ended : "\(ended): \(one.evidence)"
        }
    }
}

extension Registry {
    /// What seats took on in some months, whatever became of it; without months, what is open.
    ///
    /// - Parameters:
    ///   - group: With which it stands today; any where there is none.
    ///   - agency: Whose seat took it on; anybody's where there is none.
    package func undertakingFacts(
        _ form: Undertaking.Form, in months: Period?, group: ID<Group>? = nil, agency: ID<Agency>? = nil,
        _ trace: Trace, on today: Day
    ) async throws -> UndertakingFacts {
        let asked = Undertakings(viewer: trace.viewer, group: group, agency: agency, withEnded: months != nil)
        let found = try await look(asked, trace).filter { line in
            line.undertaking.form == form && (months?.contains(Month(containing: line.day)) ?? true)
        }
        return UndertakingFacts(found, on: today)
    }
}
