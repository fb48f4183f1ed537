import Dates
import Figures
import Markup
import Pages
import Partnership
import Places
import Storage

/// All that goes with figures wherever they are shown: what happened in some months, and what must be known of a measure.
struct FigureNotesPage: Page {
    var lines: [Line]
    var sort: Sort?
    var asked = ListAsked()
    var mayWrite = false

    enum Sort: String, CaseIterable, InAddress, Sendable {
        case annotation, caveat

        var said: String {
            switch self {
            case .annotation: "What happened in some months"
            case .caveat: "What must be known first"
            }
        }
    }

    struct Line: Hashable, Sendable {
        var sort: Sort
        var words: String
        var months: Period?
        var when: String
        var measure: String
        var area: String
        /// Nothing for what comes with the program.
        var note: FigureNote?
        /// The seat whose holder wrote it.
        var by = ""
        /// When its first version was written.
        var since: Day?
    }

    var title: String { "Notes on figures" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Measures", to: Addresses.measures())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">What happened in some months is marked in every chart and table of months that it touches, and a
        comparison of those months says so. What must be known first stands with every figure of its measure.</p>
        \(mayWrite ? buttonLink("Write a note", to: Addresses.newFigureNote()) : "")
        \(list.drawn(
            select(Field("sort", "Notes"), [Choice("", "All")] + Sort.allCases.map { Choice($0, "\($0.said)") }, chosen: sort?.inAddress)))
        """
    }

    var list: Listing<Line> {
        Listing(
            "Notes", comes: "the partnership’s own first", id: "figure-notes",
            at: sort.map { Addresses.figureNotes().asking("sort", $0) } ?? Addresses.figureNotes(),
            lines.filter { sort == nil || $0.sort == sort }, asked: asked, empty: "No note is kept.",
            columns: [
                .sentence("What is said", \.words).shown { line in
                    line.note.map { link("\(line.words)", to: Addresses.figureNote($0.id)) } ?? "\(line.words)"
                },
                ListColumn("When", \.when).ordered(.words) { line in line.months?.first.iso },
                ListColumn("Measure", \.measure).ordered(), ListColumn("Area", \.area).ordered(),
                ListColumn("Written by", \.by).ordered(), .day("Since", \.since),
                ListColumn("Version") { line in line.note.map { "\($0.version)" } ?? "" }.toTheRight(),
                .fileAlone("First month") { line in line.months?.first.iso ?? "" },
                .fileAlone("Last month") { line in line.months?.last.iso ?? "" },
                .fileAlone("Sort", \.sort.said),
            ])
    }

    static let example = FigureNotesPage(
        lines: [
            Line(.example, Measure.crime.name, "Aldermouth", by: "Analyst", since: "2026-04-02")
        ] + Line.builtIn.prefix(2), mayWrite: true)

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.figureNotes, .see, .openData) { request in
            let versions = try await site.noteVersions(request)
            let seats = try await site.titles(of: versions.map(\.seat), request)
            let holdings = site.facts.holdings(for: request.viewer, at: request.now)
            let own = versions.latest.filter { !$0.isTakenBack }.map { note in
                Line(
                    note, note.measureName, note.areaName(site.gazetteer), by: note.seat.flatMap { seats[$0] } ?? "",
                    since: versions.first { $0.id == note.id }?.kept)
            }
            let page = FigureNotesPage(
                lines: own + Line.builtIn + Line.caveats(of: holdings.measures),
                sort: try request.query.one("sort", as: Sort.self), asked: try ListAsked(request.query),
                mayWrite: request.maySave && site.registry != nil)
            return try .listed(page, page.list, request, file: FileName("notes on figures \(request.today.iso)"))
        }
    }
}

extension FigureNotesPage.Line {
    init(_ note: FigureNote, _ measure: String, _ area: String, by: String, since: Day?) {
        self.init(
            sort: note.months == nil ? .caveat : .annotation, words: note.words, months: note.months, when: note.when,
            measure: measure, area: area, note: note, by: by, since: since)
    }

    /// What comes with the program.
    static let builtIn: [FigureNotesPage.Line] = Annotation.known.map { one in
        FigureNotesPage.Line(
            sort: .annotation, words: one.words, months: one.months, when: one.when, measure: "Every measure",
            area: "Every area", by: "Comes with the program")
    }

    static func caveats(of measures: [Measure]) -> [FigureNotesPage.Line] {
        measures.flatMap { measure in
            measure.caveats.map { words in
                FigureNotesPage.Line(
                    sort: .caveat, words: words, when: "All months", measure: measure.name, area: "Every area",
                    by: "Comes with the program")
            }
        }
    }
}

extension FigureNote {
    var measureName: String { measure.isEmpty ? "Every measure" : Measure.named(measure)?.name ?? measure }
}

extension EvidenceSite {
    /// Every version of every note on figures that the viewer may see.
    func noteVersions(_ request: Request) async throws -> [FigureNote] {
        try await facts.database.look(FigureNotes(viewer: request.viewer), at: request.now)
    }

    /// The titles of seats, where the viewer may know of them; none where there is no record to tell of the look.
    func titles(of seats: [ID<Seat>?], _ request: Request) async throws -> [ID<Seat>: String] {
        guard let registry else { return [:] }
        var titles: [ID<Seat>: String] = [:]
        for seat in Set(seats.compactMap { $0 }) {
            titles[seat] = try await registry.look(OneSeat(viewer: request.viewer, id: seat), request.trace).first?
                .title
        }
        return titles
    }
}
