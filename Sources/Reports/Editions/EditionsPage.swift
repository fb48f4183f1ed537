import Dates
import Markup
import Pages
import Partnership
import Storage

/// Committee reports that were published, with every edition.
struct EditionsPage: Page {
    var editions: [ReportEdition]
    /// The name of the committee whose alone are shown; empty for all.
    var committee = ""
    var order = Order.meeting
    var mayWork: Bool
    var maySign: Bool

    enum Order: String, CaseIterable, InAddress {
        case meeting, published, title

        var said: String {
            switch self {
            case .meeting: "Day of the meeting, latest first"
            case .published: "Day of publication, latest first"
            case .title: "Title"
            }
        }
    }

    var title: String { "Committee reports" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(mayWork ? "<p class=\"govuk-body\">\(link("Reports in work", to: Addresses.reports()))</p>" as HTML : "")
        \(maySign ? "<p class=\"govuk-body\">\(link("Implications to answer and sign", to: Addresses.implications()))</p>" as HTML : "")
        \(filterForm(
            Addresses.editions(), label: "Which reports",
            """
            \(select(Field("committee", "Committee"), [Choice("", "Any")] + committees.map { Choice($0, "\($0)") }, chosen: committee))\
            \(select(Field("order", "In order of"), Order.allCases.map { Choice($0, "\($0.said)") }, chosen: order.rawValue))
            """))
        \(table(
            "Published reports", id: "editions",
            columns: [
                Column("Report"), .sentence("Committee"), Column("Meeting"), .number("Edition"), Column("Published"),
                Column("Classification"), .sentence("What it corrects"),
            ],
            rows: shown.map { one in
                [link("\(one.title)", to: Addresses.edition(one.id))] + cells(one).dropFirst().map { "\($0)" }
            }, onNarrow: .stacks, empty: "No such report has been published yet."))
        <p class="govuk-body">\(link("This list as a table (CSV)", to: Addresses.editions().asking("format", "csv").asking("committee", committee).asking("order", order)))</p>
        """
    }

    private var committees: [String] { Set(editions.map(\.committee)).filter { !$0.isEmpty }.sorted() }

    /// Filtered and in order.
    var shown: [ReportEdition] {
        let found = editions.filter { committee.isEmpty || $0.committee.utf8.elementsEqual(committee.utf8) }
        switch order {
        case .meeting: return found
        case .published: return found.sorted { $0.day > $1.day }
        case .title: return found.sorted { ($0.title, $1.number) < ($1.title, $0.number) }
        }
    }

    private func cells(_ one: ReportEdition) -> [String] {
        [
            one.title, one.committee, one.meeting.said, "\(one.number)", one.day.said,
            one.paragraph == 0 ? "Open" : "Exempt, paragraph \(one.paragraph)", one.changed,
        ]
    }

    /// For a spreadsheet.
    var csv: [UInt8] {
        let head = csvLine([
            "Report", "Committee", "Meeting", "Edition", "Published", "Classification", "What it corrects",
        ])
        return Array((head + shown.map { csvLine(cells($0)) }.joined()).utf8)
    }

    static let example = EditionsPage(editions: [.example], mayWork: true, maySign: true)

    static func route(_ site: ReportsSite) -> Route {
        Route(.get, Addresses.editions, .see, .reportEdition) { request in
            let viewer = request.viewer
            let page = EditionsPage(
                editions: try await site.registry.look(ReportEditions(viewer: viewer), request.trace),
                committee: try request.query.one("committee") ?? "",
                order: try request.query.one("order", as: Order.self) ?? .meeting,
                mayWork: viewer.may(.see, .committeeReport, now: request.now),
                maySign: viewer.may(.see, .implication, now: request.now))
            if request.query.wantsTable {
                return .download(FileName("committee reports published"), .csv, page.csv)
            }
            return .page(page)
        }
    }
}
