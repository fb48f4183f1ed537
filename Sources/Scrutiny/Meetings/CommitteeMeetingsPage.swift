import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every meeting of every committee on crime and disorder, with what is asked at it.
struct CommitteeMeetingsPage: Page {
    var meetings: [CommitteeMeeting]
    var committees: [Committee]
    var agencies: [Agency] = []
    var inquiries: [Inquiry]
    var committee: ID<Committee>?
    var year: Int?
    var standing: Standing?
    var asked = ListAsked()
    var today: Day

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case coming, past

        var said: String {
            switch self {
            case .coming: "Those to come"
            case .past: "Those that are past"
            }
        }

        func holds(_ one: CommitteeMeeting, on today: Day) -> Bool {
            switch self {
            case .coming: one.day >= today
            case .past: one.day < today
            }
        }
    }

    var title: String { "Meetings of committees" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny())] }

    var body: HTML { list.drawn(filters) }

    private var filters: HTML {
        let years = Set(meetings.map(yearOf)).sorted(by: >)
        return """
            \(select(Field("committee", "Committee"), [Choice("", "Any committee")] + committees.choices(agencies), chosen: committee?.inAddress))\
            \(select(Field("year", "Year"), [Choice("", "Any year")] + years.map { Choice(String($0), "\(String($0))") }, chosen: year.map { String($0) }))\
            \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress))
            """
    }

    private func yearOf(_ one: CommitteeMeeting) -> Int { Month(containing: one.day).year }
    private func sets(_ one: CommitteeMeeting) -> [Inquiry] { inquiries.filter { $0.meeting == one.id } }

    var list: Listing<CommitteeMeeting> {
        Listing(
            "Meetings on crime and disorder", comes: "the latest first", id: "meetings", at: address,
            meetings.filter {
                (committee == nil || $0.committee == committee) && (year == nil || yearOf($0) == year)
                    && (standing?.holds($0, on: today) ?? true)
            }, asked: asked, empty: "There is no such meeting.",
            columns: [
                .day("Day", \.day).shown { link("\($0.day)", to: Addresses.meeting($0.id)) },
                ListColumn("Committee") { one in
                    committees.first { $0.id == one.committee }?.name ?? "Another committee"
                }
                .ordered(),
                ListColumn("Where", \.address).ordered(),
                .sentence("Questions asked for it") { sets($0).map(\.title).joined(separator: "; ") }.shown { one in
                    sets(one).map { link("\($0.title)", to: Addresses.inquiry($0.id)) }.joined(separator: "; ")
                },
            ])
    }

    private var address: Address {
        var address = Addresses.meetings()
        if let committee { address = address.asking("committee", committee) }
        if let year { address = address.asking("year", year) }
        return standing.map { address.asking("standing", $0) } ?? address
    }

    static let example = CommitteeMeetingsPage(
        meetings: [.example], committees: [.example], inquiries: [.example], today: "2026-11-24")

    static func route(_ site: ScrutinySite) -> Route {
        Route(.get, Addresses.meetings, .see, .committee) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let page = CommitteeMeetingsPage(
                meetings: try await registry.look(CommitteeMeetings(viewer: viewer), trace)
                    .filter { !$0.hidden.contains(.terms) },
                committees: try await registry.look(Committees(viewer: viewer), trace),
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                inquiries: try await registry.look(Inquiries(viewer: viewer), trace),
                committee: try request.query.one("committee", as: ID<Committee>.self),
                year: try request.query.one("year", as: Int.self),
                standing: try request.query.one("standing", as: Standing.self), asked: try ListAsked(request.query),
                today: request.today)
            return try .listed(page, page.list, request, file: FileName("meetings of committees"))
        }
    }
}
