package import Dates
package import Partnership
import Planning
package import Storage

/// Briefings and trainings that were held in some months, by audience, as a paper may say them.
package struct TrainingFacts: Hashable, Sendable {
    package var lines: [Line]
    /// Held, and in no month because the day is not known.
    package var dayless: Int
    /// All that it is told of.
    package var things: Set<Thing>

    /// Of one audience, or all together.
    package struct Line: Hashable, Sendable {
        package var name: String
        package var sessions: Int
        /// `1,300, not all exact; 2 not counted`.
        package var came: String
    }

    init(_ register: TrainingRegister, in months: Period, by provider: ID<Agency>?) {
        let held = register.sessions.filter { one in
            !one.hidden.contains(.text) && one.words.standing == .held
                && (provider == nil || one.words.provider == provider)
        }
        let meant = held.filter { one in one.words.held.map { months.contains(Month(containing: $0)) } ?? false }
        func line(_ name: String, _ sessions: [TrainingSession]) -> Line {
            let told = TrainingTotals.Line(name, sessions.map(\.words))
            return Line(name: name, sessions: told.sessions, came: told.came.said)
        }
        let audiences = TrainingWords.Audience.allCases.map { audience in
            (audience.said, meant.filter { $0.words.audience == audience })
        }.filter { !$0.1.isEmpty }
        lines =
            audiences.map { line($0, $1) }
            + (audiences.count < 2 ? [] : [line("Total", meant)])
        dayless = held.count { $0.words.held == nil }
        things = Set(
            meant.flatMap { one -> [Thing] in
                let agencies = [one.words.provider].compactMap { $0 } + one.words.came.compactMap(\.agency)
                return [one.thing] + agencies.map { Thing(.agency, number: $0.number) }
            })
    }
}

extension Registry {
    /// What was held in some months: by an agency, or by all.
    package func trainingFacts(
        _ months: Period, by provider: ID<Agency>? = nil, _ trace: Trace, on today: Day
    ) async throws -> TrainingFacts {
        TrainingFacts(try await training(trace, on: today), in: months, by: provider)
    }
}
