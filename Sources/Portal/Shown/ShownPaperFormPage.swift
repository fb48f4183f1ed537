import Dates
import Markup
import Pages
import Partnership
import PublicPages
import Storage

/// Puts a paper on the public pages, or takes it down, puts it back, or moves its day.
struct ShownPaperFormPage: KeptForm {
    /// Nothing for one that is put on.
    var kept: ShownPaper?
    /// Those that may be put on and are not there yet.
    var open: [OpenPaper] = []
    var chosen: PaperSource?
    var from = DayTyped()
    var standing = Standing.shown
    var because = ""
    var said = ""
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    enum Standing: String, CaseIterable, InAddress {
        case shown
        case down = "taken-down"

        var said: String { self == .shown ? "On the public pages" : "Taken down" }
    }

    var title: String { kept == nil ? "Put a paper on the public pages" : "Change how it is shown" }
    var caption: HTML? { kept.map { "\($0.paper.title), \($0.paper.edition)" } }
    var back: Address? { kept.map { Addresses.one($0.id) } ?? Addresses.shown() }

    var body: HTML {
        guard kept != nil || !open.isEmpty else {
            return """
                <p class="govuk-body">There is no edition that could be put on. Publish an edition of a plan, an assessment or a committee
                report, or have a scrutiny pack approved, first.</p>
                """
        }
        return """
            \(isStale ? staleNotice(now) : "")
            \(form(kept.map { Addresses.change($0.id) } ?? Addresses.new(), """
                \(kept == nil ? which : "")\
                \(dateDay(Field("shown-from", "Shown from", hint: "Nobody outside is shown it before that day.", error: errors.of("shown-from")), value: from))\
                \(kept == nil ? "" : down)\
                \(button(kept == nil ? "Put it on" : "Save"))
                """))
            """
    }

    private var which: HTML {
        """
        \(select(Field("shown-paper", "Which paper", hint: "Editions that were published, open committee reports, and open versions of scrutiny packs as they were approved", error: errors.of("shown-paper")), [Choice("", "Choose one")] + open.map { Choice($0.source, "\($0.source.sort.said): \($0.said)") }, chosen: chosen?.inAddress))
        """
    }

    private var down: HTML {
        """
        \(radios(Field("shown-standing", "It is", error: errors.of("shown-standing")), Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing.inAddress, isSmall: true))\
        \(textarea(Field("why-down", "Why it is taken down", hint: "For the partnership. It is not shown outside.", error: errors.of("why-down")), value: because, rows: 3))\
        \(input(Field("said-of-it", "A sentence for everybody", hint: "Beside that it was taken down, and when. May be left empty.", error: errors.of("said-of-it")), value: said))\
        \(hidden("version", "\(version)"))
        """
    }

    private var now: [SummaryRow] {
        guard let kept else { return [] }
        return [
            SummaryRow("Shown from", "\(kept.words.from)"),
            SummaryRow(
                "It is",
                kept.words.down.map { "Taken down on \($0.day.said)" as HTML } ?? "On the public pages"),
            SummaryRow("Why it was taken down", "\(kept.words.down?.because ?? "")"),
            SummaryRow("A sentence for everybody", "\(kept.words.down?.said ?? "")"),
        ]
    }

    init(putting open: [OpenPaper], today: Day) { (self.open, from) = (open, DayTyped(today)) }

    init(changing kept: ShownPaper) {
        (self.kept, version, from) = (kept, kept.version, DayTyped(kept.words.from))
        standing = kept.words.down == nil ? .shown : .down
        (because, said) = (kept.words.down?.because ?? "", kept.words.down?.said ?? "")
    }

    static let example: ShownPaperFormPage = {
        var page = ShownPaperFormPage(changing: ShownPaper.examples[2])
        (page.standing, page.errors) = (.down, [FieldError("why-down", "Enter why it is taken down.")])
        return page
    }()
}
