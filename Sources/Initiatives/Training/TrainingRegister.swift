import Dates
import Pages
import Partnership
import Planning
import Storage

/// Every briefing and training as it may be seen, with the names that it rests on.
struct TrainingRegister: Sendable {
    var sessions: [TrainingSession]
    var agencies: [Agency]
    /// Those that may be seen, by name.
    var duties: [ID<Duty>: String]
    var today: Day

    /// An agency, a body outside, or nobody.
    func provider(_ words: TrainingWords) -> String {
        guard let id = words.provider else { return words.outside }
        return agencies.first { $0.id == id }?.name ?? "Another agency"
    }

    /// Which of them are meant. What may not be seen of one is not found by it either.
    struct Meant: Hashable, Sendable {
        var part: TrainingState.Part?
        var audience: TrainingWords.Audience?
        var strand: TrainingWords.Strand?
        var year: FinancialYear?
    }

    func found(_ meant: Meant) -> [TrainingSession] {
        sessions.filter { one in
            let isAsked = meant != Meant()
            guard !one.hidden.contains(.text) else { return !isAsked }
            let words = one.words
            return (meant.part.map { $0.holds(one.state(on: today)) } ?? true)
                && (meant.audience.map { words.audience == $0 } ?? true)
                && (meant.strand.map { words.strand == $0 } ?? true)
                && (meant.year.map { $0.holds(words.day) } ?? true)
        }
    }

    /// The years in which something was held or is planned, the latest first.
    var years: [FinancialYear] {
        Set(sessions.compactMap { $0.words.day.map { FinancialYear(containing: Month(containing: $0)) } }).sorted()
            .reversed()
    }

    func totals(_ year: FinancialYear?) -> TrainingTotals {
        TrainingTotals(sessions.filter { !$0.hidden.contains(.text) }.map(\.words), year: year)
    }
}

extension Registry {
    /// Every session as `trace`'s viewer may see it; one alone where one is named.
    func training(
        of id: ID<TrainingSession>? = nil, _ trace: Trace, on today: Day
    ) async throws -> TrainingRegister {
        let viewer = trace.viewer
        var sessions = try await look(TrainingSessions(viewer: viewer, id: id), trace)
        let counts = Dictionary(
            grouping: try await look(TrainingCounts(viewer: viewer, session: id), trace), by: \.session)
        for at in sessions.indices { sessions[at].take(counts[sessions[at].id] ?? []) }
        return TrainingRegister(
            sessions: sessions, agencies: try await look(Agencies(viewer: viewer, on: today), trace),
            duties: try await dutyNames(trace), today: today)
    }
}
