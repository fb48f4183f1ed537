import Aldermouth
import Dates
import Partnership
import PublicPages
import Storage
import Testing

@testable import Portal

/// What is downloaded of a paper that was corrected says so.
@Suite("Files of corrected papers")
struct CorrectedFilesTests {
    private static let due = Aldermouth.now + 86_400 * 2

    /// The first edition, and the second, which corrects it, shown from two days on.
    private func both(_ board: Board) async throws -> (first: ShownPaper, second: ShownPaper) {
        let first = try await board.put(Board.first).done()
        let second = try await board.put(Board.second, from: Board.today + 2).done()
        try await board.keeping.keep(at: Aldermouth.now)
        return (first, second)
    }

    private func rows(_ board: Board) async throws -> Int {
        try await board.registry.database.read {
            try $0.value("SELECT COUNT(*) FROM corrected_file", as: Int.self)
        } ?? 0
    }

    @Test(arguments: Engine.tested)
    func `from the day of the correction the files say it, and those before stay in the database`(
        engine: Engine
    ) async throws {
        let board = try await Board(engine)
        let (first, second) = try await both(board)
        let path = "/papers/\(first.id.number)"
        let before = try await board.ask("\(path)/docx").body
        #expect(try await board.ask("\(path)/pdf").status == 404)
        #expect(try await rows(board) == 0, "a correction that waits is told nowhere")
        try await board.keeping.keep(at: Self.due)
        let pdf = try await board.ask("\(path)/pdf").text
        #expect(pdf.contains("Corrected on \((Board.today + 2).said)") && pdf.contains("A day was wrong"))
        #expect(pdf.contains("Autumn takes its place") && pdf.contains("corrected since") && pdf.contains("Edition 1"))
        let after = try await board.ask("\(path)/docx").body
        #expect(!after.isEmpty && after != before)
        let page = try await board.ask(path).text
        #expect(page.contains("Each says that it was corrected.") && page.contains("Edition 1"))
        let later = try await board.ask("/papers/\(second.id.number)").text
        #expect(!later.contains("Each says that it was corrected."))
        let kept = try await board.registry.database.read {
            try $0.value("SELECT docx FROM shown_paper_text WHERE paper = \(first.id)", as: [UInt8].self)
        }
        #expect(kept == before)
    }

    @Test(arguments: Engine.tested)
    func `they are drawn once, and the record tells it`(engine: Engine) async throws {
        let board = try await Board(engine)
        _ = try await both(board)
        for _ in 1...2 { try await board.keeping.keep(at: Self.due, anew: true) }
        #expect(try await rows(board) == 1)
        let entries = try await board.registry.database.read {
            try $0.column("SELECT entry FROM record_entry ORDER BY sequence", as: [UInt8].self)
        }.map { String(decoding: $0, as: UTF8.self) }
        #expect(entries.count == 3 && entries.last?.contains("files say that it is corrected") == true)
    }

    @Test(arguments: Engine.tested)
    func `where what everybody may read is another text by then, the files are withdrawn`(
        engine: Engine
    ) async throws {
        let board = try await Board(engine)
        let (first, _) = try await both(board)
        try await board.registry.database.write {
            try $0.execute(
                "UPDATE plan_edition_piece SET text = 'Said otherwise' WHERE edition = 1 AND text = 'Edition 1'")
        }
        try await board.keeping.keep(at: Self.due)
        let page = try await board.ask("/papers/\(first.id.number)").text
        #expect(page.contains("Its files were withdrawn") && page.contains("Edition 1"))
        #expect(!page.contains("Said otherwise"))
        for file in ["docx", "pdf"] {
            #expect(try await board.ask("/papers/\(first.id.number)/\(file)").status == 404)
        }
    }

    @Test func `a newer look is no other text`() {
        #expect(untagged(Array("<p class=\"a\">One <b>two</b></p>".utf8)) == Array("One two".utf8))
        #expect(untagged(Array("<p>One two</p>".utf8)) == untagged(Array("<section>One two</section>".utf8)))
        #expect(untagged(Array("<p>One 2</p>".utf8)) != untagged(Array("<p>One 3</p>".utf8)))
    }
}
