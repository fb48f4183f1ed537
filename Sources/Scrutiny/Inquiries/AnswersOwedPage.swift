import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every answer that is owed to a committee: by whom, to which question of which set, by when, and how late it is.
struct AnswersOwedPage: Page {
    /// Those that are not in, of sets that are asked.
    var lines: [Outstanding.Line]
    var inquiries: [Inquiry]
    var committees: [Committee]
    var agencies: [Agency]
    var agency: ID<Agency>?
    var committee: ID<Committee>?
    var standing: Standing?
    var asked = ListAsked()
    var today: Day
    /// The answers that the viewer may write.
    var mine: Set<ID<QuestionAnswer>>

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case late
        case inTime = "in-time"
        case atMeeting = "at-meeting"

        var said: String {
            switch self {
            case .late: "Those that are late"
            case .inTime: "Those that are in time"
            case .atMeeting: "Those to be told at the meeting"
            }
        }

        func holds(_ answer: QuestionAnswer, on today: Day) -> Bool {
            switch self {
            case .late: answer.late(on: today) != nil
            case .inTime: answer.late(on: today) == nil
            case .atMeeting: answer.state == .atMeeting
            }
        }
    }

    var title: String { "Answers that are owed" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny())] }
    var isWide: Bool { true }

    var body: HTML { list.drawn(filters) }

    private var filters: HTML {
        """
        \(select(Field("agency", "Who owes it"), [Choice("", "Any body")] + agencies.map { Choice($0.id, "\($0.name)") }, chosen: agency?.inAddress))\
        \(select(Field("committee", "Committee"), [Choice("", "Any committee")] + committees.choices(agencies), chosen: committee?.inAddress))\
        \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress))
        """
    }

    private func set(_ line: Outstanding.Line) -> Inquiry? { inquiries.first { $0.id == line.inquiry } }

    var list: Listing<Outstanding.Line> {
        Listing(
            "Answers that are not in", comes: "the longest due first", id: "owed", at: address,
            lines.filter { line in
                (agency == nil || line.answer.agency == agency)
                    && (committee == nil || set(line)?.committee == committee)
                    && (standing?.holds(line.answer, on: today) ?? true)
            }, asked: asked, empty: "Nobody owes such an answer.",
            columns: [
                ListColumn("Set") { set($0)?.title ?? "" }.shown { line in
                    link("\(set(line)?.title ?? "")", to: Addresses.inquiry(line.inquiry))
                }.ordered(),
                .number("Question", \.number),
                ListColumn("Who owes it") { name($0.answer.agency) }.ordered(),
                ListColumn("State", \.answer.state.said), .day("Due", \.answer.due),
                ListColumn("Days late") { $0.answer.late(on: today).map { "\($0)" } ?? "" }.toTheRight()
                    .ordered(.numbers) { $0.answer.late(on: today) },
                .way("") { line in
                    mine.contains(line.answer.id)
                        ? link("Answer", to: Addresses.answer(line.answer.id), hidden: "question \(line.number)") : ""
                },
            ])
    }

    private func name(_ id: ID<Agency>) -> String { agencies.first { $0.id == id }?.name ?? "Another body" }

    private var address: Address {
        var address = Addresses.answers()
        if let agency { address = address.asking("agency", agency) }
        if let committee { address = address.asking("committee", committee) }
        return standing.map { address.asking("standing", $0) } ?? address
    }

    static let example: AnswersOwedPage = {
        let set = InquirySet.example
        return AnswersOwedPage(
            lines: set.answers.filter(\.isOpen).map {
                Outstanding.Line(answer: $0, inquiry: set.inquiry.id, number: set.number(of: $0))
            }, inquiries: [set.inquiry], committees: [.example], agencies: [.example], today: "2026-03-10",
            mine: Set(set.answers.map(\.id)))
    }()

    static func route(_ site: ScrutinySite) -> Route {
        Route(.get, Addresses.answers, .see, .answer) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            // Of a set that is still being drafted, or kept for a paper, nothing is owed; of one that may not be known of
            // nothing is told.
            let sets = try await registry.look(Inquiries(viewer: viewer), trace)
                .filter { $0.asked <= request.today && !$0.isKept }
            let lines = try await registry.look(Outstanding(viewer: viewer), trace)
                .filter { line in sets.contains { $0.id == line.inquiry } }
            let page = AnswersOwedPage(
                lines: lines, inquiries: sets, committees: try await registry.look(Committees(viewer: viewer), trace),
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                agency: try request.query.one("agency", as: ID<Agency>.self),
                committee: try request.query.one("committee", as: ID<Committee>.self),
                standing: try request.query.one("standing", as: Standing.self), asked: try ListAsked(request.query),
                today: request.today,
                mine: Set(lines.filter { viewer.may(.change, $0.thing, now: request.now) }.map(\.answer.id)))
            return try .listed(page, page.list, request, file: FileName("answers owed \(request.today.iso)"))
        }
    }
}
