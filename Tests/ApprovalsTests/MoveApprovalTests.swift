import Aldermouth
import Checks
import Dates
import Pages
import Papers
import Partnership
import Storage
import Testing

@testable import Approvals

@Suite("A paper that a second person approves")
struct MoveApprovalTests {
    /// Two officers, and a paper about a review.
    private struct Ground {
        static let (moira, colin) = (ID<Person>(901), ID<Person>(902))
        static let paper = PaperIdentity(
            at: "/inquiries/5/pack/approval", "Key lines of enquiry", about: ThingID(.inquiry, 5))
        let registry: Registry

        init(_ engine: Engine) async throws {
            registry = try await Aldermouth.registry(on: engine, areas: approvalsMigrations)
            try await registry.database.write { connection in
                try Agency(
                    id: ID(1), name: "Aldermouth District Council", shortName: "Aldermouth", standing: .responsible,
                    from: "2010-04-01"
                ).insert(connection)
                for (person, name) in [(Ground.moira, "Moira Keane"), (Ground.colin, "Colin Frayne")] {
                    try connection.execute(
                        """
                        INSERT INTO person (id, agency, name, email, telephone, version)
                        VALUES (\(person), \(ID<Agency>(1)), \(name), '', '', 1)
                        """)
                }
            }
        }

        static func viewer(_ person: ID<Person>?, _ role: Role = .officer) -> Viewer {
            Viewer(
                person: person, agency: ID(1), purpose: .running, rules: Policy.first.rules(of: [.everyone, role]))
        }

        func clear(
            _ fault: PaperFault, by person: ID<Person>, reads words: String = "a", whole: String? = nil,
            reason: String = "They said so in public.", faults: [PaperFault]
        ) async throws -> Written<Approval> {
            let command = ClearPaperFinding(
                Ground.paper, finding: fault.key, reason: reason, seen: MoveApproval.Read(fingerprint: words),
                whole: MoveApproval.Read(fingerprint: whole ?? words, faults: faults))
            return try await registry.write(
                Trace(Ground.viewer(person), at: Aldermouth.now, route: "test"), command.run)
        }

        func move(
            _ action: ApprovalWords.Action, by person: ID<Person>?, _ role: Role = .officer, reads words: String = "a",
            whole: String? = nil, reason: String = "", version: Int? = nil, faults: [PaperFault] = []
        ) async throws -> Written<Approval> {
            let trace = Trace(Ground.viewer(person, role), at: Aldermouth.now, route: "test")
            return try await registry.write(trace) { writing in
                let held = try Approval.find(Ground.paper.address, writing.connection)
                return try MoveApproval(
                    Ground.paper, action, reason: reason, version: version ?? held?.version ?? 0,
                    seen: MoveApproval.Read(fingerprint: words),
                    whole: MoveApproval.Read(fingerprint: whole ?? words, faults: faults)
                ).run(writing)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `one puts it forward and another approves it; whoever put it forward may not, nor may the program`(
        engine: Engine
    ) async throws {
        let ground = try await Ground(engine)
        #expect(
            try await ground.move(.approve, by: Ground.colin).said == [
                "It stands at “Draft”. From there you can: “Put it forward as it reads today”."
            ])
        let put = try #require(try await ground.move(.putForward, by: Ground.moira).one)
        #expect(put.stage == .putForward && put.by == Ground.moira && put.drawn == Aldermouth.now.localDay)
        let own = try await ground.move(.approve, by: Ground.moira)
        #expect(own.said == ["This cannot be done by whoever put it forward."])
        #expect(try await ground.move(.approve, by: nil).said.count == 1)
        let approved = try #require(try await ground.move(.approve, by: Ground.colin).one)
        #expect(approved.stage == .approved && approved.by == Ground.moira)
        let trace = Trace(Ground.viewer(Ground.moira), at: Aldermouth.now, route: "test")
        let moves = try await ground.registry.look(
            ApprovalMoves(viewer: trace.viewer, approval: approved.id), trace)
        #expect(moves.map(\.action) == [.putForward, .approve])
        #expect(moves.map(\.person) == [Ground.moira, Ground.colin])
    }

    @Test(arguments: Engine.tested)
    func `what has changed since it was put forward is put forward again`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        _ = try await ground.move(.putForward, by: Ground.moira, reads: "a")
        let changed = try await ground.move(.approve, by: Ground.colin, reads: "b")
        #expect(changed.said == ["It has changed since it was put forward. Put it forward again first."])
        // The second of two who put it forward is the one whom another must follow.
        let again = try #require(try await ground.move(.putForward, by: Ground.colin, reads: "b").one)
        #expect(again.by == Ground.colin && again.fingerprint == "b")
        #expect(try await ground.move(.approve, by: Ground.colin, reads: "b").one == nil)
        #expect(try await ground.move(.approve, by: Ground.moira, reads: "b").one?.stage == .approved)
    }

    @Test(arguments: Engine.tested)
    func `nobody answers for words that they have not read, nor for a paper from which somebody could be known`(
        engine: Engine
    ) async throws {
        let ground = try await Ground(engine)
        let partly = try await ground.move(.putForward, by: Ground.moira, reads: "a", whole: "a and more")
        #expect(partly.said == ["Not all of it is shared with you. Ask somebody who sees all of it."])
        let fault = PaperFault(.privacy, "“Answers”", "It tells of a death in Stonely.", mend: "Leave the place out.")
        let stopped = try await ground.move(.putForward, by: Ground.moira, faults: [fault])
        #expect(stopped.said == [fault.sentence])
        #expect(try await ground.move(.putForward, by: Ground.moira, .member).one == nil)
    }

    private static let few = PaperFault(
        .privacy, "“Answers”", "It counts “3 people”.", mend: "Say “fewer than 5”.", mayStand: true)
    private static let share = PaperFault(.percentages, "“Answers”", "It gives 46%.", mend: "Say of how many.")

    @Test(arguments: Engine.tested)
    func `from what somebody could be known is cleared one by one by somebody who did not put it forward`(
        engine: Engine
    ) async throws {
        let ground = try await Ground(engine)
        let found = [Self.few, Self.share]
        #expect(
            try await ground.clear(Self.few, by: Ground.colin, faults: found).one == nil, "it was never put forward")
        _ = try await ground.move(.putForward, by: Ground.moira, faults: found)
        // A reason answers for what tells of nobody, and for nothing else.
        #expect(
            try await ground.move(.approve, by: Ground.colin, reason: "It may stand.", faults: found).said == [
                "\(Self.few.sentence) Or clear it under “Findings to answer for”."
            ])
        #expect(
            try await ground.clear(Self.few, by: Ground.moira, faults: found).said == [
                "Somebody who did not put it forward clears a finding."
            ])
        #expect(
            try await ground.clear(Self.few, by: Ground.colin, reason: "", faults: found).said == [
                "Enter why it may stand."
            ])
        #expect(try await ground.clear(Self.few, by: Ground.colin, faults: found).one != nil)
        #expect(
            try await ground.clear(Self.few, by: Ground.colin, faults: found).said == [
                "Somebody cleared this meanwhile."
            ])
        #expect(
            try await ground.move(.approve, by: Ground.colin, faults: found).said == [
                "\(Self.share.sentence) Or say here why it may stand."
            ])
        let trace = Trace(Ground.viewer(Ground.moira), at: Aldermouth.now, route: "test")
        let held = try #require(try await ground.registry.approval(of: Ground.paper.address, trace))
        let kept = try await ground.registry.look(
            ApprovalClearances(viewer: trace.viewer, approval: held.id), trace
        ).map(\.clearance)
        #expect(kept.map(\.person) == [Ground.colin] && kept.map(\.reason) == ["They said so in public."])
        #expect(kept.map(\.on) == [Aldermouth.now.localDay])
        let approved = try await ground.move(.approve, by: Ground.colin, reason: "Of 412.", faults: found)
        #expect(approved.one?.stage == .approved)
    }

    @Test(arguments: Engine.tested)
    func `a finding that comes anew is not cleared, nor one that was cleared by whoever puts it forward again`(
        engine: Engine
    ) async throws {
        let ground = try await Ground(engine)
        _ = try await ground.move(.putForward, by: Ground.moira, faults: [Self.few])
        _ = try await ground.clear(Self.few, by: Ground.colin, faults: [Self.few])
        var other = Self.few
        other.said = "It counts “2 people”."
        _ = try await ground.move(.putForward, by: Ground.moira, reads: "b", faults: [other])
        #expect(try await ground.move(.approve, by: Ground.colin, reads: "b", faults: [other]).one == nil)
        _ = try await ground.move(.putForward, by: Ground.colin, faults: [Self.few])
        #expect(try await ground.move(.approve, by: Ground.moira, faults: [Self.few]).one == nil)
        let mend = PaperFault(.privacy, "“Answers”", "It gives a postcode.", mend: "Name the area instead.")
        #expect(
            try await ground.clear(mend, by: Ground.moira, faults: [mend]).said == [
                "This must be mended: nobody may let it stand."
            ])
        #expect(
            try await ground.clear(Self.few, by: Ground.moira, reads: "less", whole: "a", faults: [Self.few]).said == [
                "Not all of it is shared with you. Ask somebody who sees all of it."
            ])
    }

    @Test(arguments: Engine.tested)
    func `it is sent back with a reason, and a step on what was looked at too early is refused`(engine: Engine)
        async throws
    {
        let ground = try await Ground(engine)
        _ = try await ground.move(.putForward, by: Ground.moira)
        #expect(try await ground.move(.sendBack, by: Ground.colin).said == ["Say why."])
        // Also by somebody who does not see all of it.
        let back = try await ground.move(
            .sendBack, by: Ground.colin, reads: "b", whole: "a", reason: "Question 3 is old.")
        #expect(back.one?.stage == .draft)
        guard case .stale(let now) = try await ground.move(.putForward, by: Ground.moira, version: 1) else {
            Issue.record("it was not stale")
            return
        }
        #expect(now.version == 2)
    }

    @Test func `a paper stands as the words that were put forward stand`() {
        var approval = Approval.example
        approval.fingerprint = "a"
        #expect(PaperStanding(nil, words: "a") == .draft)
        #expect(PaperStanding(approval, words: "a") == .putForward("2026-11-20"))
        #expect(PaperStanding(approval, words: "b") == .changed(since: "2026-11-20"))
        (approval.stage, approval.since) = (.approved, "2026-11-23")
        #expect(PaperStanding(approval, words: "a") == .approved("2026-11-23"))
        #expect(PaperStanding(approval, words: nil) == .changed(since: "2026-11-20"))
        approval.stage = .draft
        #expect(PaperStanding(approval, words: "a") == .draft)
    }

    @Test func `the words of a paper are told apart by every cell, and not by its day or its status`() {
        func paper(_ cell: Words, title: String = "Pack", day: Day = "2026-11-24", status: String? = nil) -> Paper {
            Paper(
                title: title, publisher: "Aldermouth", date: day, status: status,
                blocks: [
                    .table(PaperTable("Answers", headers: ["Body", "Answer"], rows: [["Police", cell]], numeric: []))
                ])
        }
        let words = paper("No").fingerprint
        #expect(words.utf8.count == 64)
        #expect(words == paper("No", day: "2026-12-01", status: "Draft").fingerprint)
        #expect(words != paper("Yes").fingerprint)
        #expect(words != paper("No", title: "Another").fingerprint)
    }
}

extension Written {
    fileprivate var one: One? { if case .done(let one) = self { one } else { nil } }
    fileprivate var said: [String] { if case .faults(let faults) = self { faults.map(\.said) } else { [] } }
}
