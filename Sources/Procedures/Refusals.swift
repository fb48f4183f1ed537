package import Dates

/// Where one case stands in a procedure.
package struct Standing<Words: ProcedureWords>: Hashable, Sendable {
    package var stage: Words.Stage
    /// The day on which it came to that stage.
    package var since: Day
    /// What has been written down.
    package var findings: Set<Words.Finding>

    package init(_ stage: Words.Stage, since: Day, findings: Set<Words.Finding> = []) {
        (self.stage, self.since, self.findings) = (stage, since, findings)
    }
}

/// Why a move cannot be made.
package enum Refusal<Words: ProcedureWords>: Hashable, Sendable {
    /// The procedure has no such move.
    case noSuchMove
    case notInForce(from: Day, until: Day?)
    /// With what the same doer can do from there.
    case wrongStage(Words.Stage, open: [Words.Action])
    case wrongDoer(Words.Doer)
    case notWrittenDown(Words.Finding)
    case tooSoon(opens: Day)

    package var said: String {
        switch self {
        case .noSuchMove: "This procedure has no such step."
        case .notInForce(let from, nil): "These rules are in force from \(from.said)."
        case .notInForce(let from, let until?): "These rules were in force from \(from.said) to \(until.said)."
        case .wrongStage(let stage, let open) where open.isEmpty:
            "It stands at “\(stage.said)”, from which you can do nothing more."
        case .wrongStage(let stage, let open):
            "It stands at “\(stage.said)”. From there you can: \(open.map { "“\($0.said)”" }.joined(separator: ", "))."
        case .wrongDoer(let doer): "This cannot be done by \(doer.said)."
        case .notWrittenDown(let finding): "Enter \(finding.said)."
        case .tooSoon(let opens): "This can be done from \(opens.said)."
        }
    }
}

extension Procedure {
    /// The moves of that name; a name may be used for several, from different stages.
    package func moves(_ action: Words.Action) -> [Move<Words>] { moves.filter { $0.action == action } }

    /// The move of that name from that stage.
    package subscript(action: Words.Action, from stage: Words.Stage) -> Move<Words>? {
        moves.first { $0.action == action && $0.from.contains(stage) }
    }

    /// Every reason why `action` cannot be done by `doer` on `day`; empty where it can. At the wrong stage, that alone.
    package func refusals(
        of action: Words.Action, by doer: Words.Doer, at standing: Standing<Words>, on day: Day
    ) -> [Refusal<Words>] {
        guard !moves(action).isEmpty else { return [.noSuchMove] }
        guard let move = self[action, from: standing.stage] else {
            return [.wrongStage(standing.stage, open: open(to: doer, at: standing.stage).map(\.action))]
        }
        var refusals: [Refusal<Words>] = []
        if !isInForce(on: day) { refusals.append(.notInForce(from: inForceFrom, until: inForceUntil)) }
        if !move.by.contains(doer) { refusals.append(.wrongDoer(doer)) }
        let missing = Words.Finding.allCases.filter { move.needs.contains($0) && !standing.findings.contains($0) }
        refusals += missing.map { .notWrittenDown($0) }
        if let opens = move.after?.last(from: standing.since), day < opens { refusals.append(.tooSoon(opens: opens)) }
        return refusals
    }

    /// The moves that `doer` may make from a stage, whatever must still be written down.
    package func open(to doer: Words.Doer, at stage: Words.Stage) -> [Move<Words>] {
        moves.filter { $0.from.contains(stage) && $0.by.contains(doer) }
    }

    /// What is due at a stage, soonest first.
    package func due(at standing: Standing<Words>) -> [Due] {
        clocks.filter { $0.stage == standing.stage }
            .map { Due($0.what, on: $0.limit.last(from: standing.since), under: $0.authority) }
            .sorted { $0.on < $1.on }
    }

    /// The stage that these moves lead to, one after another; nothing where one cannot be made.
    package func stage(after actions: [Words.Action]) -> Words.Stage? {
        var stage = begins
        for action in actions {
            guard let move = self[action, from: stage] else { return nil }
            stage = move.to
        }
        return stage
    }
}

/// Something that must be done by a day.
package struct Due: Hashable, Sendable {
    package var what: String
    /// The last day on which it is in time.
    package var on: Day
    package var authority: String

    package init(_ what: String, on day: Day, under authority: String) {
        (self.what, on, self.authority) = (what, day, authority)
    }

    /// Whole days late on `day`; nothing while it is in time.
    package func late(on day: Day) -> Int? { day > on ? day - on : nil }

    /// `due by 3 May 2019`; `12 days late: due by 3 May 2019`.
    package func said(on day: Day) -> String {
        guard let late = late(on: day) else { return "due by \(on.said)" }
        return "\(late) \(late == 1 ? "day" : "days") late: due by \(on.said)"
    }
}
