import Dates
import Markup
import Pages
import Partnership
import Storage

/// Begins a set of key lines of enquiry.
struct InquiryFormPage: Page {
    var committee: Committee
    var meetings: [CommitteeMeeting]
    var earlier: [Inquiry]
    var name = ""
    var year = ""
    var scope = Inquiry.usualScope
    var meeting: ID<CommitteeMeeting>?
    var after: ID<Inquiry>?
    var asked = DayTyped()
    var due = DayTyped()
    var errors: [FieldError] = []

    var title: String { "Begin a set of key lines of enquiry" }
    var caption: HTML? { "\(committee.name)" }
    var back: Address? { Addresses.committee(committee.id) }

    var body: HTML {
        form(
            Addresses.newInquiry(committee.id),
            """
            \(input(Field("title", "Title", error: errors.of("title")), value: name))\
            \(input(Field("of-year", "Year of the review", error: errors.of("of-year")), value: year, width: .four, isNumber: true))\
            \(textarea(Field("scope", "What it is about", error: errors.of("scope")), value: scope))\
            \(meetingField(meetings, meeting, errors))\
            \(dateDay(Field("from", "Asked on", error: errors.of("from")), value: asked))\
            \(dateDay(Field("until", "Answers due by", error: errors.of("until")), value: due))\
            \(earlier.isEmpty ? "" : select(
                Field("after", "Ask again the questions of", hint: "Each answer then stands beside last year’s.", error: errors.of("after")),
                [Choice("", "None: begin with no question")] + earlier.map { Choice($0.id, "\($0.title)") }, chosen: after?.inAddress))\
            \(button("Save"))
            """)
    }

    static let example = InquiryFormPage(
        committee: .example, meetings: [.example], earlier: [.example], errors: [FieldError("title", "Enter a title.")])

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.newInquiry, .change, .committee) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                page.asked = DayTyped(request.today)
                return .page(page)
            },
            Route(.post, Addresses.newInquiry, .change, .committee) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                let form = request.form
                (page.name, page.year) = (try form.one("title") ?? "", try form.one("of-year") ?? "")
                page.scope = try form.one("scope") ?? ""
                page.meeting = try form.one("meeting", as: ID<CommitteeMeeting>.self)
                page.after = try form.one("after", as: ID<Inquiry>.self)
                (page.asked, page.due) = (try form.day("from"), try form.day("until"))
                let (asked, due) = (page.errors.day(page.asked, "from"), page.errors.day(page.due, "until"))
                guard let asked, let due else { return .page(page, status: 422) }
                let command = BeginInquiry(
                    committee: id, meeting: page.meeting, year: Int(inAddress: page.year) ?? 0, title: page.name,
                    scope: page.scope, asked: asked, due: due, after: page.after)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.inquiry($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    private static func blank(
        _ id: ID<Committee>, _ request: Request, _ site: ScrutinySite
    ) async throws -> InquiryFormPage? {
        guard let committee = try await site.committee(id, request) else { return nil }
        let sets = try await site.registry.look(Inquiries(viewer: request.viewer), request.trace)
        return InquiryFormPage(
            committee: committee, meetings: try await site.meetings(of: id, request),
            earlier: sets.filter { $0.committee == id })
    }
}

extension Inquiry {
    static let example = Inquiry(
        id: ID(981), committee: ID(961), meeting: ID(971), year: 2026, title: "Key lines of enquiry 2026",
        asked: "2026-02-02", due: "2026-03-02")
}
