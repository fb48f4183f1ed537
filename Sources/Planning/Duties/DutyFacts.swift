package import Dates
package import Partnership
package import Storage

/// The duties of the partnership and of its bodies as they stand on a day, as a paper may say them.
package struct DutyFacts: Hashable, Sendable {
    package var lines: [Line]
    /// All that it is told of.
    package var things: Set<Thing>

    /// Of one duty.
    package struct Line: Hashable, Sendable {
        package var name: String
        /// The provision.
        package var source: String
        package var whose: String
        package var state: String
        /// What showed it last, with its day; empty where nothing that may be seen did.
        package var shown: String
    }

    init(_ register: DutyRegister, of agency: ID<Agency>?) {
        let found = register.found(nil, agency.map { .agency($0) }).filter { $0.state != nil }
        lines = found.map { line in
            Line(
                name: line.duty.words.name, source: line.duty.words.source, whose: register.whose(line.duty),
                state: line.state?.said(line.duty.words) ?? "",
                shown: line.shown.map { "\($0.what), \($0.day.said)" }
                    ?? (line.hasMore ? "By a record that is not shared" : "Nothing recorded"))
        }
        things = Set(
            found.flatMap { line in
                [line.duty.thing]
                    + [line.duty.words.agency.map { Thing(.agency, number: $0.number) }].compactMap { $0 }
            })
    }
}

extension Registry {
    /// Duties that have not ended, of an agency or of all.
    package func dutyFacts(
        of agency: ID<Agency>? = nil, _ trace: Trace, on today: Day
    ) async throws -> DutyFacts {
        DutyFacts(try await dutyRegister(trace, on: today), of: agency)
    }
}
