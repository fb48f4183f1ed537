package import Dates
package import Partnership
package import Storage

/// How far agencies sent their data in some months, as a paper may say it.
package struct SupplyFacts: Hashable, Sendable {
    package var lines: [Line]
    /// All that it is told of.
    package var things: Set<Thing>

    /// Of one set of data.
    package struct Line: Hashable, Sendable {
        package var name: String
        package var agency: String
        /// Quarters that came, or should be here.
        package var asked: Int
        /// Those that came in time, or with no day agreed.
        package var inTime: Int
        package var late: Int
        /// Days late of the latest that came.
        package var mostLate: Int
        /// Those that should be here and are not.
        package var missing: Int
    }

    init(_ register: SupplyRegister, in months: Period, of agency: ID<Agency>?) {
        let now = Quarter(containing: Month(containing: register.today))
        let supplies = register.supplies.filter { agency == nil || $0.agency == agency }
        let found = supplies.map { supply in
            (
                supply,
                register.cells(supply, upTo: now).filter {
                    months.contains($0.quarter.first) && months.contains($0.quarter.last)
                }.map(\.state)
            )
        }.filter { !$0.1.isEmpty }
        lines = found.map { supply, states in
            let late = states.compactMap { state -> Int? in
                if case .received(_, let late?) = state, late > 0 { late } else { nil }
            }
            let came = states.count { if case .received = $0 { true } else { false } }
            let missing = states.count(where: \.isMissing)
            return Line(
                name: supply.name, agency: register.agency(supply), asked: came + missing, inTime: came - late.count,
                late: late.count, mostLate: late.max() ?? 0, missing: missing)
        }
        things = Set(found.flatMap { [$0.0.thing, Thing(.agency, number: $0.0.agency.number)] })
    }
}

extension Registry {
    /// How far data came of the quarters that lie in some months: of one agency, or of all.
    package func supplyFacts(
        _ months: Period, agency: ID<Agency>? = nil, _ trace: Trace, on today: Day
    ) async throws -> SupplyFacts {
        SupplyFacts(try await supplyRegister(trace, on: today), in: months, of: agency)
    }
}
