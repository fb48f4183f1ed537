import Dates
import Markup
import Pages
import Partnership
import Storage

/// A group's terms of reference, version by version, and what differs between one and the one before.
struct TermsPage: Page {
    var group: Group
    /// The latest first.
    var versions: [Terms]
    /// Those that agreed one.
    var meetings: [Meeting]
    var today: Day
    var mayChange: Bool

    var title: String { "Terms of reference" }
    var caption: HTML? { "\(group.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Groups", to: Addresses.groups()),
            Link("\(group.name)", to: Addresses.group(group.id)),
        ]
    }

    var body: HTML {
        """
        \(versions.isEmpty ? "<p class=\"govuk-body\">None are written down.</p>\n" as HTML : "")
        \(mayChange ? "<p class=\"govuk-body\">\(link("Write the next version", to: Addresses.newTerms(group.id)))</p>" as HTML : "")
        \(versions.map(drawn))
        """
    }

    private func drawn(_ terms: Terms) -> HTML {
        let inForce = versions.inForce(on: today)?.number == terms.number
        let before = versions.first { $0.number == terms.number - 1 }
        let text = paragraphs(terms.text)
        return """
            <h2 class="govuk-heading-m" id="version-\(terms.number)">Version \(terms.number)\(inForce ? " \(tag("In force", .blue))" as HTML : "")</h2>
            \(summaryList([
                SummaryRow("Holds", span(terms)), SummaryRow("Agreed by", terms.agreedSaid(meetings)),
                SummaryRow("To be reviewed by", "\(terms.reviewBy)\(inForce ? terms.pastReview(on: today) : "")"),
                SummaryRow(
                    "Missed in a row before it is taken further",
                    terms.escalateAfter.map { "\($0)" } ?? "No number is named, so \(Escalation.usual) is used"),
            ]))
            \(details("What version \(terms.number) says", text, isOpen: inForce))
            \(before.map { before in
                """
                <h3 class="govuk-heading-s">What differs from version \(before.number)</h3>
                \(TextDifference(from: before.text, to: terms.text).drawn)
                """ as HTML
            } ?? "")

            """
    }

    private func span(_ terms: Terms) -> HTML {
        guard let last = versions.lastDay(of: terms) else {
            return terms.from > today ? "From \(terms.from), which is to come" : "Since \(terms.from)"
        }
        return last < terms.from
            ? "Never: a later version took its place before \(terms.from)" : "From \(terms.from) until \(last)"
    }

    static let example = TermsPage(
        group: .example, versions: [.example, .exampleFirst], meetings: [.exampleHeld], today: "2026-11-24",
        mayChange: true)

    static func route(_ site: MeetingsSite) -> Route {
        Route(.get, Addresses.terms, .see, .group) { request, id in
            let (viewer, trace, registry) = (request.viewer, request.trace, site.registry)
            let found = try await registry.look(OneGroup(viewer: viewer, id: id), trace).first
            guard let group = found, !group.hidden.contains(.terms) else { return .notFound }
            return .page(
                TermsPage(
                    group: group, versions: try await registry.look(TermsVersions(viewer: viewer, group: id), trace),
                    meetings: try await registry.look(TermsMeetings(viewer: viewer, group: id), trace),
                    today: request.today, mayChange: viewer.may(.change, group.thing, now: request.now)))
        }
    }
}

extension Terms {
    /// Who agreed them: the meeting, where it may be known of, or the body in words.
    func agreedSaid(_ meetings: [Meeting]) -> HTML {
        guard let agreedAt else { return "\(agreedBy)" }
        return meetings.first { $0.id == agreedAt }
            .map { link("The meeting of \($0.day)", to: Addresses.meeting($0.id)) } ?? "A meeting of the group"
    }

    /// `, 238 days past due`, or nothing.
    func pastReview(on today: Day) -> HTML {
        guard let days = daysPastReview(on: today) else { return "" }
        return ", \(days == 1 ? "1 day" : "\(days) days") past due"
    }
}
