import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// One event among residents: where it was, who took part, what was done and what came of it.
struct EventPage: Page {
    var event: CommunityEvent
    var register: InitiativeRegister
    var mayChange: Bool

    var title: String { event.words.name }
    var caption: HTML? { "Event" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Events", to: Addresses.events())] }

    var body: HTML {
        guard !event.hidden.contains(.text) else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        let (words, today) = (event.words, register.today)
        let partners = register.named(words.partners)
        return """
            \(summaryList([
                SummaryRow("Day", "\(words.daySaid)"), SummaryRow("Where", "\(words.place)"),
                SummaryRow("Called by", "\(register.owners.said(words.agency, nil))"),
                SummaryRow("With", partners.isEmpty ? "Nobody is written down" : bullets(partners.map { "\($0)" })),
                SummaryRow("Initiative", initiative), SummaryRow("What was done", "\(words.text.isEmpty ? "It is ahead" : words.text)"),
                SummaryRow("People reached", "\(words.isAhead(on: today) ? "It is ahead" : words.reached.said)"),
            ]))
            \(words.isAhead(on: today) ? "" : outputs)
            \(mayChange ? buttonLink("Change what is written of it", to: Addresses.changeEvent(event.id)) : "")
            """
    }

    private var initiative: HTML {
        guard let id = event.words.initiative, let name = register.name(id) else { return "None" }
        return link("\(name)", to: Addresses.initiative(id))
    }

    private var outputs: HTML {
        table(
            "What came of it", id: "outputs", columns: [Column("What"), Column("How many")],
            rows: event.words.outputs.map { ["\($0.name)", "\($0.tally.said)"] }, empty: "Nothing was counted.")
    }

    static let example = EventPage(event: .example, register: .example, mayChange: true)

    static func route(_ site: InitiativesSite) -> Route {
        Route(.get, Addresses.event, .see, .communityEvent) { request, id in
            let trace = request.trace
            guard let event = try await site.registry.events(of: id, trace).first else { return .notFound }
            return .page(
                EventPage(
                    event: event, register: try await site.registry.initiatives(trace, on: request.today),
                    mayChange: event.hidden.isEmpty && request.viewer.may(.change, event.thing, now: request.now)))
        }
    }
}
