import Dates
import Markup
import Pages
import Partnership
import Storage

/// Begins a set of key lines of enquiry, or puts one right.
struct InquiryFormPage: Page {
    var committee: Committee
    /// The one that is put right; nothing for a new one.
    var changed: Inquiry?
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
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Inquiry?

    var title: String { changed == nil ? "Begin a set of key lines of enquiry" : "Change this set" }
    var caption: HTML? { "\(committee.name)" }
    var back: Address? { changed.map { Addresses.inquiry($0.id) } ?? Addresses.committee(committee.id) }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("Title", "\(now.title)"), SummaryRow("What it is about", "\(now.scope)"),
                SummaryRow("Meeting", meetings.first { $0.id == now.meeting }.map { "\($0.day)" } ?? "None yet"),
                SummaryRow("Asked on", "\(now.asked)"), SummaryRow("Answers due by", "\(now.due)"),
            ])
        } ?? "")
        \(typing)
        """
    }

    private var typing: HTML {
        form(
            changed.map { Addresses.changeInquiry(committee.id, $0.id) } ?? Addresses.newInquiry(committee.id),
            """
            \(changed.map { hidden("version", "\($0.version)") } ?? "")\
            \(input(Field("title", "Title", error: errors.of("title")), value: name))\
            \(changed != nil ? "" : input(Field("of-year", "Year of the review", error: errors.of("of-year")), value: year, width: .four, isNumber: true))\
            \(textarea(Field("scope", "What it is about", error: errors.of("scope")), value: scope))\
            \(meetingField(meetings, meeting, errors))\
            \(dateDay(Field("from", "Asked on", hint: "Until then it is a draft, and nobody is reminded.", error: errors.of("from")), value: asked))\
            \(dateDay(Field("until", "Answers due by", error: errors.of("until")), value: due))\
            \(earlier.isEmpty || changed != nil ? "" : select(
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
                page.meeting = try request.query.one("meeting", as: ID<CommitteeMeeting>.self)
                return .page(page)
            },
            Route(.post, Addresses.newInquiry, .change, .committee) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                guard let (asked, due) = try page.read(request.form) else { return .page(page, status: 422) }
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
            Route(.get, Addresses.changeInquiry, .change, .committee) { request, committee, id in
                try await found(id, of: committee, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeInquiry, .change, .committee) { request, committee, id in
                guard var page = try await found(id, of: committee, request, site) else { return .notFound }
                guard let (asked, due) = try page.read(request.form) else { return .page(page, status: 422) }
                let command = ChangeInquiry(
                    id: id, version: try request.form.required("version", as: Int.self), meeting: page.meeting,
                    title: page.name, scope: page.scope, asked: asked, due: due)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.inquiry($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.changed) = (now, now)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    /// Takes what was typed into the page; nothing where a day must be mended first.
    private mutating func read(_ form: Fields) throws(BadRequest) -> (asked: Day, due: Day)? {
        (name, year) = (try form.one("title") ?? "", try form.one("of-year") ?? "")
        scope = try form.one("scope") ?? ""
        meeting = try form.one("meeting", as: ID<CommitteeMeeting>.self)
        after = try form.one("after", as: ID<Inquiry>.self)
        (asked, due) = (try form.day("from"), try form.day("until"))
        guard let asked = errors.day(asked, "from"), let due = errors.day(due, "until") else { return nil }
        return (asked, due)
    }

    private static func found(
        _ id: ID<Inquiry>, of committee: ID<Committee>, _ request: Request, _ site: ScrutinySite
    ) async throws -> InquiryFormPage? {
        let sets = try await site.registry.look(Inquiries(viewer: request.viewer), request.trace)
        guard let inquiry = sets.first(where: { $0.id == id && $0.committee == committee }),
            var page = try await blank(inquiry.committee, request, site),
            request.viewer.may(.change, page.committee.thing, now: request.now)
        else { return nil }
        (page.changed, page.name, page.scope, page.meeting) = (inquiry, inquiry.title, inquiry.scope, inquiry.meeting)
        (page.asked, page.due) = (DayTyped(inquiry.asked), DayTyped(inquiry.due))
        return page
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
