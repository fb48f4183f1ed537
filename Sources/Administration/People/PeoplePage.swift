import Dates
import Markup
import Pages
import Partnership
import Storage

/// Everybody who works with the partnership, with how to reach them where that is shared.
struct PeoplePage: Page {
    var people: [Person]
    var agencies: [Agency]
    /// Agreements under which fields were shared with the viewer's agency and that have ended.
    var ended: [EndedAgreement]
    var asked = ListAsked()

    var title: String { "People" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        \(endedNotice)
        \(list.drawn())
        """
    }

    var list: Listing<Person> {
        let names = Dictionary(agencies.map { ($0.id, $0.shortName) }, uniquingKeysWith: { $1 })
        func shared(_ person: Person, _ words: String) -> String {
            person.hidden.contains(.contact) ? "Not shared with you" : words
        }
        return Listing(
            "People", comes: "by name", id: "people", at: Addresses.people(), people, asked: asked,
            empty: "Nobody has been added yet.",
            columns: [
                ListColumn("Name", \.name).shown { link("\($0.name)", to: Addresses.person($0.id)) }.ordered(),
                ListColumn("Agency") { names[$0.agency] ?? "" }.ordered(),
                ListColumn("Email") { shared($0, $0.email) }.shown { $0.emailSaid },
                ListColumn("Telephone") { shared($0, $0.telephone) }.shown { $0.telephoneSaid },
            ])
    }

    private var endedNotice: HTML {
        guard !ended.isEmpty else { return "" }
        let lines = ended.map { one in
            "\(one.title.map { "“\($0)”" as HTML } ?? "it") ended on \(one.until)" as HTML
        }
        return """
            <div class="govuk-inset-text">Some of this was shared with your agency under an agreement that has ended:
            \(lines.joined(separator: "; ")).</div>

            """
    }

    static let example = PeoplePage(people: [.example], agencies: [.example], ended: [])

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.people, .see, .person) { request in
            let (viewer, trace) = (request.viewer, request.trace)
            let people = try await site.registry.look(People(viewer: viewer), trace)
            let agencies = try await site.registry.look(Agencies(viewer: viewer, on: request.today), trace)
            let isHidden = people.contains { $0.hidden.contains(.contact) }
            let page = PeoplePage(
                people: people, agencies: agencies,
                ended: isHidden ? try await site.endedAgreements(.person, request) : [],
                asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("people"))
        }
    }
}

/// An agreement with the viewer's own agency that has ended.
struct EndedAgreement: Hashable, Sendable {
    /// Nothing for whoever may not see agreements.
    var title: String?
    var until: Day
}

extension AdministrationSite {
    /// Agreements with the viewer's own agency that shared parts of a kind of thing, and share none of it now.
    func endedAgreements(_ kind: Kind, _ request: Request) async throws -> [EndedAgreement] {
        let lines = request.viewer.shares.filter { $0.kind == kind && $0.purpose == request.viewer.purpose }
        guard !lines.contains(where: { $0.from <= request.today && request.today <= $0.until }) else { return [] }
        let past = Dictionary(
            lines.filter { $0.until < request.today }.map { ($0.agreement, $0.until) }, uniquingKeysWith: { $1 })
        var ended: [EndedAgreement] = []
        for (id, until) in past.sorted(by: { $0.key < $1.key }) {
            let found = try await registry.look(OneAgreement(viewer: request.viewer, id: id), request.trace)
            ended.append(EndedAgreement(title: found.first?.title, until: until))
        }
        return ended
    }
}
