import Dates
import Markup
import Pages
import Partnership
import Places
import Synchronization

/// What became of files that were sent: taken, known already, restated or refused, each with its reason.
struct ImportResultPage: Page {
    var files: [ImportedFile]

    private var refused: [ImportedFile] { files.filter { $0.state == .refused } }
    private var taken: [ImportedFile] { files.filter { $0.state == .new || $0.state == .restated } }

    var title: String {
        refused.isEmpty ? "Your files were brought in" : taken.isEmpty ? "No file was taken" : "Some files were refused"
    }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Data held", to: Addresses.data()),
            Link("Bring data in", to: Addresses.bringIn()),
        ]
    }
    var isWide: Bool { true }

    var body: HTML {
        func count(_ state: ImportedFile.State) -> Int { files.count { $0.state == state } }
        return """
            <p class="govuk-body-l">\(count(.new)) new, \(count(.restated)) restated, \(count(.unchanged)) held already, \
            \(count(.refused)) refused. \(number(taken.reduce(0) { $0 + $1.rows })) rows were taken.</p>
            \(refused.isEmpty ? "" : refusals)
            \(taken.isEmpty ? "" : takenTable)
            \(notes)\(known)
            \(lookups)\(figures)<p class="govuk-body">\(link("See all data held", to: Addresses.data()))</p>
            """
    }

    /// Areas are gathered when the program opens its data.
    private var lookups: HTML {
        files.contains { $0.kind == "lookup" && $0.state == .new }
            ? insetText("Areas that a lookup brought are there when Wardmote is next started.") : ""
    }

    /// For a partner's table, where its figures are.
    private var figures: HTML {
        let sources = Set(files.filter { $0.set == .partner }.compactMap(\.source)).sorted()
        let links = sources.map { source in
            "<p class=\"govuk-body\">\(link("See the figures of \(source)", to: Addresses.of("partner:\(source)", .all)))</p>\n"
                as HTML
        }
        return "\(links)"
    }

    private var refusals: HTML {
        table(
            "Refused: nothing of these files was kept", id: "refused",
            columns: [Column("File"), .number("Line"), .number("Column"), Column("Reason")],
            rows: refused.map { file in
                [
                    "<span class=\"wardmote-file\">\(file.name)</span>",
                    file.refusal?.line.map { "\(number($0))" } ?? "–",
                    file.refusal?.column.map { "\($0)" } ?? "–", "\(file.refusal?.reason ?? "")",
                ]
            }, empty: "")
    }

    private var takenTable: HTML {
        table(
            "Taken", id: "taken",
            columns: [
                Column("File"), Column("Month"), .number("Rows"), .number("Without a place"),
                .number("Repeated Crime IDs"),
                Column("What it is"),
            ],
            rows: taken.map { file in
                [
                    "<span class=\"wardmote-file\">\(file.name)</span>",
                    file.month.map { "<span class=\"wardmote-whole\">\($0)</span>" } ?? "–", "\(number(file.rows))",
                    "\(number(file.withoutPlace))", "\(number(file.repeatedIDs))",
                    file.state == .restated ? "Replaces an earlier file" : "New",
                ]
            }, empty: "")
    }

    private var notes: HTML {
        let told = files.filter { $0.note != nil }.map { file in
            "<span class=\"wardmote-file\">\(file.name)</span>: \(file.note ?? "")" as HTML
        }
        return told.isEmpty ? "" : insetText("\(bullets(told))")
    }

    private var known: HTML {
        let same = files.filter { $0.state == .unchanged }
        guard !same.isEmpty else { return "" }
        return details(
            same.count == 1 ? "One file was held already" : "\(same.count) files were held already",
            bullets(same.map { "<span class=\"wardmote-file\">\($0.name)</span>" }))
    }

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.broughtIn, .see, .importedFile) { _, number in
            guard let files = site.results[number] else { return .notFound }
            return .page(ImportResultPage(files: files))
        }
    }
}

/// What became of the last imports by upload, so that the page can be looked at again and sends nothing twice.
///
/// The last ``most`` are kept, for as long as the program runs. The ledger has what matters for ever.
final class ImportResults: Sendable {
    static let most = 32
    private let kept = Mutex<(next: Int, results: [Int: [ImportedFile]])>((1, [:]))

    /// Keeps a result, and gives its number.
    func keep(_ files: [ImportedFile]) -> Int {
        kept.withLock { kept in
            let number = kept.next
            kept.results[number] = files
            kept.results[number - Self.most] = nil
            kept.next += 1
            return number
        }
    }

    subscript(_ number: Int) -> [ImportedFile]? { kept.withLock { $0.results[number] } }
}
