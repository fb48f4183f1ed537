package import Dates

/// A list of words that a procedure is told in: its stages, its moves, who may make them, what must be written down.
package protocol ProcedureWord: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// As it is said to a person.
    var said: String { get }
}

/// The four lists of words of one procedure.
package protocol ProcedureWords: Sendable {
    associatedtype Stage: ProcedureWord
    associatedtype Action: ProcedureWord
    /// Who makes a move.
    associatedtype Doer: ProcedureWord
    /// What must be written down before a move can be made.
    associatedtype Finding: ProcedureWord
}

/// A way of doing things that law or agreement lays down: stages, moves between them, and clocks. Data, and nothing else.
///
/// Law that changes is a second procedure with its own first day; the old one is never edited, because earlier cases
/// were decided under it.
package struct Procedure<Words: ProcedureWords>: Sendable {
    /// By which a record says under which version it was decided: `scrutiny-response-executive-2012`.
    package var version: String
    package var name: String
    package var inForceFrom: Day
    /// Its last day; nothing while it is in force.
    package var inForceUntil: Day?
    package var begins: Words.Stage
    package var moves: [Move<Words>]
    package var clocks: [Clock<Words>]

    package init(
        _ version: String, _ name: String, inForceFrom: Day, until: Day? = nil, begins: Words.Stage,
        moves: [Move<Words>], clocks: [Clock<Words>] = []
    ) {
        (self.version, self.name, self.inForceFrom, inForceUntil) = (version, name, inForceFrom, until)
        (self.begins, self.moves, self.clocks) = (begins, moves, clocks)
    }

    package func isInForce(on day: Day) -> Bool { inForceFrom <= day && (inForceUntil.map { day <= $0 } ?? true) }
}

/// One move of a procedure: an imperative, from some stages to another.
package struct Move<Words: ProcedureWords>: Hashable, Sendable {
    package var action: Words.Action
    package var from: Set<Words.Stage>
    package var to: Words.Stage
    package var by: Set<Words.Doer>
    package var needs: Set<Words.Finding>
    /// How long the stage must have lasted first; nothing where it may be made at once.
    package var after: TimeLimit?
    /// The law or agreement that it rests on.
    package var authority: String

    package init(
        _ action: Words.Action, from: Set<Words.Stage>, to: Words.Stage, by: Set<Words.Doer>,
        needs: Set<Words.Finding> = [], after: TimeLimit? = nil, under authority: String
    ) {
        (self.action, self.from, self.to, self.by) = (action, from, to, by)
        (self.needs, self.after, self.authority) = (needs, after, authority)
    }
}

/// How long a stage may last.
package struct Clock<Words: ProcedureWords>: Hashable, Sendable {
    package var stage: Words.Stage
    package var limit: TimeLimit
    /// What is due then: `Response to the committee`.
    package var what: String
    package var authority: String

    package init(_ stage: Words.Stage, _ limit: TimeLimit, _ what: String, under authority: String) {
        (self.stage, self.limit, self.what, self.authority) = (stage, limit, what, authority)
    }
}
