import Dates
import Figures
import Markup
import Pages
import Partnership

/// One source of one data set: its months, the files held, and the counts of files that later ones have replaced.
struct SourcePage: Page {
    var source: DataHeldPage.HeldSource
    /// Those that count now, newest first.
    var current: [HeldFile]
    /// Those that were replaced, each with the file that counts now.
    var earlier: [(old: HeldFile, new: HeldFile?)]

    var title: String { source.name }
    var caption: HTML? { "\(source.set.said)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Data held", to: Addresses.data())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <h2 class="govuk-heading-m">Months</h2>
        \(gridKey)
        <div class="wardmote-narrow">\(monthGrid(source))</div>
        \(reasons(source.lines))
        \(table(
            "Files that count now", id: "files",
            columns: [
                Column("Month"), Column("State"), .number("Rows"), .number("Without a place"), .number("Without a point"),
                .number("Repeated Crime IDs"), Column("File"), Column("Brought in"),
            ],
            rows: current.map { file in
                [
                    "<span class=\"wardmote-whole\">\(file.month)</span>", state(file), "\(number(file.rows))",
                    "\(number(file.withoutPlace))", "\(number(file.withoutCoordinates))", "\(number(file.repeatedIDs))",
                    "<span class=\"wardmote-file\">\(file.shortName)</span>", "\(file.importedAt.day)",
                ]
            }, onNarrow: .stacks, empty: "No file is held."))
        \(replaced)
        """
    }

    private var replaced: HTML {
        table(
            "Earlier files, and what they counted", id: "earlier",
            columns: [
                Column("Month"), .number("Rows then"), .number("Rows now"), Column("Brought in"), Column("Replaced"),
            ],
            rows: earlier.map { pair in
                [
                    "\(pair.old.month)", "\(number(pair.old.rows))", pair.new.map { "\(number($0.rows))" } ?? "–",
                    "\(pair.old.importedAt.day)", pair.new.map { "\($0.importedAt.day)" } ?? "–",
                ]
            }, empty: "No file has been replaced by a later one.")
    }

    private func state(_ file: HeldFile) -> HTML {
        source.lines.first { $0.month == file.month }.map { "\($0.state.said)" } ?? "–"
    }

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.dataOf, .see, .openData) { request, set, word in
            let holdings = site.facts.holdings(for: request.viewer, at: request.now)
            let lines = holdings.ledger.filter { $0.set == set && $0.source == word.inAddress }
            guard !lines.isEmpty else { return .notFound }
            let files = holdings.files.filter { $0.set == set && $0.source == word.inAddress }
            let byID = Dictionary(files.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
            let source = DataHeldPage.HeldSource(
                set: set, source: word.inAddress, name: site.gazetteer.sourceName(word.inAddress),
                lines: lines.sorted { $0.month < $1.month })
            return .page(
                SourcePage(
                    source: source,
                    current: files.filter { $0.replacedBy == nil }.sorted { $0.month > $1.month },
                    earlier: files.compactMap { file in file.replacedBy.map { (file, byID[$0]) } }
                        .sorted { ($0.old.month, $0.old.importedAt) < ($1.old.month, $1.old.importedAt) }))
        }
    }
}
