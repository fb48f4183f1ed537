import Dates
import Markup
import Pages
import Partnership
import Procedures
import Storage

/// All of scrutiny at a glance: which committee, whether it has met, what was asked, and who has not answered.
struct ScrutinyPage: Page {
    var committees: [Committee]
    var meetings: [CommitteeMeeting]
    var inquiries: [Inquiry]
    var outstanding: [Outstanding.Line]
    var recommendations: [Recommendation]
    var agencies: [Agency]
    var asked = ListAsked()
    var today: Day
    var mayAdd: Bool

    var title: String { "Scrutiny" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        \(committees.map(drawn))
        \(committees.isEmpty ? "<p class=\"govuk-body\">No committee has been designated yet.</p>\n" as HTML : "")
        \(mayAdd ? "<p class=\"govuk-body\">\(link("Add a designated committee", to: Addresses.newCommittee()))</p>\n" as HTML : "")
        \(list.drawn())
        <p class="govuk-body">\(link("Each answer that is owed", to: Addresses.answers())) · \
        \(link("What members asked for afterwards, and answers promise", to: Addresses.followUps())) · \
        \(link("Every set of questions", to: Addresses.inquiries())) · \
        \(link("Every meeting", to: Addresses.meetings()))</p>
        <h2 class="govuk-heading-m">Recommendations</h2>
        <p class="govuk-body">\(link("\(recommendations.count) \(recommendations.count == 1 ? "recommendation" : "recommendations")",
            to: Addresses.recommendations())), \(late) overdue.</p>
        """
    }

    private func drawn(_ committee: Committee) -> HTML {
        let duty = YearlyDuty(committee, meetings, on: today)
        let sets = inquiries.filter { $0.committee == committee.id }
        return """
            <h2 class="govuk-heading-m">\(link("\(committee.name)", to: Addresses.committee(committee.id)))\(council(committee))</h2>
            \(duty.isOverdue(on: today) ? warning("\(duty.said(on: today))") : "<p class=\"govuk-body\">\(duty.said(on: today))</p>")
            \(sets.isEmpty ? "" : bullets(sets.map { link("\($0.title)", to: Addresses.inquiry($0.id)) }))

            """
    }

    /// Two councils may each have one of that name.
    private func council(_ committee: Committee) -> HTML {
        agencies.first { $0.id == committee.council }.map { ", \($0.name)" } ?? ""
    }

    /// What one body owes.
    struct Owing {
        var agency: ID<Agency>
        var name: String
        var count: Int
        /// How many days each is late.
        var late: [Int]
    }

    /// Those from whom no answer is recorded.
    var list: Listing<Owing> {
        Listing(
            "Bodies that have not answered", comes: "those that owe most first", id: "outstanding",
            at: Addresses.scrutiny(), owed, asked: asked, empty: "Nobody owes an answer.",
            columns: [
                ListColumn("Body", \.name).shown { one in
                    agencies.contains { $0.id == one.agency }
                        ? link("\(one.name)", to: Addresses.answers().asking("agency", one.agency)) : "\(one.name)"
                }.ordered(),
                .number("Questions open", \.count), .number("Overdue", \.late.count),
                ListColumn("The longest overdue") { one in
                    one.late.max().map { "\($0) \($0 == 1 ? "day" : "days")" } ?? ""
                }.ordered(.numbers) { $0.late.max() },
            ])
    }

    private var owed: [Owing] {
        // What is of a set that the viewer may not know of is not there.
        // Nor is what is kept for the sake of a paper, or not asked yet.
        let asked = Set(inquiries.filter { !$0.isKept && $0.asked <= today }.map(\.id))
        let open = outstanding.filter { asked.contains($0.inquiry) }
        let lines = Dictionary(grouping: open, by: \.answer.agency).map { agency, lines in
            Owing(
                agency: agency, name: name(agency), count: lines.count,
                late: lines.compactMap { $0.answer.late(on: today) })
        }
        return lines.sorted { ($1.count, $0.name, $0.agency) < ($0.count, $1.name, $1.agency) }
    }

    private func name(_ id: ID<Agency>) -> String { agencies.first { $0.id == id }?.name ?? "Another body" }
    private var late: Int { recommendations.count { $0.nextDue?.late(on: today) != nil } }

    static let example = ScrutinyPage(
        committees: [.example], meetings: [.example], inquiries: [.example], outstanding: [],
        recommendations: [.example], agencies: [.example], today: "2026-11-24", mayAdd: true)

    static func route(_ site: ScrutinySite) -> Route {
        Route(.get, Addresses.scrutiny, .see, .committee) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let page = ScrutinyPage(
                committees: try await registry.look(Committees(viewer: viewer), trace),
                meetings: try await registry.look(CommitteeMeetings(viewer: viewer), trace),
                inquiries: try await registry.look(Inquiries(viewer: viewer), trace),
                outstanding: try await registry.look(Outstanding(viewer: viewer), trace),
                recommendations: try await registry.look(Recommendations(viewer: viewer), trace),
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                asked: try ListAsked(request.query), today: request.today,
                mayAdd: viewer.may(.add, .committee, now: request.now))
            return try .listed(page, page.list, request, file: FileName("no answer recorded \(request.today.iso)"))
        }
    }
}
