import Dates
import Procedures
import Testing

/// A procedure for lending a key, so that the engine is tested by words that no law has.
private enum KeyWords: ProcedureWords {
    enum Stage: String, ProcedureWord {
        case kept, lent, lost, replaced
        var said: String { rawValue }
    }
    enum Action: String, ProcedureWord {
        case lend, giveBack, reportLost, replace, melt
        var said: String { rawValue }
    }
    enum Doer: String, ProcedureWord {
        case keeper, borrower
        var said: String { "the \(rawValue)" }
    }
    enum Finding: String, ProcedureWord {
        case name, deposit, reason
        var said: String { "the \(rawValue)" }
    }
}

@Suite("Procedures held as data")
struct ProcedureTests {
    private let procedure = Procedure<KeyWords>(
        "keys-2020", "Lending of keys", inForceFrom: "2020-01-01", until: "2026-12-31", begins: .kept,
        moves: [
            Move(.lend, from: [.kept], to: .lent, by: [.keeper], needs: [.name, .deposit], under: "House rule 1"),
            Move(.giveBack, from: [.lent], to: .kept, by: [.borrower, .keeper], under: "House rule 2"),
            Move(.reportLost, from: [.lent], to: .lost, by: [.borrower], needs: [.reason], under: "House rule 3"),
            Move(.replace, from: [.lost], to: .replaced, by: [.keeper], after: .days(7), under: "House rule 4"),
        ],
        clocks: [
            Clock(.lent, .workingDays(5), "The key", under: "House rule 2"),
            Clock(.lent, .days(2), "A first sign of life", under: "House rule 5"),
        ])

    private func standing(_ stage: KeyWords.Stage, _ findings: Set<KeyWords.Finding> = []) -> Standing<KeyWords> {
        Standing(stage, since: "2026-11-20", findings: findings)
    }

    private func refusals(
        _ action: KeyWords.Action, _ doer: KeyWords.Doer, _ standing: Standing<KeyWords>, on day: Day = "2026-11-24"
    ) -> [Refusal<KeyWords>] { procedure.refusals(of: action, by: doer, at: standing, on: day) }

    @Test func `a move with all it needs is not refused`() {
        #expect(refusals(.lend, .keeper, standing(.kept, [.name, .deposit])).isEmpty)
        #expect(refusals(.giveBack, .borrower, standing(.lent)).isEmpty)
    }

    @Test func `every reason is told, and all of them at once`() {
        #expect(
            refusals(.lend, .borrower, standing(.kept), on: "2027-03-01") == [
                .notInForce(from: "2020-01-01", until: "2026-12-31"), .wrongDoer(.borrower), .notWrittenDown(.name),
                .notWrittenDown(.deposit),
            ])
        #expect(refusals(.lend, .keeper, standing(.kept, [.name])) == [.notWrittenDown(.deposit)])
        #expect(refusals(.replace, .keeper, standing(.lost)) == [.tooSoon(opens: "2026-11-27")])
        #expect(refusals(.replace, .keeper, standing(.lost), on: "2026-11-27").isEmpty)
    }

    @Test func `at the wrong stage that alone is told, and a move that is not there is none`() {
        #expect(refusals(.lend, .borrower, standing(.lost)) == [.wrongStage(.lost, open: [])])
        #expect(refusals(.lend, .keeper, standing(.lost)) == [.wrongStage(.lost, open: [.replace])])
        #expect(refusals(.melt, .keeper, standing(.kept)) == [.noSuchMove])
    }

    @Test func `reasons are said in whole sentences`() {
        let said = refusals(.lend, .borrower, standing(.kept), on: "2027-03-01").map(\.said)
        #expect(
            said == [
                "These rules were in force from 1 January 2020 to 31 December 2026.",
                "This cannot be done by the borrower.", "Enter the name.", "Enter the deposit.",
            ])
        #expect(
            refusals(.lend, .borrower, standing(.lost)).map(\.said) == [
                "It stands at “lost”, from which you can do nothing more."
            ])
        #expect(
            refusals(.replace, .keeper, standing(.kept)).map(\.said) == [
                "It stands at “kept”. From there you can: “lend”."
            ])
    }

    @Test func `what is due is told soonest first, and how late it is`() {
        let due = procedure.due(at: standing(.lent))
        #expect(due.map(\.on) == ["2026-11-22", "2026-11-27"])
        #expect(due[0].said(on: "2026-11-24") == "2 days late: due by 22 November 2026")
        #expect(due[1].said(on: "2026-11-27") == "due by 27 November 2026")
        #expect(due[1].late(on: "2026-11-27") == nil && due[1].late(on: "2026-11-28") == 1)
        #expect(procedure.due(at: standing(.kept)).isEmpty)
    }

    @Test func `moves lead from one stage to the next, or nowhere`() {
        #expect(procedure.stage(after: []) == .kept)
        #expect(procedure.stage(after: [.lend, .reportLost, .replace]) == .replaced)
        #expect(procedure.stage(after: [.lend, .replace]) == nil)
        #expect(procedure.open(to: .borrower, at: .lent).map(\.action) == [.giveBack, .reportLost])
        #expect(procedure[.giveBack, from: .lent]?.to == .kept)
    }
}
