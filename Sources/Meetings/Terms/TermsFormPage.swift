import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down the next version of a group's terms of reference, beginning with what the latest one says.
struct TermsFormPage: Page {
    var group: Group
    /// The number of the latest version that was looked at; 0 where there is none.
    var after = 0
    /// Those that can have agreed them, the latest first.
    var meetings: [Meeting]
    var text = ""
    var from = DayTyped()
    var agreedBy = ""
    var agreedAt: ID<Meeting>?
    var reviewBy = DayTyped()
    var escalateAfter = ""
    var errors: [FieldError] = []
    /// The version that somebody else wrote meanwhile.
    var stale: Terms?

    var title: String { "Write version \(after + 1) of the terms of reference" }
    var caption: HTML? { "\(group.name)" }
    var back: Address? { Addresses.terms(group.id) }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("Version", "\(now.number)"), SummaryRow("What it says", paragraphs(now.text)),
                SummaryRow("Holds from", "\(now.from)"), SummaryRow("To be reviewed by", "\(now.reviewBy)"),
            ])
        } ?? "")
        \(after == 0 ? "" : "<p class=\"govuk-body\">Below stands what version \(after) says. It stays as it is; what you change becomes version \(after + 1).</p>\n" as HTML)\
        \(form(
            Addresses.newTerms(group.id),
            """
            \(hidden("version", "\(after)"))\
            \(textarea(Field("text", "What they say", hint: "What the group is for, who sits on it, how many must be there, and how it decides. A blank line between paragraphs.", error: errors.of("text")), value: text, rows: 16))\
            \(dateDay(Field("from", "The day from which they hold", error: errors.of("from")), value: from))\
            \(select(
                Field("agreed-at", "The meeting of the group that agreed them", error: errors.of("agreed-at")),
                [Choice("", "None of its meetings")] + meetings.map { Choice($0.id, $0.whenSaid) },
                chosen: agreedAt?.inAddress ?? ""))\
            \(input(Field("agreed-by", "Or who else agreed them", hint: "Such as the cabinet of the council. Leave empty where a meeting of the group did.", error: errors.of("agreed-by")), value: agreedBy))\
            \(dateDay(Field("review-by", "The day by which they should be reviewed", error: errors.of("review-by")), value: reviewBy))\
            \(input(Field("escalate-after", "After how many meetings missed in a row a seat that must be there is taken further", hint: "To the group that this one reports to. Leave empty where the terms say nothing of it: it is then \(Escalation.usual).", error: errors.of("escalate-after")), value: escalateAfter, width: .four, isNumber: true))\
            \(button("Save as version \(after + 1)"))
            """))
        """
    }

    static let example: TermsFormPage = {
        var page = TermsFormPage(group: .example, meetings: [.exampleHeld])
        page.begin(with: .exampleFirst)
        (page.stale, page.errors) = (.example, [FieldError("review-by", "Enter a day, such as 31 3 2027")])
        return page
    }()

    private mutating func begin(with latest: Terms?) {
        (after, text) = (latest?.number ?? 0, latest?.text ?? "")
        escalateAfter = latest?.escalateAfter.map { "\($0)" } ?? ""
    }

    private mutating func read(_ form: Fields) throws(BadRequest) {
        after = try form.required("version", as: Int.self)
        (text, agreedBy) = (try form.one("text") ?? "", try form.one("agreed-by") ?? "")
        agreedAt = try form.one("agreed-at", as: ID<Meeting>.self)
        (from, reviewBy) = (try form.day("from"), try form.day("review-by"))
        escalateAfter = try form.one("escalate-after") ?? ""
    }

    private mutating func command() -> AgreeTerms? {
        let (first, review) = (errors.day(from, "from"), errors.day(reviewBy, "review-by"))
        let missed = Int(inAddress: escalateAfter)
        if missed == nil, !escalateAfter.isEmpty {
            errors.append(FieldError("escalate-after", "Enter a number such as 2, or leave it empty"))
        }
        guard let first, let review, errors.isEmpty else { return nil }
        return AgreeTerms(
            group: group.id, after: after, text: text, from: first, agreedBy: agreedBy, agreedAt: agreedAt,
            reviewBy: review, escalateAfter: missed)
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func page(_ request: Request, _ id: ID<Group>) async throws -> TermsFormPage? {
            let (viewer, trace, registry) = (request.viewer, request.trace, site.registry)
            let found = try await registry.look(OneGroup(viewer: viewer, id: id), trace).first
            guard let group = found, !group.hidden.contains(.terms),
                viewer.may(.change, group.thing, now: request.now)
            else { return nil }
            let past = MeetingsBetween(viewer: viewer, group: id, from: request.today + -1830, until: request.today)
            let meetings = try await registry.look(past, trace)
                .filter { $0.startsAt <= request.now && $0.state != .cancelled }
            var page = TermsFormPage(group: group, meetings: meetings.reversed())
            page.begin(with: try await registry.look(TermsVersions(viewer: viewer, group: id), trace).first)
            return page
        }
        return [
            Route(.get, Addresses.newTerms, .change, .group) { request, id in
                try await page(request, id).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newTerms, .change, .group) { request, id in
                guard var page = try await page(request, id) else { return .notFound }
                try page.read(request.form)
                guard let command = page.command() else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.terms($0.group).at("version-\($0.number)") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.after) = (now, now.number)
                        return .page(page, status: 409)
                    })
            },
        ]
    }
}
