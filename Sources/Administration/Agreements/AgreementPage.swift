import Dates
import Markup
import Pages
import Partnership
import Storage

/// One agreement: who shares what with whom, why, by which law, and until when.
struct AgreementPage: Page {
    var agreement: Agreement
    var parties: [AgreementParties.Line]
    var fields: [AgreementFields.Line]
    var today: Day
    var mayEnd: Bool

    var title: String { agreement.title }
    var caption: HTML? { "Information-sharing agreement" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Agreements", to: Addresses.agreements())] }

    var body: HTML {
        """
        <p class="govuk-body">\(agreement.stateSaid(on: today))</p>
        \(summaryList([
            SummaryRow("Purpose", "\(agreement.purpose.said)"), SummaryRow("Lawful gateway", "\(agreement.gateway)"),
            SummaryRow("In force from", "\(agreement.from)"), SummaryRow("Must be reviewed by", "\(agreement.review)"),
            SummaryRow("Last day", "\(agreement.until)"),
        ]))
        \(table(
            "Parties, and the person each has named", id: "parties", columns: [Column("Agency"), Column("Named person")],
            rows: parties.map { party in
                [
                    link("\(party.agencyName)", to: Addresses.agency(party.agency)),
                    party.hidden.contains(.nominated) ? notShared : "\(party.nominated ?? "Nobody yet")",
                ]
            }, empty: "There is no party."))
        \(table(
            "What the other parties may do", id: "fields", columns: [Column("Part"), Column("Of"), Column("They may")],
            rows: fields.map { line in
                ["\(line.shared.field.said)", "\(line.shared.kind.saidOfMany)", line.mayWrite ? "see and change it" : "see it"]
            }, empty: "Nothing is shared."))
        \(mayEnd && today <= agreement.until
            ? "<p class=\"govuk-body\">\(link("End this agreement", to: Addresses.endAgreement(agreement.id)))</p>" as HTML : "")
        """
    }

    static let example = AgreementPage(agreement: .example, parties: [], fields: [], today: "2026-11-24", mayEnd: true)

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.agreement, .see, .agreement) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            guard let agreement = try await registry.look(OneAgreement(viewer: viewer, id: id), trace).first else {
                return .notFound
            }
            return .page(
                AgreementPage(
                    agreement: agreement,
                    parties: try await registry.look(AgreementParties(viewer: viewer, agreement: id), trace),
                    fields: try await registry.look(AgreementFields(viewer: viewer, agreement: id), trace),
                    today: request.today, mayEnd: viewer.may(.end, .agreement, now: request.now)))
        }
    }
}

extension Kind {
    /// As several of them are called.
    var saidOfMany: String {
        switch self {
        case .openData: "open data"
        case .importedFile: "imported files"
        case .door: "the pages of sign-in"
        case .own: "what is one's own"
        case .agency: "agencies"
        case .person: "people"
        case .account: "accounts"
        case .team: "teams"
        case .seat: "seats"
        case .note: "handover notes"
        case .agreement: "agreements"
        case .policy: "the policy"
        case .record: "the record"
        case .group: "groups"
        case .meeting: "meetings"
        case .committee: "crime and disorder committees"
        case .inquiry: "key lines of enquiry"
        case .answer: "answers to a committee’s questions"
        case .recommendation: "recommendations"
        }
    }
}
