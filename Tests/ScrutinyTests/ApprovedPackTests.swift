import Aldermouth
import Approvals
import Checks
import Dates
import Pages
import Papers
import Partnership
import Storage
import Testing

@testable import Scrutiny

/// A pack that was approved can be read as it went out after its records have changed.
@Suite struct ApprovedPackTests {
    private func paper(_ inquiry: Inquiry, _ desk: Desk, _ viewer: Viewer) -> PaperToApprove {
        PaperToApprove(
            inquiry, desk.registry, Trace(viewer, at: Aldermouth.now, route: "test"), telling: AsWritten(),
            gate: PrivacyGate())
    }

    private func viewer(_ role: Role, _ person: Int64 = 901, of agency: ID<Agency> = Desk.council) -> Viewer {
        var viewer = Desk.viewer(role, agency)
        viewer.person = ID(person)
        return viewer
    }

    /// One officer puts it forward, another approves it.
    private func approve(_ inquiry: Inquiry, _ desk: Desk) async throws {
        for (action, person) in [(ApprovalWords.Action.putForward, Int64(901)), (.approve, 902)] {
            let viewer = viewer(.officer, person)
            let paper = paper(inquiry, desk, viewer)
            let words = try #require(try await paper.whole(Desk.today))
            let read = MoveApproval.Read(fingerprint: words.fingerprint)
            let everybodys = try await paper.everybodys(Desk.today, desk.registry)
            try await desk.registry.write(Trace(viewer, at: Aldermouth.now, route: "test")) { writing in
                let held = try Approval.find(paper.identity.address, writing.connection)
                _ = try MoveApproval(
                    paper.identity, action, reason: "It may stand.", version: held?.version ?? 0, seen: read,
                    whole: read, everybodys: everybodys
                ).run(writing).made
            }
        }
    }

    private func give(
        _ answer: QuestionAnswer, _ text: String, paragraph: Int = 0, _ desk: Desk
    ) async throws -> QuestionAnswer {
        try await desk.write(of: answer.agency) {
            try GiveAnswer(
                id: answer.id, version: answer.version, action: .answer, text: text, paragraph: paragraph,
                on: Desk.today, telling: AsWritten()
            ).run($0).made
        }
    }

    private func kept(_ inquiry: Inquiry, _ desk: Desk, _ viewer: Viewer) async throws -> [String] {
        let texts = try await paper(inquiry, desk, viewer).approvedTexts(desk.registry)
        return try await desk.registry.looking(Trace(viewer, at: Aldermouth.now, route: "test")) { looking in
            try texts.compactMap { try looking.paper(of: $0) }.map {
                PaperText($0).lines.map(\.text).joined(separator: "\n")
            }
        }
    }

    private func addPeople(_ desk: Desk) async throws {
        try await desk.registry.database.write { connection in
            for person: Int64 in [901, 902] {
                try connection.execute(
                    """
                    INSERT INTO person (id, agency, name, email, telephone, version)
                    VALUES (\(person), \(Desk.council), 'Somebody', '', '', 1)
                    """)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `what was approved is read as it was after an answer was given anew, and no exempt word stands in it`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        try await addPeople(desk)
        let inquiry = try await desk.inquiry()
        let police = try #require(try await desk.answer(inquiry.id, 1, of: Desk.police))
        let council = try #require(try await desk.answer(inquiry.id, 1, of: Desk.council))
        let given = try await give(police, "Patrols on 12 evenings.", desk)
        _ = try await give(council, "A tenancy under review.", paragraph: 1, desk)
        try await approve(inquiry, desk)
        _ = try await give(given, "Patrols on 14 evenings.", desk)
        for role in [Role.member, .officer, .manager, .administrator] {
            let said = try await kept(inquiry, desk, viewer(role))
            #expect(said.count == 1, "\(role)")
            #expect(said[0].contains("12 evenings") && !said[0].contains("14 evenings"), "\(role)")
            #expect(said[0].contains("Exempt under paragraph 1") && !said[0].contains("tenancy"), "\(role)")
        }
    }

    @Test(arguments: Engine.tested)
    func `an answer that was made exempt since closes the text to whoever may not read it`(engine: Engine) async throws
    {
        let desk = try await Desk(engine)
        try await addPeople(desk)
        let inquiry = try await desk.inquiry()
        let police = try #require(try await desk.answer(inquiry.id, 1, of: Desk.police))
        let given = try await give(police, "Patrols on 12 evenings.", desk)
        try await approve(inquiry, desk)
        #expect(try await kept(inquiry, desk, viewer(.member)).count == 1)
        _ = try await give(given, "Patrols on 12 evenings.", paragraph: 7, desk)
        #expect(try await kept(inquiry, desk, viewer(.member)).isEmpty)
        #expect(try await kept(inquiry, desk, viewer(.manager)).count == 1)
        #expect(try await kept(inquiry, desk, viewer(.partner, of: Desk.police)).count == 1)
        #expect(try await kept(inquiry, desk, viewer(.partner, of: Desk.commissioner)).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `a conflict of interest with what it tells of closes it, and with another review does not`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        try await addPeople(desk)
        let (inquiry, other) = (try await desk.inquiry(), try await desk.inquiry(2025))
        let police = try #require(try await desk.answer(inquiry.id, 1, of: Desk.police))
        try await approve(inquiry, desk)
        func texts(_ kept: Thing) async throws -> Int {
            var viewer = viewer(.member)
            viewer.excluded = [kept.id]
            return try await self.kept(inquiry, desk, viewer).count
        }
        #expect(try await texts(police.thing) == 0)
        #expect(try await texts(inquiry.thing) == 0)
        #expect(try await texts(Thing(.agency, number: Desk.police.number)) == 0)
        #expect(try await texts(other.thing) == 1)
    }
}
