import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// One thing that is told to people: whom, by which ways, when, and what came of it.
struct CommunicationPage: Page {
    var communication: Communication
    var register: InitiativeRegister
    var mayChange: Bool

    var title: String { communication.words.message }
    var caption: HTML? { "Communication" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Communications plan", to: Addresses.communications())] }

    var body: HTML {
        guard !communication.hidden.contains(.text) else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        let words = communication.words
        let partners = register.named(words.partners)
        return """
            \(summaryList([
                SummaryRow("State", communication.state(on: register.today).tagged),
                SummaryRow("Who is to hear it", "\(words.audience)"),
                SummaryRow("By which ways", bullets(words.channelsSaid.map { "\($0)" })),
                SummaryRow("Spoken by", "\(register.speaker(words))"),
                SummaryRow("With", partners.isEmpty ? "Nobody is written down" : bullets(partners.map { "\($0)" })),
                SummaryRow("Initiative", initiative), SummaryRow("Days", "\(words.daysSaid)"),
            ] + (words.why.isEmpty ? [] : [SummaryRow("Why it was left out", "\(words.why)")]) + [
                SummaryRow("People reached", "\(words.standing == .out ? words.reached.said : words.standing == .planned ? "It has not gone out yet" : "It did not go out")"),
                SummaryRow("What came of it", "\(words.note.isEmpty ? "Nothing is written down" : words.note)"),
            ]))
            \(mayChange ? buttonLink("Change what is written of it", to: Addresses.changeCommunication(communication.id)) : "")
            """
    }

    private var initiative: HTML {
        guard let id = communication.words.initiative, let name = register.name(id) else { return "None" }
        return link("\(name)", to: Addresses.initiative(id))
    }

    static let example = CommunicationPage(communication: .example, register: .example, mayChange: true)

    static func route(_ site: InitiativesSite) -> Route {
        Route(.get, Addresses.communication, .see, .communication) { request, id in
            let trace = request.trace
            guard let one = try await site.registry.communications(of: id, trace).first else { return .notFound }
            return .page(
                CommunicationPage(
                    communication: one, register: try await site.registry.initiatives(trace, on: request.today),
                    mayChange: one.hidden.isEmpty && request.viewer.may(.change, one.thing, now: request.now)))
        }
    }
}

extension Communication {
    static let example: Communication = {
        var words = CommunicationWords(message: "Who is drunk is not served: what the bars on the quay agreed")
        (words.audience, words.channels) = ("Visitors of the quay", [.socialMedia, .printed])
        (words.agency, words.partners, words.initiative) = (ID(1), [ID(2)], ID(841))
        (words.standing, words.from, words.reached) = (.out, "2026-10-01", .about(4000))
        words.note = "Seen about 4,000 times in its first week"
        return Communication(id: ID(851), words)
    }()

    static let ahead: Communication = {
        var words = CommunicationWords(message: "How to report what you see in the dunes")
        (words.audience, words.channels, words.from) = ("Walkers and riders", [.website], "2026-11-20")
        return Communication(id: ID(852), words)
    }()
}
