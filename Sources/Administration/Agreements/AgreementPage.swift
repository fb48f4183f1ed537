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
    var mayChange = false
    /// What an agreement that has ended does not show any more.
    var dark: [WentDark.Line] = []

    var title: String { agreement.title }
    var caption: HTML? { "Information-sharing agreement" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Agreements", to: Addresses.agreements())] }

    var body: HTML {
        """
        <p class="govuk-body">\(agreement.stateSaid(on: today))</p>
        \(agreement.notice(on: today).map { $0.isPast ? warning("It \($0.said)") : insetText("It \($0.said)") } ?? "")
        \(agreement.until < today ? wentDark : "")
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
        \(mayChange ? "<p class=\"govuk-body\">\(link("Name a person for each party", to: Addresses.nominated(agreement.id)))</p>" as HTML : "")
        \(table(
            "What the other parties may do", id: "fields", columns: [Column("Part"), Column("Of"), Column("They may")],
            rows: fields.map { line in
                ["\(line.shared.field.said)", "\(line.shared.kind.saidOfMany)", line.mayWrite ? "see and change it" : "see it"]
            }, empty: "Nothing is shared."))
        \(mayEnd && today <= agreement.until
            ? "<p class=\"govuk-body\">\(link("End this agreement", to: Addresses.endAgreement(agreement.id)))</p>" as HTML : "")
        """
    }

    private var wentDark: HTML {
        guard !dark.isEmpty else {
            return "<p class=\"govuk-body\">Another agreement shares all that it shared, so nothing went dark.</p>"
        }
        return """
            <h2 class="govuk-heading-m" id="dark">What went dark on \(agreement.until + 1)</h2>
            \(bullets(dark.map {
                "\($0.one) and \($0.other) do not see of each other: \($0.shared.field.said), of \($0.shared.kind.saidOfMany)"
            }))

            """
    }

    static let example: AgreementPage = {
        var agreement = Agreement.example
        (agreement.review, agreement.until) = ("2026-10-01", "2026-11-09")
        return AgreementPage(
            agreement: agreement, parties: [], fields: [], today: "2026-11-24", mayEnd: true, mayChange: true,
            dark: [
                WentDark.Line(
                    one: "Aldermouth District Council", other: "Marlshire Police",
                    shared: SharedField(.person, .contact))
            ])
    }()

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
                    today: request.today, mayEnd: viewer.may(.end, .agreement, now: request.now),
                    mayChange: viewer.may(.change, agreement.thing, now: request.now),
                    dark: try await registry.look(WentDark(viewer: viewer, agreement: id, on: request.today), trace)))
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
        case .agendaItem: "agendas and decisions"
        case .undertaking: "what seats took on"
        case .rating: "how useful meetings were"
        case .conflict: "conflicts of interest"
        case .upkeep: "backups and trials of them"
        case .look: "looks, to judge them"
        case .checkpoint: "checkpoints of the record"
        case .plan: "plans"
        case .priority: "priorities"
        case .emergingIssue: "emerging issues"
        case .citedFigure: "cited figures"
        case .indicator: "indicators"
        case .plannedAction: "planned actions"
        case .supply: "data that agencies send"
        case .duty: "duties"
        case .equalityAssessment: "equality impact assessments"
        case .prospect: "what is on the horizon"
        case .post: "posts of partners"
        case .premises: "premises and events to protect"
        case .initiative: "initiatives"
        case .achievement: "what was achieved"
        case .communityEvent: "events among residents"
        case .trainingSession: "briefings and training"
        case .communication: "what people are told"
        case .survey: "surveys"
        case .raisedIssue: "what members raise"
        case .committee: "crime and disorder committees"
        case .inquiry: "key lines of enquiry"
        case .answer: "answers to a committee’s questions"
        case .recommendation: "recommendations"
        case .reportTemplate: "templates of committee reports"
        case .committeeReport: "committee reports in work"
        case .implication: "implications of committee reports"
        case .reportEdition: "published committee reports"
        case .assessment: "strategic assessments in work"
        case .assessmentEdition: "published strategic assessments"
        case .approval: "papers put forward"
        case .issuedReport: "performance reports given out"
        case .document: "documents kept under review"
        case .shownPaper: "papers on the public pages"
        }
    }
}
