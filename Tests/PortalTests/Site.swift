import Aldermouth
import Approvals
import Dates
import Documents
import Foundation
import Meetings
import Papers
import Partnership
import Planning
import PublicPages
import Reports
import Scrutiny
import Storage
import Testing

@testable import Portal

/// The council of Aldermouth with a plan of which two editions were kept, and the public pages beside it.
struct Board {
    let registry: Registry
    let file: PublishedFile
    let keeping: KeepPublished
    let writer = SayingWriter()
    static let today = Aldermouth.today
    static let first = PaperSource(.plan, 971, 1)
    static let second = PaperSource(.plan, 971, 2)
    static let assessment = PaperSource(.assessment, 851, 852)

    init(_ engine: Engine) async throws {
        let database = try await Aldermouth.database(
            on: engine,
            inOrder(
                partnershipMigrations, meetingMigrations, planningMigrations, scrutinyMigrations, reportsMigrations,
                approvalsMigrations, documentsMigrations, portalMigrations))
        registry = Registry(
            database, RecordKeeper(database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
        file = PublishedFile(path: NSTemporaryDirectory() + "wardmote-public-\(UUID().uuidString)/published.sqlite")
        keeping = KeepPublished(
            registry, file, writer: writer, partnership: "Aldermouth Partnership", contact: "the safety team")
        try await database.write { connection in
            try Agency(
                id: ID(1), name: "Aldermouth Council", shortName: "ADC", standing: .responsible, from: "2024-04-01"
            )
            .insert(connection)
            try Agency(id: ID(2), name: "A supplier", shortName: "S", standing: .other, from: "2024-04-01")
                .insert(connection)
            try Board.addPlan(connection)
            try Board.addAssessment(connection)
        }
    }

    private static func addPlan(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO plan (id, name, body, nation, from_day, until_day, is_ranked, version)
            VALUES (971, 'Safer Aldermouth', 'Aldermouth', 'england', 20000, 21000, 0, 1)
            """)
        try connection.execute(
            """
            INSERT INTO plan_publication (plan, edition, published_day, address, number, kept_day, corrects, reason, version)
            VALUES (971, 'Spring', 20500, 'https://aldermouth.example/1', 1, 20500, NULL, '', 1),
                (971, 'Autumn', 20600, 'https://aldermouth.example/2', 2, 20600, 1, 'A day was wrong', 1),
                (971, 'Elsewhere', 20700, 'https://aldermouth.example/3', 3, NULL, NULL, '', 1)
            """)
        for edition in 1...2 {
            let pieces: [(block: Int, part: String, shape: String, row: Int, column: Int, text: String, kind: String)] =
                [
                    (0, "plan", "front", 0, 0, "Safer Aldermouth", "plan"),
                    (0, "plan", "front", 0, 1, "Aldermouth", "plan"),
                    (1, "priorities", "table", 0, 0, "Priorities", "plan"),
                    (1, "priorities", "table", 1, 0, "Priority", "plan"),
                    (1, "priorities", "table", 1, 1, "What", "plan"),
                    (1, "priorities", "table", 2, 0, "Harm on the quay", "priority"),
                    (1, "priorities", "table", 2, 1, "Edition \(edition)", "priority"),
                    (2, "requirements", "table", 0, 0, "Secret", "plan"),
                    (2, "requirements", "table", 1, 0, "Duty", "plan"),
                    (2, "requirements", "table", 1, 1, "What", "plan"),
                    (2, "requirements", "table", 2, 0, "Hush", "supply"),
                    (2, "requirements", "table", 2, 1, "Hush", "supply"),
                ]
            for (position, one) in pieces.enumerated() {
                try connection.execute(
                    """
                    INSERT INTO plan_edition_piece (plan, edition, position, block, part, shape, row_at, column_at, form,
                        text, kind, number, agency, seat, field, in_plan, in_priority)
                    VALUES (971, \(edition), \(position), \(one.block), \(one.part), \(one.shape), \(one.row),
                        \(one.column), 'text', \(one.text), \(one.kind), 971, NULL, NULL, 'title', 971, 0)
                    """)
            }
        }
    }

    private static func addAssessment(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO assessment (id, plan, body, year, last_month, drafter, stage, stage_day, procedure, version, name,
                priority, issue)
            VALUES (851, 971, 'Aldermouth', 2025, '2025-09', NULL, 'published', 20500, 'strategic-assessment-2007', 1, '',
                NULL, NULL)
            """)
        try connection.execute(
            """
            INSERT INTO assessment_edition (id, assessment, number, day, title, body, changed)
            VALUES (852, 851, 1, 20500, 'Assessment of Aldermouth', 'Aldermouth', '')
            """)
        try connection.execute(
            """
            INSERT INTO assessment_edition_part (edition, position, matter, name, text)
            VALUES (852, 0, 'levels', 'Levels', 'Less was recorded on the quay.')
            """)
    }

    static func viewer(_ role: Role, excluded: Set<ThingID> = []) -> Viewer {
        Viewer(
            person: ID(1), agency: ID(1), purpose: .running, rules: Policy.first.rules(of: [.everyone, role]),
            excluded: excluded)
    }

    func put(
        _ source: PaperSource, from: Day = Board.today, as viewer: Viewer = Board.viewer(.manager),
        at now: Instant = Aldermouth.now
    ) async throws -> Written<ShownPaper> {
        let site = PortalSite(registry, writer: NoWriter())
        let text = try #require(try await site.openText(of: source, now))
        let command = PutOnPublicPages(
            source: source, from: from, drawn: await DrawnPaper(text.paper, by: NoWriter()), gate: site.gate)
        return try await registry.write(Trace(viewer, at: now, route: "test"), command.run)
    }

    func change(
        _ paper: ShownPaper, from: Day? = nil, down: (because: String, said: String)? = nil,
        as viewer: Viewer = Board.viewer(.manager), at now: Instant = Aldermouth.now
    ) async throws -> Written<ShownPaper> {
        let command = ChangeShownPaper(
            id: paper.id, version: paper.version, from: from ?? paper.words.from, down: down)
        return try await registry.write(Trace(viewer, at: now, route: "test")) { try command.run($0) }
    }

    /// Every byte of the file.
    var bytes: [UInt8] { get throws { Array(try Data(contentsOf: URL(fileURLWithPath: file.path))) } }

    func holds(_ words: String) throws -> Bool { try bytes.firstRange(of: Array(words.utf8)) != nil }
}

/// There is nothing that could set a PDF.
struct NoWriter: PDFWriter {
    func pdf(_ paper: Paper) throws(PDFProblem) -> [UInt8] { throw .noTypesetter("") }
}

/// Sets what would be its words, one block after another.
struct SayingWriter: PDFWriter {
    func pdf(_ paper: Paper) throws(PDFProblem) -> [UInt8] {
        Array("\(paper.status ?? "") \(paper.blocks)".utf8)
    }
}

extension Written {
    func done() throws -> One {
        guard case .done(let one) = self else { throw NotDone(said: "\(self)") }
        return one
    }

    /// The fields in which something must be mended.
    var faulty: [String] {
        if case .faults(let faults) = self { faults.map(\.field) } else { [] }
    }

    var isNotThere: Bool { if case .notThere = self { true } else { false } }
    var isStale: Bool { if case .stale = self { true } else { false } }
}

struct NotDone: Error { var said: String }
