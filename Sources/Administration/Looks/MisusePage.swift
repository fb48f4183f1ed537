import Dates
import Markup
import Pages
import Partnership
import Storage

/// Looks that may be misuse, each with its reason: for somebody to ask about.
struct MisusePage: Page {
    var found: [Misuse]
    var days: ClosedRange<Day>
    var maySeeRecord = false

    /// As many as one page shows.
    static let most = 200
    /// The spans to choose from, in days.
    static let spans = [7, 30, 90]

    var title: String { "What may be misuse" }
    var caption: HTML? { "\(days.lowerBound) to \(days.upperBound)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Looks to judge", to: Addresses.looks())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">A line here is a question, and no verdict: there is often a good reason. Night is from ten in the
        evening to six in the morning. Looks at people in the news cannot be found, since Wardmote holds no news.</p>
        <p class="govuk-body">\(Self.spans.map { span in
            link("The last \(span) days", to: Addresses.misuse().asking("days", String(span)))
        }.joined(separator: ", "))</p>
        \(table(
            "Found, latest first", id: "found",
            columns: [Column("When"), Column("Who"), Column("Sign"), .sentence("Why it is here"), Column("Entries")],
            rows: found.prefix(Self.most).map(row), empty: "Nothing was found."))
        \(found.count > Self.most ? "<p class=\"govuk-body\">\(found.count - Self.most) more are not shown: choose fewer days.</p>" as HTML : "")
        """
    }

    private func row(_ one: Misuse) -> [HTML] {
        let first = one.looks[0]
        let numbers: HTML = one.looks.count == 1 ? "\(Int(first))" : "\(Int(first)) and \(one.looks.count - 1) more"
        return [
            "\(one.at.localDay) \(one.at.localTime)", link("\(one.name)", to: Addresses.person(one.person)),
            "\(one.sign.said)", "\(one.said)",
            maySeeRecord ? link(numbers, to: Addresses.record().asking("before", String(first + 1))) : numbers,
        ]
    }

    static let example = MisusePage(
        found: [
            Misuse(
                sign: .ownRecord, looks: [12], person: ID(14), name: "Priya Shah",
                at: Instant(milliseconds: 1_795_426_200_000), said: "Looked at their own record.")
        ], days: "2026-11-18"..."2026-11-24")

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.misuse, .see, .look) { request in
                let asked = try request.query.one("days", as: Int.self) ?? spans[0]
                let span = spans.contains(asked) ? asked : spans[0]
                let days = request.today + (1 - span)...request.today
                let found = try await MisuseReport(viewer: request.viewer, days: days)
                    .run(site.registry, at: request.now)
                for one in found.prefix(most) {
                    for look in one.looks { request.trace.note(ThingID(.look, look), [.entries]) }
                }
                return .page(
                    MisusePage(
                        found: found, days: days, maySeeRecord: request.viewer.may(.see, .record, now: request.now)))
            }
        ]
    }
}
