import Dates
import Markup
import Pages
import Partnership
import Scrutiny
import Storage

/// Implications that wait to be answered or signed; those of one's own seat first.
struct ImplicationsPage: Page {
    var implications: [ReportImplication]
    /// Reports that the viewer may know of by title.
    var reports: [CommitteeReport]
    var committees: [Committee]
    var agencies: [Agency] = []
    var seats: Set<ID<Seat>>
    var whose: Whose?
    var committee: ID<Committee>?
    var answer: ReportImplication.Answer?
    var asked = ListAsked()

    /// Who signs them.
    enum Whose: String, CaseIterable, InAddress {
        case own, others

        var said: String {
            switch self {
            case .own: "For you to sign"
            case .others: "For others to sign"
            }
        }
    }

    var title: String { "Implications to answer and sign" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Committee reports", to: Addresses.editions())] }
    var isWide: Bool { true }

    var body: HTML {
        let own = implications.count { isOwn($0) }
        let said: HTML =
            own == 0 ? "Nothing waits for you." : own == 1 ? "One waits for you." : "\(own) wait for you."
        return "<p class=\"govuk-body\">\(said)</p>\n\(list.drawn(filters))"
    }

    private var filters: HTML {
        """
        \(select(Field("whose", "Whose"), [Choice("", "Anybody’s")] + Whose.allCases.map { Choice($0, "\($0.said)") }, chosen: whose?.inAddress))\
        \(select(Field("committee", "Committee"), [Choice("", "Any")] + committees.choices(agencies), chosen: committee?.inAddress))\
        \(select(Field("answer", "Answer"), [Choice("", "Any")] + ReportImplication.Answer.allCases.map { Choice($0, "\($0.said)") }, chosen: answer?.inAddress))
        """
    }

    private func isOwn(_ one: ReportImplication) -> Bool { one.seat.map(seats.contains) ?? false }
    private func whose(_ one: ReportImplication) -> Whose { isOwn(one) ? .own : .others }
    private func report(_ one: ReportImplication) -> CommitteeReport? { reports.first { $0.id == one.report } }

    var list: Listing<ReportImplication> {
        let wanted = implications.filter {
            (whose == nil || whose($0) == whose) && (committee == nil || report($0)?.committee == committee)
                && (answer == nil || $0.answer == answer)
        }
        return Listing(
            "Implications that are not signed", comes: "those for you to sign first", id: "implications", at: address,
            wanted.filter(isOwn) + wanted.filter { !isOwn($0) }, asked: asked, empty: "There is none of that kind.",
            columns: [
                ListColumn("Of what", \.subject).shown { link("\($0.subject)", to: Addresses.implication($0.id)) }
                    .ordered(),
                ListColumn("Report") { report($0)?.header.title ?? "Not shown" }.ordered(.words) {
                    report($0)?.header.title.lowercased()
                },
                .day("Meeting") { report($0)?.header.day }, ListColumn("Answer", \.answer.said),
                ListColumn("Who signs", \.signer).ordered(), ListColumn("Waits for") { isOwn($0) ? "You" : "Others" },
            ])
    }

    private var address: Address {
        var address = Addresses.implications()
        if let whose { address = address.asking("whose", whose) }
        if let committee { address = address.asking("committee", committee) }
        return answer.map { address.asking("answer", $0) } ?? address
    }

    static let example = ImplicationsPage(
        implications: WholeReport.example.implications, reports: [.example], committees: [.reportExample],
        seats: [ID(996)])

    static func route(_ site: ReportsSite) -> Route {
        Route(.get, Addresses.implications, .see, .implication) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let page = ImplicationsPage(
                implications: try await registry.look(ReportImplications(viewer: viewer), trace)
                    .filter { !$0.isSigned },
                reports: try await registry.look(CommitteeReports(viewer: viewer), trace),
                committees: try await registry.look(Committees(viewer: viewer), trace),
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                seats: Set(viewer.seats),
                whose: try request.query.one("whose", as: Whose.self),
                committee: try request.query.one("committee", as: ID<Committee>.self),
                answer: try request.query.one("answer", as: ReportImplication.Answer.self),
                asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("implications to sign"))
        }
    }
}

extension ReportImplication.Answer: InAddress {}
