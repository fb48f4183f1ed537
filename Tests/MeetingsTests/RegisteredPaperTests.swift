import Aldermouth
import Dates
import Documents
import Files
import Markup
import Pages
import Papers
import Partnership
import Storage
import Testing

@testable import Meetings

/// A paper of an agenda can be a document of the register.
@Suite struct RegisteredPaperTests {
    private func registered(_ board: Board) async throws -> (policy: ID<NamedDocument>, secret: ID<NamedDocument>) {
        let text = """
            document: Hire policy
            sort: policy
            whose: Aldermouth District Council

            version: 1
            from: 2024-05-01

            version: 2
            from: 2025-12-10
            lies at: https://council.example/hire-2

            document: Crowded places
            sort: assessment
            marking: OFFICIAL-SENSITIVE
            """
        let trace = Trace(.documentKeeper, at: Aldermouth.now, route: "test")
        _ = try await board.registry.write(trace, ImportDocuments(text: text).run)
        let ids = try await board.registry.database.read {
            try $0.column("SELECT id FROM document ORDER BY title DESC", as: ID<NamedDocument>.self)
        }
        return (ids[0], ids[1])
    }

    private func keep(
        _ item: AgendaItem, _ document: ID<NamedDocument>?, isExempt: Bool = false,
        changed: (id: ID<AgendaPaper>, version: Int)? = nil
    ) -> KeepAgendaPaper {
        KeepAgendaPaper(
            item: item.id, changed: changed, title: "", author: "", place: "", isExempt: isExempt,
            paragraph: isExempt ? "3, business affairs" : "", document: document)
    }

    @Test(arguments: Engine.tested)
    func `it is shown with its title, the version that held at the meeting, its marking, and how it stands now`(
        engine: Engine
    ) async throws {
        let board = try await Board(engine)
        let (policy, _) = try await registered(board)
        let meeting = try await board.meeting(board.seated(), "2026-12-08")
        let item = try await board.write(KeepAgendaItem(meeting: meeting.id, title: "Halls").run).done()
        let paper = try await board.write(keep(item, policy).run).done()
        #expect(paper.title == "Hire policy" && paper.author == "Aldermouth District Council")
        let trace = Trace(Board.viewer(.manager), at: Board.now, route: "test")
        let now = try #require(try await board.registry.agendaPapers(meeting.id, on: meeting.day, trace).first)
        #expect(
            now.registered?.said
                == "version 2, from 10 December 2025: https://council.example/hire-2; OFFICIAL"
        )
        #expect(
            now.drawn(in: meeting.id).text.contains(
                "<a class=\"govuk-link\" href=\"/documents/\(policy.number)\">Hire policy</a>"))
        #expect("\(now.words)".contains("version 2, from 10 December 2025"))
        let then = try #require(try await board.registry.agendaPapers(meeting.id, on: "2025-06-10", trace).first)
        #expect(
            then.registered?.said
                == "version 1, from 1 May 2024; OFFICIAL. The document has a newer version, of 10 December 2025."
        )
        try await board.registry.database.write {
            try $0.execute(
                "UPDATE document SET withdrawn_day = \("2026-03-05" as Day), withdrawn_because = 'x' WHERE id = \(policy)"
            )
        }
        let after = try #require(try await board.registry.agendaPapers(meeting.id, on: meeting.day, trace).first)
        #expect(after.registered?.said.hasSuffix("The document was withdrawn on 5 March 2026.") == true)
        // The page of the document tells on which agenda it stands.
        let request = try Request(.get, "/", viewer: trace.viewer, now: Board.now, today: Board.today)
        let told = try await meetingsNaming(board.registry)(policy, request)
        #expect(told.count == 1 && told[0].title.hasSuffix("8 December 2026: Halls"))
    }

    @Test(arguments: Engine.tested)
    func `one that may not be read is not there, and a sensitive one needs an exempt paper`(
        engine: Engine
    ) async throws {
        let board = try await Board(engine)
        let (policy, secret) = try await registered(board)
        let meeting = try await board.meeting(board.seated(), "2026-12-08")
        let item = try await board.write(KeepAgendaItem(meeting: meeting.id, title: "Halls").run).done()
        #expect(
            try await board.write(keep(item, secret).run).said == [
                "“Crowded places” is OFFICIAL-SENSITIVE. Say that the paper is exempt, or name it under an item of that marking."
            ])
        _ = try await board.write(keep(item, secret, isExempt: true).run).done()
        let paper = try await board.write(keep(item, policy).run).done()
        var viewer = Board.viewer(.manager)
        viewer.excluded = [ThingID(.document, policy.number)]
        let trace = Trace(viewer, at: Board.now, route: "test")
        let seen = try await board.registry.agendaPapers(meeting.id, trace)
        #expect(seen.map(\.document) == [secret])
        // Nor is it changed, taken out or chosen by them.
        let commands: [@Sendable (Writing) throws -> Written<AgendaPaper>] = [
            keep(item, nil, changed: (paper.id, paper.version)).run, keep(item, policy).run,
            TakeOutAgendaPaper(item: item.id, id: paper.id, version: paper.version).run,
            AttachToPaper(item: item.id, id: paper.id, version: paper.version).run,
        ]
        for command in commands {
            guard case .notThere = try await board.registry.write(trace, command) else {
                Issue.record("something was done to a paper that is not there")
                continue
            }
        }
        let analyst = Trace(Board.viewer(.analyst), at: Board.now, route: "test")
        #expect(try await board.registry.agendaPapers(meeting.id, analyst).map(\.document) == [policy])
    }
}
