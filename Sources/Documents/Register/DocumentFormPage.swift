import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Adds a document to the register, or puts right what is written of it.
struct DocumentFormPage: Page {
    /// Nothing for a new one.
    var document: Document?
    var register: DocumentRegister
    var words: DocumentWords
    /// As typed.
    var months = ""
    var reviewBy = DayTyped()
    var met = DayTyped()
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { document == nil ? "Add a document" : "Put it right" }
    var caption: HTML? { document.map { "\($0.words.title)" } }
    var back: Address? { document.map { Addresses.document($0.id) } ?? Addresses.documents() }

    var body: HTML {
        """
        \(isStale ? stale : "")
        \(form(document.map { Addresses.changeDocument($0.id) } ?? Addresses.newDocument(), """
            \(what)\(whose)\(reviewing)\(outside)\
            \(document == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var what: HTML {
        """
        \(input(Field("document-title", "Title", hint: "No names of victims or suspects: titles are seen by many.", error: errors.of("document-title")), value: words.title))\
        \(select(Field("document-sort", "Sort", error: errors.of("document-sort")), DocumentWords.Sort.allCases.map { Choice($0, "\($0.said)") }, chosen: words.sort.inAddress))\
        \(radios(
            Field("marking", "Marking", error: errors.of("marking")),
            [Marking.official, .sensitive].map { Choice($0.rawValue, "\($0.rawValue)") }, chosen: words.marking.rawValue))\
        \(textarea(Field("about", "What it is for", hint: "May be left empty", error: errors.of("about")), value: words.about, rows: 3))
        """
    }

    private var whose: HTML {
        """
        \(select(Field("document-agency", "Agency whose it is"), [Choice("", "The partnership as a whole, or a body outside")] + register.agencies.map { Choice($0.id, "\($0.name)") }, chosen: words.agency?.inAddress))\
        \(input(Field("outside-body", "Body outside whose it is", hint: "Such as a Police and Crime Panel", error: errors.of("outside-body")), value: words.body))\
        \(select(Field("document-seat", "Seat that keeps it under review", hint: "Whoever holds it may change it and write down reviews."), [Choice("", "None")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: words.seat?.inAddress))\
        \(listed.isEmpty ? "" : select(Field("document-priority", "Priority that it belongs to"), [Choice("", "None")] + listed, chosen: words.priority?.inAddress))
        """
    }

    /// Those that are there, and the one that it has though it is there no longer.
    private var seats: [Seat] {
        register.seats.filter { $0.until.map { $0 >= register.today } ?? true || $0.id == words.seat }
    }

    private var listed: [Choice] {
        register.priorities.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map { Choice($0.key, "\($0.value)") }
    }

    private var reviewing: HTML {
        """
        \(input(Field("review-months", "Months between one review and the next", hint: "Leave it empty where nobody has said", error: errors.of("review-months")), value: months, width: .four, isNumber: true))\
        \(dateDay(Field("next-review", "Next review by", hint: "Leave it empty where no day is set", error: errors.of("next-review")), value: reviewBy))
        """
    }

    private var outside: HTML {
        details(
            "For an outside paper: where it was read",
            """
            \(dateDay(Field("met", "Day of the meeting", hint: "A month and year, or a year, is enough.", error: errors.of("met")), value: met))\
            \(input(Field("agenda-item", "Agenda item", hint: "Such as 5/5A", error: errors.of("agenda-item")), value: words.cited.item, width: .twenty))\
            \(input(Field("where-in-it", "Page or paragraph", error: errors.of("where-in-it")), value: words.cited.place, width: .twenty))\
            \(input(Field("outside-address", "Its address on the web", error: errors.of("outside-address")), value: words.cited.address))
            """,
            isOpen: words.sort == .outside
                || ["met", "agenda-item", "where-in-it", "outside-address"].contains { errors.of($0) != nil })
    }

    private var stale: HTML {
        guard let words = document?.words else { return "" }
        return staleNotice([
            SummaryRow("Title", "\(words.title)"), SummaryRow("Sort", "\(words.sort.said)"),
            SummaryRow("Marking", "\(words.marking.rawValue)"), SummaryRow("What it is for", "\(words.about)"),
            SummaryRow("Whose it is", "\(register.whose(words))"),
            SummaryRow("Kept under review by", "\(register.keeper(words))"),
            SummaryRow("Priority", "\(register.priority(words) ?? "None")"),
            SummaryRow("Reviewed", "\(words.everySaid)"),
            SummaryRow("Next review by", "\(words.reviewBy?.said ?? "No day set")"),
            SummaryRow("Cited as", "\(words.cited.said)"), SummaryRow("On the web", "\(words.cited.address)"),
        ])
    }

    static let example: DocumentFormPage = {
        var page = DocumentFormPage(DocumentRegister.example.lines[0].document, .example)
        (page.months, page.errors) = ("0", [FieldError("review-months", "Enter a number from 1 to 120.")])
        return page
    }()

    init(_ document: Document? = nil, _ register: DocumentRegister) {
        (self.document, self.register) = (document, register)
        words = document?.words ?? DocumentWords(sort: .policy)
        months = words.months.map { "\($0)" } ?? ""
        (reviewBy, met, version) = (DayTyped(words.reviewBy), DayTyped(told: words.cited.met), document?.version ?? 0)
    }
}
