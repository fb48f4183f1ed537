import Dates
import Markup
import Pages
import Partnership
import Storage

/// What something said before, how its day moved, and from which groups it came, with the names of those who did it.
struct UndertakingHistory: Hashable, Sendable {
    /// What it said before, the latest first.
    var words: [WordsBefore] = []
    var moves: [DayMove] = []
    var hands: [HandedOver] = []
    /// Those who may be known of.
    var people: [Person] = []

    /// Nothing where its words were never put right, its day never moved and it is still with the group that took it on.
    var drawn: HTML {
        var rows: [SummaryRow] = []
        if !words.isEmpty { rows.append(SummaryRow("It said", bullets(words.map { "\($0.said(people))" }))) }
        if !moves.isEmpty { rows.append(SummaryRow("Was due on", bullets(moves.map { "\($0.said(people))" }))) }
        if !hands.isEmpty { rows.append(SummaryRow("Handed over", bullets(hands.map { "\($0.said(people))" }))) }
        return rows.isEmpty ? "" : "\(summaryList(rows))\n"
    }

    static func look(_ id: ID<Undertaking>, _ registry: Registry, _ trace: Trace) async throws -> UndertakingHistory {
        let moves = try await registry.look(DayMoves(viewer: trace.viewer, undertaking: id), trace)
        let hands = try await registry.look(HandOvers(viewer: trace.viewer, undertaking: id), trace)
        let words = try await registry.look(UndertakingsBefore(viewer: trace.viewer, undertaking: id), trace).map(
            \.words)
        let ids = words.compactMap(\.made.person) + moves.compactMap(\.person) + hands.compactMap(\.person)
        return UndertakingHistory(
            words: words, moves: moves, hands: hands, people: try await registry.people(ids, trace))
    }

    static let example = UndertakingHistory(
        words: [
            WordsBefore(
                text: "A bike team", made: PutRight("2026-09-20", because: "The minutes say off-road."))
        ],
        moves: [
            DayMove(
                Undertakings.Line.exampleVague.undertaking, was: "2026-09-30", reason: "The bikes came late.",
                kept: "2026-10-05")
        ],
        hands: [
            HandedOver(
                Undertakings.Line.exampleVague.undertaking, from: .exampleUnder, to: .example, on: "2026-10-13",
                reason: "It needs money.")
        ])
}
