import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every information-sharing agreement: which are in force, which must be looked at again, which have ended.
struct AgreementsPage: Page {
    var agreements: [Agreement]
    var today: Day
    var mayAdd: Bool

    var title: String { "Information-sharing agreements" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        <p class="govuk-body">What one agency sees of another's depends on these. On the day after an agreement ends, its
        fields are shown to the other parties no more.</p>
        \(mayAdd ? buttonLink("Make an agreement", to: Addresses.newAgreement()) : "")
        \(table(
            "Agreements, those in force first", id: "agreements",
            columns: [Column("Agreement"), Column("Purpose"), Column("State"), Column("Review"), Column("Ends")],
            rows: agreements.map { agreement in
                [
                    link("\(agreement.title)", to: Addresses.agreement(agreement.id)), "\(agreement.purpose.said)",
                    agreement.stateSaid(on: today), "\(agreement.review)", "\(agreement.until)",
                ]
            }, empty: "There is no agreement yet, so nothing that needs one is shared."))
        """
    }

    static let example = AgreementsPage(agreements: [.example], today: "2026-11-24", mayAdd: true)

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.agreements, .see, .agreement) { request in
            let agreements = try await site.registry.look(
                Agreements(viewer: request.viewer, on: request.today), request.trace)
            return .page(
                AgreementsPage(
                    agreements: agreements, today: request.today,
                    mayAdd: request.viewer.may(.add, .agreement, now: request.now)))
        }
    }
}

extension Agreement {
    static let example = Agreement(
        id: ID(7), title: "Contacts of the partnership", purpose: .evidence,
        gateway: "Crime and Disorder Act 1998, section 115", from: "2026-05-09", review: "2027-04-08",
        until: "2027-05-08")

    func stateSaid(on day: Day) -> HTML {
        if day < from { return tag("Not yet in force", .blue) }
        if until < day { return tag("Ended", .grey) }
        return review <= day ? tag("Review is due", .orange) : tag("In force", .green)
    }
}
