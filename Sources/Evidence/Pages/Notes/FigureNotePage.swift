import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// One note on figures with every version of it, and the form that writes one down, changes it or takes it back.
struct FigureNotePage: KeptForm {
    var kept: FigureNote?
    var version = 0
    /// The last version first.
    var history: [Told] = []
    var mayChange = true
    var measures: [Measure]
    var form = FigureNoteForm()
    var errors: [FieldError] = []
    var isStale = false

    /// One version, as a line of the history.
    struct Told: Hashable, Sendable {
        var note: FigureNote
        var measure: String
        var area: String
        var by: String
    }

    var title: String { kept.map(\.words) ?? "Write a note on figures" }
    var caption: HTML? {
        kept.map { "Note on figures\($0.isTakenBack ? ", taken back" : "")" }
    }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Measures", to: Addresses.measures()),
            Link("Notes on figures", to: Addresses.figureNotes()),
        ]
    }

    mutating func read(_ sent: Fields) throws(BadRequest) {
        (form, errors) = try FigureNoteForm.read(sent)
    }

    var body: HTML {
        """
        \(isStale ? now : "")\
        \(versions)\
        \(mayChange ? writing : "")
        """
    }

    private var now: HTML {
        guard let kept else { return "" }
        return staleNotice([
            SummaryRow("What is said", "\(kept.words)"), SummaryRow("When", "\(kept.when)"),
            SummaryRow("Measure", "\(kept.measureName)"),
            SummaryRow("Area", kept.area.isEmpty ? "Every area" : "\(kept.area)"),
            SummaryRow("Taken back", kept.isTakenBack ? "Yes" : "No"), SummaryRow("Why", "\(kept.reason)"),
        ])
    }

    private var versions: HTML {
        guard !history.isEmpty else { return "" }
        return table(
            "Every version, the last first", id: "versions",
            columns: [
                .number("Version"), Column("Written"), Column("By"), .sentence("What is said"), Column("When"),
                Column("Measure"), Column("Area"), Column("Why"),
            ],
            rows: history.map { told in
                [
                    "\(told.note.version)", "\(told.note.kept)", "\(told.by)",
                    "\(told.note.words)\(told.note.isTakenBack ? " (taken back)" : "")", "\(told.note.when)",
                    "\(told.measure)", "\(told.area)", "\(told.note.reason)",
                ]
            }, onNarrow: .stacks, empty: "")
    }

    private var writing: HTML {
        let heading: HTML = kept == nil ? "" : "<h2 class=\"govuk-heading-m\" id=\"change\">Change it</h2>\n"
        return """
            \(heading)\(Pages.form(
                kept.map { Addresses.figureNote($0.id) } ?? Addresses.newFigureNote(),
                """
                \(kept == nil ? "" : hidden("version", "\(version)"))\(form.html(measures, errors, isNew: kept == nil))\
                \(button(kept == nil ? "Write it down" : "Save"))
                """))
            """
    }

    static let example: FigureNotePage = {
        var page = FigureNotePage(
            kept: .example, version: 1,
            history: [Told(note: .example, measure: Measure.crime.name, area: "Aldermouth", by: "Analyst")],
            measures: Measure.all, form: FigureNoteForm(.example), isStale: true)
        page.errors = [FieldError("noted-reason", "Enter why it is changed.")]
        return page
    }()
}

extension FigureNote {
    static let example: FigureNote = {
        var typed = WriteFigureNote.Typed()
        (typed.measure, typed.words, typed.first) = (Measure.crime.id, "Recording practice changed", "2026-04")
        return FigureNote(
            ID(4101), version: 1, typed, area: "E07999001", by: .keeper, at: Instant(milliseconds: 1_775_120_400_000))
    }()
}
