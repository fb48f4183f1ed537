import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// All that was counted of the parts of a priority: filtered, in order, and as a table for a spreadsheet.
struct PartCountsPage: Page {
    var one: WholePriority
    var mayChange: Bool
    /// The part whose counts are meant, by name; nothing for all.
    var part: String?
    var asked = ListAsked()

    private var priority: Priority { one.priority }

    /// One count, as it is listed.
    struct Line: Hashable {
        var counted: CountedPeriod
        var part: String
        var amount: Int
    }

    var title: String { "Counts by part" }
    var caption: HTML? { "\(priority.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(priority.name)", to: Addresses.priority(priority.id)),
        ]
    }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(list.drawn(filters))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Write down counts", to: Addresses.newCounts(priority.id))) · \(link("Take in a table", to: Addresses.importCounts(priority.id)))</p>" as HTML : "")
        """
    }

    private var names: [String] { Set(lines.map(\.part)).sorted() }

    private var filters: HTML {
        select(
            Field("in-part", "Part"), [Choice("", "Any")] + names.map { Choice($0, "\($0)") }, chosen: part)
    }

    private var lines: [Line] {
        one.counts.reversed().flatMap { counted in
            counted.counts.sorted { $0.key < $1.key }.map { Line(counted: counted, part: $0.key, amount: $0.value) }
        }
    }

    var list: Listing<Line> {
        let id = priority.id
        var address = Addresses.counts(id)
        if let part { address = address.asking("in-part", part) }
        var columns: [ListColumn<Line>] = [
            ListColumn("Part", \.part).ordered(),
            ListColumn("Months") { $0.counted.period.iso }.shown { "\($0.counted.period.said)" },
            .number("Count", \.amount),
            ListColumn("All of it") { $0.counted.whole.map { String($0) } ?? "" }
                .shown { "\($0.counted.whole.map { number($0) } ?? "Not known")" }.toTheRight(),
            ListColumn("One in several parts") { $0.counted.isSeveral ? "Yes" : "No" },
            .sentence("Who counted it", \.counted.source),
        ]
        if mayChange {
            columns.append(
                .way("Put it right") { line in
                    let period = line.counted.period
                    return link(
                        "Change", to: Addresses.changeCounts(id, period.first, period.last),
                        hidden: "the counts of \(period.said)")
                })
        }
        return Listing(
            "Counts", comes: "the latest months first", id: "counts", at: address,
            lines.filter { part == nil || $0.part == part }, asked: asked, empty: "Nothing was counted yet.",
            columns: columns)
    }

    static let example = PartCountsPage(one: WholePlan.example.priorities[0], mayChange: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.counts, .see, .priority) { request, id in
            guard let (_, one) = try await site.priority(id, .see, request) else { return .notFound }
            let page = PartCountsPage(
                one: one, mayChange: request.viewer.may(.change, one.priority.thing, now: request.now),
                part: try request.query.one("in-part").flatMap { $0.isEmpty ? nil : $0 },
                asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("counts \(one.priority.name)"))
        }
    }
}
