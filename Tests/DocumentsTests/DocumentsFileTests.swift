import Aldermouth
import Dates
import Files
import Foundation
import Partnership
import Planning
import Storage
import Testing

@testable import Documents

@Suite("Documents as readable files say them")
struct DocumentsFileTests {
    private let keeper = Trace(.documentKeeper, at: Aldermouth.now, route: "test")

    /// Source: the papers that the file names.
    @Test(arguments: Engine.tested)
    func `the examples are taken in once, and where a paper gives no day there is none`(engine: Engine) async throws {
        let shelf = try await Shelf(engine)
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/documents")
        let text = try String(contentsOf: root.appending(path: "published.txt"), encoding: .utf8)
        let command = ImportDocuments(text: text)
        #expect(try await shelf.registry.write(keeper, command.run).added == 7)
        let again = try await shelf.registry.write(keeper, command.run)
        #expect(again.added == 0 && again.held == 7)
        let lines = try await shelf.registry.documentRegister(keeper, on: Shelf.today).lines
        let panel = try #require(lines.first { $0.document.words.sort == .outside })
        #expect(panel.document.words.body == "Police and Crime Panel" && panel.state == .reference)
        #expect(panel.document.words.cited.said == "24 January 2019, agenda item 5/5A, sections 1 and 5")
        #expect(lines.filter { $0.state == .noDay }.count == 6 && lines.allSatisfy { $0.versions.isEmpty })
    }

    @Test(arguments: Engine.tested)
    func `an agency is known by its name, a seat by its title, and versions come with their document`(
        engine: Engine
    ) async throws {
        let shelf = try await Shelf(engine)
        let text = """
            document: Hire
            sort: policy
            marking: OFFICIAL-SENSITIVE
            whose: Council
            seat: Seat 101
            months: 12

            version: 1
            from: 2025-04-01

            version: 2
            from: 2026-04-01
            approved by: Cabinet
            next review: 2027-05-01

            document: Hire
            sort: policy
            whose: Another council
            """
        #expect(try await shelf.registry.write(keeper, ImportDocuments(text: text).run).added == 2)
        let lines = try await shelf.registry.documentRegister(keeper, on: Shelf.today).lines
        let hire = try #require(lines.first { $0.document.words.agency == ID(1) })
        #expect(hire.document.words.seat == Shelf.seat && hire.document.words.marking == .sensitive)
        #expect(hire.inForce?.words.name == "2" && hire.state == .current(until: "2027-05-01"))
        #expect(lines.contains { $0.document.words.body == "Another council" && $0.state == .noDay })
    }

    @Test(arguments: Engine.tested)
    func `a meeting and a version may be known by their month or year alone`(engine: Engine) async throws {
        let shelf = try await Shelf(engine)
        let text = """
            document: Quarterly report
            sort: outside-paper
            whose: A panel
            months: 12
            met: 2019-01

            version: 3
            from: 2026-10
            """
        _ = try await shelf.registry.write(keeper, ImportDocuments(text: text).run)
        let line = try #require(try await shelf.registry.documentRegister(keeper, on: Shelf.today).lines.first)
        #expect(line.document.words.cited.said == "January 2019")
        // A year on from the first day of the month.
        #expect(line.inForce?.words.from == ToldDay("2026-10-01", to: .month))
        #expect(line.document.words.reviewBy == "2027-10-01")
        let book = try await shelf.registry.documentBook(of: nil, keeper)
        #expect(
            book.documents.map { book.cited($0) } == [
                "“Quarterly report”, A panel, January 2019, version 3, from October 2026"
            ])
    }

    @Test func `a file is refused at the line that must be mended, and nothing of it is kept`() async throws {
        let shelf = try await Shelf(.sqlite)
        let good = "document: One\nsort: policy\n"
        for (text, line) in [
            (good + "srt: x\n", 3), (good + "\n" + good, 4), ("version: 1\n", 1), ("# nothing\n", 1),
            ("document: Two\nsort: odd\n", 2), ("document: Two\n", 1), (good + "next review: soon\n", 3),
            (good + "met: 2019-13\n", 3), (good + "\nversion: 1\nfrom: autumn\n", 5),
            (good + "seat: Nobody’s\n", 3), (good + "marking: SECRET\n", 3), (good + "marking: RESTRICTED\n", 1),
            (good + "\nversion: 1\n\nversion: 1\n", 6), ("duty: x\n", 1),
        ] as [(String, Int)] {
            let refused = await #expect(throws: PlanFileRefusal.self, "\(text)") {
                try await shelf.registry.write(keeper, ImportDocuments(text: text).run)
            }
            #expect(refused?.line == line, "\(text): \(refused?.said ?? "")")
        }
        #expect(
            try await shelf.registry.database.read { try $0.value("SELECT COUNT(*) FROM document", as: Int.self) } == 0)
    }

    @Test func `the register is printed, a few lines for each that is in use`() {
        let said = DocumentRegister.example.said
        #expect(said.count == 4)
        #expect(
            said[0] == """
                Review due soon, by 10 December 2026: Venue hire policy (policy; Aldermouth District Council)
                    Kept under review by: Prevent lead, Aldermouth District Council; version 2.
                """)
        #expect(said[2].hasPrefix("No review day set: Charter of the quay (agreement; The partnership as a whole)"))
    }

    /// The people of the demonstration have the two seats that its documents name.
    @Test(arguments: Engine.tested)
    func `the demonstration has a document in every state, and is filled once`(engine: Engine) async throws {
        let shelf = try await Shelf(engine)
        try await shelf.registry.database.write { connection in
            let seats: [(Int64, String)] = [(111, "Community safety manager"), (112, "Partnership sergeant")]
            for (number, title) in seats {
                try Seat(id: ID(number), agency: ID(1), title: title, role: .partner, from: "2024-04-01")
                    .insert(connection)
            }
        }
        let manager = Shelf.viewer(.manager)
        for _ in 0..<2 {
            try await MakeDemonstrationDocuments(viewer: manager, now: Aldermouth.now).run(shelf.registry)
        }
        let register = try await shelf.registry.documentRegister(
            Trace(manager, at: Aldermouth.now, route: "test"), on: Shelf.today)
        #expect(register.lines.count == 8 && register.lines.count { $0.inForce?.file != nil } == 1)
        #expect(Set(register.lines.compactMap { $0.state?.name }) == Set(DocumentState.Name.allCases))
    }
}
