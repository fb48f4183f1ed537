import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// Sets a figure that somebody else published beside an indicator, or puts one right.
struct ComparatorFormPage: Page {
    var measured: Measured
    /// The one that is put right; nothing for a new one.
    var number: Int?
    var version: Int
    var name = ""
    var since = MonthTyped()
    var upto = MonthTyped()
    /// As typed.
    var amount = ""
    var source = CitedNumber(subject: "", amount: 0, unit: .count, body: "", document: "")
    var dated = DayTyped()
    var isTakenAway = false
    var errors: [FieldError] = []
    var isStale = false

    private var indicator: Indicator { measured.indicator }

    var title: String { number == nil ? "Set a published figure beside it" : "Put a published figure right" }
    var caption: HTML? { "\(indicator.name)" }
    var back: Address? { Addresses.indicator(indicator.id) }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        <p class="govuk-body">It stands beside the values as cited, with its source, and is never part of a sum.</p>
        \(form(number.map { Addresses.comparator(indicator.id, $0) } ?? Addresses.newComparator(indicator.id), fields))
        """
    }

    private var now: HTML {
        let held = measured.comparators.filter { number == nil || $0.number == number }
        return held.isEmpty
            ? "<p class=\"govuk-body\">No such figure.</p>"
            : bullets(held.map { "\($0.said). \($0.sourceSaid)" })
    }

    private var fields: HTML {
        """
        \(hidden("version", "\(version)"))\
        \(input(Field("name", "Whose figure it is", hint: "Such as England and Wales, the region, or similar areas", error: errors.of("name")), value: name))\
        \(dateMonth(Field("since", "Of the months from", error: errors.of("since")), month: since.month, year: since.year))\
        \(dateMonth(Field("upto", "Up to the end of", error: errors.of("upto")), month: upto.month, year: upto.year))\
        \(input(Field("amount", "The number, as printed", hint: "\(indicator.unit.said), as the indicator is", error: errors.of("amount")), value: amount, width: .ten))\
        \(input(Field("base", "Of how many", hint: "Such as 412 answers; leave it empty where the source does not say", error: errors.of("base")), value: source.base))\
        \(input(Field("body", "Who says so", error: errors.of("body")), value: source.body))\
        \(input(Field("document", "Document", error: errors.of("document")), value: source.document))\
        \(dateDay(Field("dated", "Day of the document", hint: "Leave it empty where it has none", error: errors.of("dated")), value: dated))\
        \(input(Field("page", "Page or paragraph", error: errors.of("page")), value: source.page, width: .twenty))\
        \(textarea(Field("caveat", "What must be known first", error: errors.of("caveat")), value: source.caveat, rows: 3))\
        \(number == nil ? "" : checkboxes(Field("take-out", "Was it written down by mistake?"), [Choice("yes", "Take it away")], ticked: isTakenAway ? ["yes"] : []))\
        \(button("Save"))
        """
    }

    static let example: ComparatorFormPage = {
        var page = ComparatorFormPage(
            measured: .example, number: 1, version: 1,
            errors: [FieldError("since", "The first month is after the last.")])
        page.show(PublishedComparator.example)
        page.since = MonthTyped(month: "9", year: "2026")
        return page
    }()

    mutating func show(_ one: PublishedComparator) {
        name = one.name
        (since, upto) = (MonthTyped(one.period.first), MonthTyped(one.period.last))
        amount = Decimals.typed(one.cited.amount, one.cited.decimals)
        (source, dated) = (one.cited, DayTyped(one.cited.dated))
    }
}

extension PublishedComparator {
    static let example = PublishedComparator(
        number: 1,
        draft: ComparatorDraft(
            "The county", Period("2026-08"),
            CitedNumber(
                subject: "", amount: 91.5, decimals: 1, unit: .percent, base: "340 patrols planned",
                body: "Marlshire County Council", document: "Wardens in the districts", dated: "2026-10-06",
                page: "page 4", caveat: "Two of six districts did not answer.")))
}
