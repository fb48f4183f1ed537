import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// Writes down what was counted of the parts of a priority, or puts it right.
struct CountsFormPage: Page {
    var one: WholePriority
    /// The months whose counts are put right; nothing for new ones.
    var changed: Period?
    var version: Int
    var since = MonthTyped()
    var upto = MonthTyped()
    /// As typed, by the name of the part.
    var counts: [String: String] = [:]
    /// As typed.
    var whole = ""
    var isSeveral = false
    var source = ""
    var isTakenAway = false
    var errors: [FieldError] = []
    var isStale = false

    private var priority: Priority { one.priority }

    var title: String { changed == nil ? "Write down counts of its parts" : "Put counts of its parts right" }
    var caption: HTML? { "\(priority.name)" }
    var back: Address? { Addresses.priority(priority.id).at("counts") }

    /// The parts that there are, and those of the counts that are put right, by whatever name they went.
    var names: [String] {
        let held = one.counts.first { $0.period == changed }?.counts.keys.sorted() ?? []
        return one.parts + held.filter { !one.parts.contains($0) }
    }

    var body: HTML {
        """
        \(isStale ? stale : "")
        \(form(changed.map { Addresses.changeCounts(priority.id, $0.first, $0.last) } ?? Addresses.newCounts(priority.id), """
            \(hidden("version", "\(version)"))\
            \(dateMonth(Field("since", "Of the months from", error: errors.of("since")), month: since.month, year: since.year))\
            \(dateMonth(Field("upto", "Up to the end of", error: errors.of("upto")), month: upto.month, year: upto.year))\
            \(fieldsOfParts)\
            \(input(Field("whole", "All of it, in whatever part or in none", hint: "Leave it empty where it is not known", error: errors.of("whole")), value: whole, width: .ten))\
            \(checkboxes(Field("several", "How they were counted"), [Choice("yes", "One may be counted in several parts")], ticked: isSeveral ? ["yes"] : []))\
            \(input(Field("source", "Who counted it, and from what", hint: "Such as Marlshire Police, tags of recorded burglaries", error: errors.of("source")), value: source))\
            \(changed == nil ? "" : checkboxes(Field("take-out", "Were they written down by mistake?"), [Choice("yes", "Take them away")], ticked: isTakenAway ? ["yes"] : []))\
            \(button("Save"))
            """))
        """
    }

    private var fieldsOfParts: HTML {
        let error = errors.of("counts")
        return names.enumerated().map { place, name in
            // An error leads to the first of them.
            let field =
                place == 0
                ? Field(
                    "counts", "\(name)", hint: "Leave a part empty that was not counted: that is not 0", error: error)
                : Field("counts-\(place)", "\(name)")
            return input(field, value: counts[name] ?? "", width: .ten)
        }.joined()
    }

    private var stale: HTML {
        let held = one.counts.filter { changed == nil || $0.period == changed }
        return Pages.staleNotice(
            [SummaryRow("Its parts", "\(one.parts.joined(separator: "; "))")]
                + held.map { counted in
                    let said = counted.counts.sorted { $0.key < $1.key }.map { "\($0.key): \(number($0.value))" }
                    let whole = counted.whole.map { ["All of it: \(number($0))"] } ?? []
                    return SummaryRow(
                        "\(counted.period.said)",
                        "\((said + whole + (counted.isSeveral ? ["One may be in several parts"] : []) + [counted.source]).joined(separator: "; "))"
                    )
                })
    }

    static let example: CountsFormPage = {
        let one = WholePlan.example.priorities[0]
        var page = CountsFormPage(
            one: one, changed: one.counts.last?.period, version: 1,
            errors: [FieldError("whole", "The parts come to 66, and all of it to 60.")])
        if let counted = one.counts.last { page.show(counted) }
        page.whole = "60"
        return page
    }()

    mutating func show(_ counted: CountedPeriod) {
        (since, upto) = (MonthTyped(counted.period.first), MonthTyped(counted.period.last))
        counts = counted.counts.mapValues { String($0) }
        (whole, isSeveral, source) = (counted.whole.map { String($0) } ?? "", counted.isSeveral, counted.source)
    }
}
