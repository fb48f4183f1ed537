import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every information-sharing agreement: which are in force, which must be looked at again, which have ended.
struct AgreementsPage: Page {
    var agreements: [Agreement]
    var today: Day
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "Information-sharing agreements" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        <p class="govuk-body">What one agency sees of another's depends on these. On the day after an agreement ends, its
        fields are shown to the other parties no more.</p>
        \(mayAdd ? buttonLink("Make an agreement", to: Addresses.newAgreement()) : "")
        \(list.drawn())
        """
    }

    var list: Listing<Agreement> {
        Listing(
            "Agreements", comes: "those in force first", id: "agreements", at: Addresses.agreements(), agreements,
            asked: asked,
            empty: "There is no agreement yet, so nothing that needs one is shared.",
            columns: [
                ListColumn("Agreement", \.title).shown { link("\($0.title)", to: Addresses.agreement($0.id)) }
                    .ordered(),
                ListColumn("Purpose", \.purpose.said).ordered(),
                ListColumn("State") { $0.state(on: today).said }.shown { $0.stateSaid(on: today) },
                .day("Review", \.review), .day("Ends", \.until),
            ])
    }

    static let example = AgreementsPage(agreements: [.example], today: "2026-11-24", mayAdd: true)

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.agreements, .see, .agreement) { request in
            let agreements = try await site.registry.look(
                Agreements(viewer: request.viewer, on: request.today), request.trace)
            let page = AgreementsPage(
                agreements: agreements, today: request.today, asked: try ListAsked(request.query),
                mayAdd: request.viewer.may(.add, .agreement, now: request.now))
            return try .listed(page, page.list, request, file: FileName("agreements"))
        }
    }
}

extension Agreement {
    static let example = Agreement(
        id: ID(7), title: "Contacts of the partnership", purpose: .evidence,
        gateway: "Crime and Disorder Act 1998, section 115", from: "2026-05-09", review: "2027-04-08",
        until: "2027-05-08")

    func state(on day: Day) -> (said: String, colour: TagColour) {
        if day < from { return ("Not yet in force", .blue) }
        if until < day { return ("Ended", .grey) }
        return review <= day ? ("Review is due", .orange) : ("In force", .green)
    }

    func stateSaid(on day: Day) -> HTML {
        let state = state(on: day)
        return tag("\(state.said)", state.colour)
    }
}
