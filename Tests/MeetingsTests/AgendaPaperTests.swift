import Aldermouth
import Dates
import Files
import Markup
import Papers
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("Papers of agendas")
struct AgendaPaperTests {
    private func item(_ board: Board, _ title: String = "Lamps", in meeting: Meeting? = nil) async throws -> AgendaItem
    {
        let there: Meeting
        if let meeting { there = meeting } else { there = try await board.meeting(board.seated(), "2026-12-08") }
        return try await board.write(KeepAgendaItem(meeting: there.id, title: title).run).done()
    }

    private func keep(
        _ item: AgendaItem, _ title: String = "Which are dark",
        place: String = "https://papers.aldermouth.example/lamps",
        isExempt: Bool = false, paragraph: String = "", changed: (id: ID<AgendaPaper>, version: Int)? = nil
    ) -> KeepAgendaPaper {
        KeepAgendaPaper(
            item: item.id, changed: changed, title: title, author: "Analyst", place: place, isExempt: isExempt,
            paragraph: paragraph)
    }

    private func titles(_ board: Board, _ item: AgendaItem, as role: Role = .manager) async throws -> [String] {
        try await board.look(AgendaPapers(viewer: Board.viewer(role), meeting: item.meeting)).map(\.title)
    }

    @Test(arguments: Engine.tested)
    func `papers stand in their order, are put right and taken out, and nothing is written over unseen`(engine: Engine)
        async throws
    {
        let board = try await Board(engine)
        let item = try await item(board)
        let first = try await board.write(keep(item).run).done()
        let second = try await board.write(keep(item, "What mending costs").run).done()
        #expect(first.position == 1 && second.position == 2)
        let right = keep(item, "Which were dark in May", changed: (first.id, first.version))
        _ = try await board.write(right.run).done()
        #expect(try await titles(board, item) == ["Which were dark in May", "What mending costs"])
        guard case .stale = try await board.write(right.run) else {
            Issue.record("an old version was taken")
            return
        }
        guard case .stale = try await board.write(TakeOutAgendaPaper(item: item.id, id: first.id, version: 1).run)
        else {
            Issue.record("what was changed meanwhile was taken out")
            return
        }
        _ = try await board.write(TakeOutAgendaPaper(item: item.id, id: first.id, version: 2).run).done()
        #expect(try await titles(board, item) == ["What mending costs"])
    }

    @Test(arguments: Engine.tested)
    func `a paper has one file, which goes with it`(engine: Engine) async throws {
        let board = try await Board(engine)
        let item = try await item(board)
        let paper = try await board.write(keep(item).run).done()
        let content = try FileContent(name: "lamps.csv", bytes: Array("lamp,dark".utf8))
        func attach(_ version: Int) -> AttachToPaper {
            AttachToPaper(item: item.id, id: paper.id, version: version, content: content)
        }
        _ = try await board.write(attach(1).run).done()
        _ = try await board.write(attach(2).run).done()
        let found = try await board.look(AgendaPapers(viewer: Board.viewer(.manager), meeting: item.meeting))
        let file = try #require(found.first?.file)
        #expect(file.name == "lamps.csv" && file.sort == .csv && file.size == 9 && found[0].version == 3)
        guard case .stale = try await board.write(attach(1).run) else {
            Issue.record("an old version was taken")
            return
        }
        guard case .notThere = try await board.write(as: .partner, attach(3).run) else {
            Issue.record("a partner attached a file")
            return
        }
        _ = try await board.write(TakeOutAgendaPaper(item: item.id, id: paper.id, version: 3).run).done()
        let left = try await board.registry.database.read {
            try $0.value("SELECT COUNT(*) FROM attached_file", as: Int.self)
        }
        #expect(left == 0)
    }

    @Test(arguments: Engine.tested)
    func `every reason why a paper cannot be named is said`(engine: Engine) async throws {
        let board = try await Board(engine)
        let item = try await item(board)
        let empty = KeepAgendaPaper(item: item.id, title: "", author: "", place: "", isExempt: true)
        #expect(
            try await board.write(empty.run).said == [
                "Enter the title of the paper.", "Enter who wrote it.", "Enter where it lies.",
                "Enter the paragraph that makes it exempt.",
            ])
        #expect(
            try await board.write(keep(item, paragraph: "3").run).said == [
                "An open paper has no paragraph. Take it away, or say that it is exempt."
            ])
    }

    @Test(arguments: Engine.tested)
    func `an exempt paper is not there for an elected member, in the minutes neither`(engine: Engine) async throws {
        let board = try await Board(engine)
        let item = try await item(board)
        _ = try await board.write(keep(item).run).done()
        _ = try await board.write(keep(item, "Two offers", isExempt: true, paragraph: "3, business affairs").run).done()
        #expect(try await titles(board, item) == ["Which are dark", "Two offers"])
        #expect(try await titles(board, item, as: .member) == ["Which are dark"])
        for kind in MeetingDocument.Kind.allCases {
            func paper(_ role: Role) async throws -> Paper? {
                let trace = Trace(Board.viewer(role), at: Board.now, route: "test")
                return try await MeetingDocument.look(kind, of: item.meeting, board.registry, trace)?.paper
            }
            let (whole, open) = (try #require(try await paper(.manager)), try #require(try await paper(.member)))
            #expect(whole.classification == "OFFICIAL-SENSITIVE" && open.classification == "OFFICIAL")
            #expect(whole.html.text.contains("(exempt: 3, business affairs)"))
            #expect(open.html.text.contains("Which are dark") && !open.html.text.contains("Two offers"))
        }
    }

    @Test(arguments: Engine.tested)
    func `a paper cannot be changed by way of another line of an agenda, or by who may not change the line`(
        engine: Engine
    ) async throws {
        let board = try await Board(engine)
        let item = try await item(board)
        let paper = try await board.write(keep(item).run).done()
        let meeting = try await board.meeting(try await board.group("Another"), "2026-12-15")
        let other = try await self.item(board, "Bikes", in: meeting)
        guard case .notThere = try await board.write(keep(other, changed: (paper.id, 1)).run),
            case .notThere = try await board.write(TakeOutAgendaPaper(item: other.id, id: paper.id, version: 1).run),
            case .notThere = try await board.write(as: .member, keep(item).run)
        else {
            Issue.record("it was changed")
            return
        }
        #expect(try await titles(board, item) == ["Which are dark"])
    }

    @Test func `where a paper lies is a link on paper only where it is an address on the web`() {
        func runs(_ place: String) -> [Words.Run] {
            var paper = AgendaPaper.example
            paper.place = place
            return paper.words.runs
        }
        let address: Destination = "https://papers.aldermouth.example/bikes"
        #expect(runs(address.text).contains(.link(address.text, address)))
        for place in ["The document store", "javascript:alert(1)", "https://a.example/\u{301} b"] {
            #expect(runs(place).contains(.text(place)), "\(place)")
        }
    }
}
