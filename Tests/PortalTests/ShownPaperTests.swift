import Aldermouth
import Dates
import Partnership
import PublicPages
import Storage
import Testing

@testable import Portal

@Suite("Papers on the public pages")
struct ShownPaperTests {
    @Test(arguments: Engine.tested)
    func `an edition whose text is kept is put on once, by whoever may`(engine: Engine) async throws {
        let board = try await Board(engine)
        let put = try await board.put(Board.first).done()
        #expect(put.paper.edition == "Spring" && put.priorities == "Harm on the quay")
        #expect(try await board.put(Board.first).faulty == ["shown-paper"])
        #expect(try await board.put(Board.second, from: Board.today + -1).faulty == ["shown-from"])
        for role in [Role.analyst, .partner, .member] {
            #expect(try await board.put(Board.second, as: Board.viewer(role)).isNotThere, "\(role)")
        }
        let kept = Board.viewer(.manager, excluded: [ThingID(.plan, 971)])
        #expect(try await board.put(Board.second, as: kept).isNotThere)
        _ = try await board.put(Board.second, as: Board.viewer(.officer)).done()
        // Of the third only its address is held.
        let site = PortalSite(board.registry, writer: NoWriter())
        #expect(try await site.openText(of: PaperSource(.plan, 971, 3), Aldermouth.now) == nil)
    }

    @Test(arguments: Engine.tested)
    func `what is put on and taken down is in the record`(engine: Engine) async throws {
        let board = try await Board(engine)
        let put = try await board.put(Board.assessment).done()
        let down = try await board.change(put, down: ("Wrong table", "")).done()
        _ = try await board.change(down).done()
        let entries = try await board.registry.database.read {
            try $0.column("SELECT entry FROM record_entry ORDER BY sequence", as: [UInt8].self)
        }
        let told = entries.map { String(decoding: $0, as: UTF8.self) }
        #expect(told.count == 3)
        for (entry, word) in zip(told, ["put on the public pages", "taken down", "put back"]) {
            #expect(entry.contains(word))
        }
    }

    @Test(arguments: Engine.tested)
    func `a change by two people tells the second of the first`(engine: Engine) async throws {
        let board = try await Board(engine)
        let put = try await board.put(Board.first, from: Board.today + 3).done()
        let moved = try await board.change(put, from: Board.today + 5).done()
        #expect(moved.version == 2 && moved.words.from == Board.today + 5)
        #expect(try await board.change(put, down: ("Too early", "")).isStale)
        #expect(try await board.change(moved, from: Board.today + -1).faulty == ["shown-from"])
        #expect(try await board.change(moved, down: ("", "")).faulty == ["why-down"])
        #expect(try await board.change(moved, as: Board.viewer(.analyst)).isNotThere)
        let kept = Board.viewer(.manager, excluded: [ThingID(.plan, 971)])
        #expect(try await board.change(moved, as: kept).isNotThere)
    }

    @Test(arguments: Engine.tested)
    func `the day of what is shown already does not move`(engine: Engine) async throws {
        let board = try await Board(engine)
        let put = try await board.put(Board.first).done()
        #expect(try await board.change(put, from: Board.today + 5).faulty == ["shown-from"])
        let down = try await board.change(put, down: ("Wrong", "Back soon")).done()
        let later = Aldermouth.now + 86_400 * 3
        let again = try await board.change(down, down: ("Wrong map", "Back soon"), at: later).done()
        #expect(again.words.down?.day == Board.today)
    }

    @Test func `which edition corrects which, and from when`() {
        let all = ShownPaper.examples
        #expect(all.correction(of: all[2])?.id == all[1].id && all.corrected(by: all[1])?.id == all[2].id)
        #expect(all.correction(of: all[1]) == nil && all.correction(of: all[0]) == nil)
        #expect(all.state(of: all[2], on: "2026-11-19") == .shown(since: "2026-04-02"))
        #expect(all.state(of: all[2], on: "2026-11-20") == .corrected(by: "2026/27, corrected", on: "2026-11-20"))
        #expect(all.state(of: all[0], on: "2026-11-30") == .waits("2026-12-01"))
        #expect(all.state(of: all[3], on: "2026-11-24") == .down("2026-02-12"))
        #expect(all.due(on: "2026-11-30").count == 3 && all.due(on: "2026-12-01").count == 4)
    }

    @Test func `an edition is named in a form by what it is of, and by nothing else`() {
        #expect(PaperSource(inAddress: "plan-971-2") == Board.second)
        for text in ["plan-971", "plan-971-2-3", "plan-0971-2", "secret-971-2", "plan-971-+2", "", "plan--2"] {
            #expect(PaperSource(inAddress: text) == nil, "\(text)")
        }
    }
}
