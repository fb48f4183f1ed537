import Aldermouth
import Dates
import Foundation
import Pages
import Partnership
import Storage
import Testing

@testable import Evidence

/// What each page answers, kept in `Tests/Transcripts` as a text that can be read: request, status, headers, body.
///
/// `make transcripts` writes them anew. The codes in them are real, and the rows invented: thirty burglaries and twelve
/// incidents of antisocial behaviour a month in each of three neighbourhoods, and three burglaries without a place.
@Suite("Transcripts of the evidence")
struct TranscriptTests {
    /// One for each page, in the order of ``evidencePages``.
    static let pages: [(name: String, target: String)] = [
        ("home", "/"),
        ("find-an-area", "/areas?q=bolsover"),
        ("area", "/areas/E07000033"),
        ("measure", "/areas/E07000033/measures/crime?type=Burglary"),
        ("measures", "/measures"),
        ("rows", "/areas/E01019478/measures/asb/rows?period=month&last=2025-03"),
        ("data-held", "/data"),
        ("source", "/data/street/derbyshire"),
        ("bring-data-in", "/import"),
        ("brought-in", "/import/results/1"),
        ("report", "/report?area=bolsover&month=2025-03&kind=asb"),
        ("paper", "/report/paper?area=E07000033&month=2025-03&kind=asb&format=html"),
        ("peers", "/peers"),
        ("new-peers", "/peers/new?members=E07000034"),
        ("peer-set", "/peers/market-towns"),
        ("bring-in-a-partners-table", "/import/partner?name=deliberate-fires"),
        ("a-partners-columns", "/import/partner/waiting"),
        ("partners-tables", "/data/partners"),
        ("reports-given-out", "/report/given-out"),
        ("give-a-report-out", "/report/given-out/new?area=E07000033&month=2025-03&kind=asb"),
        ("report-given-out", "/report/given-out/4001"),
        ("area-names", "/area-names"),
        ("area-name", "/area-names/E07999001"),
        ("figure-notes", "/figure-notes?sort=annotation"),
        ("figure-note", "/figure-notes/4101"),
        ("hot-spots", "/areas/E07000033/hot-spots?by=point&period=month&last=2025-03"),
        ("area-table", "/areas/E07000033/tables/types?order=-recorded"),
        ("months-held", "/data/months?set=street&words=derbyshire+2025-03"),
    ]
    static let others: [(name: String, target: String)] = [
        ("area-beside-peers", "/areas/E05010711?against=peers&peers=E05010712&peers-name=Near+by"),
        ("area-beside-peer-set", "/areas/E07000033?against=peers&peer-set=market-towns"),
        ("rows-file", "/areas/E01019478/measures/asb/rows.csv?period=month&last=2025-03"),
        ("no-such-area", "/areas/E07999001"),
        ("unreadable-month", "/areas/E07000033?last=2025-13"),
    ]

    /// The keeper of the data, who gives reports out as well.
    private static let analyst: Viewer = {
        var viewer = Aldermouth.priya
        viewer.rules += [Rule(.keeper, .see, .issuedReport, upTo: .open), Rule(.keeper, .add, .issuedReport)]
        return viewer
    }()

    @Test(arguments: Engine.tested)
    func `each page answers as its transcript says`(engine: Engine) async throws {
        let streets = InventedStreets(transport: ["2025-02"])
        let held = try await streets.kept(on: engine, inOrder(Migration.all, partnershipMigrations))
        let site = Site(held.facts, keepsRecord: true)
        try await held.facts.database.write { connection throws(StorageError) in
            try connection.execute(
                """
                INSERT INTO issued_report (id, kind, area, area_name, month, edition, issued_at, given_to, hot_spots, causes,
                    changed, peers, last_file, last_people)
                VALUES (4001, 'asb', 'E07000033', 'Bolsover', '2025-02', 1, \(Aldermouth.now), 'Strategic Group',
                    '- The invented market, on Fridays.', 'Two late licences.', '', '', 1000, 0)
                """)
        }
        try await AreaNamesTests.add(held.facts.database)
        try await FigureNotesTests.add(held.facts.database)
        _ = site.site.results.keep([
            ImportedFile(name: "2025-04-derbyshire-street.csv", state: .new, rows: 129),
            ImportedFile(
                name: "2025-05-derbyshire-street.csv", state: .refused,
                refusal: FileRefusal("“53,2” is not a latitude.", line: 7, column: 6)),
            ImportedFile(
                name: "mid2023-residents.csv", state: .new, kind: "population", rows: 49,
                note:
                    "E01019478 has no count for 30 June 2023: a value is blank or withheld, and is not taken as 0."
            ),
        ])
        _ = try await PeerSetTests.save(PeerSetTests.towns, site.site.facts.database)
        var later = PeerSetTests.towns
        (later.codes, later.first) = (["E07000034", "E07000038"], "2025-01")
        _ = try await PeerSetTests.change(later, site.site.facts.database)
        try site.letATableWait()
        for page in Self.pages + Self.others {
            let givesOut = page.target.hasPrefix("/report")
            let reply = await site.get(page.target, by: givesOut ? Self.analyst : Aldermouth.priya)
            let text = Self.written("GET", page.target, reply, try await reply.text)
            let file = Self.folder.appending(path: page.name + ".txt")
            if ProcessInfo.processInfo.environment["WARDMOTE_WRITE_TRANSCRIPTS"] != nil {
                try Data(text.utf8).write(to: file)
            }
            let kept = String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
            let same = kept.utf8.elementsEqual(text.utf8)
            #expect(same, "\(page.name) differs from its transcript: \(Self.firstDifference(kept, text))")
        }
    }

    @Test func `every page has a transcript`() {
        #expect(Self.pages.count == evidencePages.count)
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Transcripts")

    static func written(_ method: String, _ target: String, _ reply: Reply, _ body: String) -> String {
        let headers = reply.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
        return "\(method) \(target)\n\n\(reply.status)\n\(headers)\n\n\(withoutDrawings(body))"
    }

    /// Each drawing as its name alone: its lines are no reading for a person, and are tested where they are drawn.
    static func withoutDrawings(_ text: String) -> String {
        text.components(separatedBy: "<svg ").enumerated().map { position, piece in
            guard position > 0, let end = piece.range(of: "</svg>") else { return piece }
            let name = piece.range(of: "<title>").flatMap { start in
                piece.range(of: "</title>").map { String(piece[start.upperBound..<$0.lowerBound]) }
            }
            return "[drawing\(name.map { ": \($0)" } ?? "")]\(piece[end.upperBound...])"
        }.joined()
    }

    static func firstDifference(_ one: String, _ other: String) -> String {
        let (old, new) = (one.components(separatedBy: "\n"), other.components(separatedBy: "\n"))
        let at = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        return "line \(at + 1): “\(at < old.count ? old[at] : "")” is now “\(at < new.count ? new[at] : "")”"
    }
}
