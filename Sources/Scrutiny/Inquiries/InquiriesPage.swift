import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every set of key lines of enquiry: of which committee and year, when it is heard, and how many answers are not in.
struct InquiriesPage: Page {
    var inquiries: [Inquiry]
    var committees: [Committee]
    var agencies: [Agency] = []
    var meetings: [CommitteeMeeting]
    /// Answers that are not in.
    var outstanding: [Outstanding.Line]
    var committee: ID<Committee>?
    var year: Int?
    var standing: Standing?
    var asked = ListAsked()
    var today: Day

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case draft, open, late, answered, kept

        var said: String {
            switch self {
            case .draft: "Those that are drafts"
            case .open: "Those that wait for answers"
            case .late: "Those whose answers are late"
            case .answered: "Those whose answers are all in"
            case .kept: "Those that are kept for a paper"
            }
        }
    }

    var title: String { "Key lines of enquiry" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny())] }
    var isWide: Bool { true }

    var body: HTML { list.drawn(filters) }

    private var filters: HTML {
        let years = Set(inquiries.map(\.year)).sorted(by: >)
        return """
            \(select(Field("committee", "Committee"), [Choice("", "Any committee")] + committees.choices(agencies), chosen: committee?.inAddress))\
            \(select(Field("year", "Year"), [Choice("", "Any year")] + years.map { Choice(String($0), "\(String($0))") }, chosen: year.map { String($0) }))\
            \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress))
            """
    }

    private func standing(_ one: Inquiry) -> Standing {
        guard !one.isKept else { return .kept }
        guard one.asked <= today else { return .draft }
        guard open(one) > 0 else { return .answered }
        return outstanding.contains { $0.inquiry == one.id && $0.answer.late(on: today) != nil } ? .late : .open
    }

    private func open(_ one: Inquiry) -> Int { outstanding.count { $0.inquiry == one.id } }

    private func isWanted(_ one: Inquiry) -> Bool {
        let stands = standing(one)
        // What is late waits for answers too.
        let isOfStanding = standing == nil || stands == standing || (standing == .open && stands == .late)
        return isOfStanding && (committee == nil || one.committee == committee) && (year == nil || one.year == year)
    }

    var list: Listing<Inquiry> {
        Listing(
            "Sets of questions", comes: "the latest first", id: "inquiries", at: address, inquiries.filter(isWanted),
            asked: asked, empty: "There is no such set of questions.",
            columns: [
                ListColumn("Set", \.title).shown { link("\($0.title)", to: Addresses.inquiry($0.id)) }.ordered(),
                .sentence("Committee") { one in committees.first { $0.id == one.committee }?.name ?? "Another committee"
                }
                .ordered(),
                .number("Year", \.year), .day("Asked", \.asked),
                .day("Meeting") { one in meetings.first { $0.id == one.meeting }?.day },
                .day("Answers due") { $0.isKept ? nil : $0.due },
                .number("Answers not in", open), ListColumn("Stands as") { standing($0).stands },
                .fileAlone("What it is about", \.scope),
            ])
    }

    private var address: Address {
        var address = Addresses.inquiries()
        if let committee { address = address.asking("committee", committee) }
        if let year { address = address.asking("year", year) }
        return standing.map { address.asking("standing", $0) } ?? address
    }

    static let example = InquiriesPage(
        inquiries: [.example], committees: [.example], meetings: [.example], outstanding: [], today: "2026-03-10")

    static func route(_ site: ScrutinySite) -> Route {
        Route(.get, Addresses.inquiries, .see, .inquiry) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let page = InquiriesPage(
                inquiries: try await registry.look(Inquiries(viewer: viewer), trace),
                committees: try await registry.look(Committees(viewer: viewer), trace),
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                meetings: try await registry.look(CommitteeMeetings(viewer: viewer), trace)
                    .filter { !$0.hidden.contains(.terms) },
                outstanding: try await registry.look(Outstanding(viewer: viewer), trace),
                committee: try request.query.one("committee", as: ID<Committee>.self),
                year: try request.query.one("year", as: Int.self),
                standing: try request.query.one("standing", as: Standing.self), asked: try ListAsked(request.query),
                today: request.today)
            return try .listed(page, page.list, request, file: FileName("key lines of enquiry"))
        }
    }
}

extension InquiriesPage.Standing {
    /// Of one set.
    var stands: String {
        switch self {
        case .draft: "Draft"
        case .open: "Waits for answers"
        case .late: "Answers are late"
        case .answered: "All answers are in"
        case .kept: "Kept for its paper"
        }
    }
}
