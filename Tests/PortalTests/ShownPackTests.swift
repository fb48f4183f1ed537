import Aldermouth
import Dates
import Papers
import Partnership
import PublicPages
import Storage
import Testing

@testable import Portal

/// The open version of a scrutiny pack is put on the public pages as it was approved.
@Suite struct ShownPackTests {
    private static let (first, second) = (PaperSource(.pack, 5, 72), PaperSource(.pack, 5, 73))

    /// Two texts of the pack of one review, each of which tells of its set and of an exempt answer as it says.
    private func board(_ engine: Engine, telling field: Field = .existence) async throws -> Board {
        let board = try await Board(engine)
        try await board.registry.database.write { connection in
            try connection.execute(
                """
                INSERT INTO approval (id, paper, title, about_kind, about_number, stage, stage_day, drawn_day, fingerprint,
                    put_by, procedure, version)
                VALUES (71, '/inquiries/5/pack/approval', 'Lines of enquiry', 'inquiry', 5, 'approved', 20500, 20500, '', NULL,
                    'paper-approval-2026', 2)
                """)
            for (id, number) in [(72, 1), (73, 2)] {
                try connection.execute(
                    """
                    INSERT INTO approved_text (id, approval, number, approved_day, drawn_day, fingerprint, changed)
                    VALUES (\(id), 71, \(number), \(20500 + number), 20500, '', \(number == 2 ? "A day was wrong." : ""))
                    """)
                let pieces = [
                    ("paper-title", "Lines of enquiry"), ("publisher", "Scrutiny Committee"),
                    ("classification", "OFFICIAL"), ("numbered", "Patrols on \(number) evenings."),
                ]
                for (position, piece) in pieces.enumerated() {
                    try connection.execute(
                        """
                        INSERT INTO approved_text_piece (approved, position, block, shape, row_at, column_at, form, text,
                            leads_to)
                        VALUES (\(id), \(position), \(position), \(piece.0), 0, 0, 'text', \(piece.1), '')
                        """)
                }
                try connection.execute(
                    """
                    INSERT INTO approved_text_thing (approved, kind, number, field, marking)
                    VALUES (\(id), 'inquiry', 5, 'text', 'OFFICIAL'),
                        (\(id), 'answer', 7, \(field), 'OFFICIAL-SENSITIVE')
                    """)
            }
        }
        return board
    }

    @Test(arguments: Engine.tested)
    func `it is put on with its day, and a later text corrects it`(engine: Engine) async throws {
        let board = try await board(engine)
        let put = try await board.put(Self.first).done()
        #expect(put.paper.title == "Lines of enquiry" && put.paper.body == "Scrutiny Committee")
        #expect(put.paper.edition == "text 1" && put.paper.corrects == nil)
        let later = try await board.put(Self.second).done()
        #expect(later.paper.corrects == 1 && later.paper.changed == "A day was wrong.")
        #expect([put, later].state(of: put, on: Board.today).name == .corrected)
        let text = try await PortalSite(board.registry, writer: NoWriter()).openText(of: Self.first, Aldermouth.now)
        #expect(text?.paper.blocks == [.numbered("Patrols on 1 evenings.")] && text?.paper.classification == nil)
        try await board.keeping.keep(at: Aldermouth.now)
        #expect(try board.holds("Patrols on 1 evenings.") && board.holds("Scrutiny pack"))
    }

    @Test(arguments: Engine.tested)
    func `one that tells what an exempt answer says is not among those to choose from`(engine: Engine) async throws {
        let board = try await board(engine, telling: .text)
        let site = PortalSite(board.registry, writer: NoWriter())
        #expect(try await site.openText(of: Self.first, Aldermouth.now) == nil)
    }

    @Test(arguments: Engine.tested)
    func `whoever is kept from the review does not put it on, and nobody does once it was sent back`(
        engine: Engine
    ) async throws {
        let board = try await board(engine)
        let kept = Board.viewer(.manager, excluded: [ThingID(.inquiry, 5)])
        #expect(try await board.put(Self.first, as: kept).isNotThere)
        try await board.registry.database.write { try $0.execute("UPDATE approval SET stage = 'draft'") }
        let site = PortalSite(board.registry, writer: NoWriter())
        #expect(try await site.openText(of: Self.first, Aldermouth.now) == nil)
    }
}
