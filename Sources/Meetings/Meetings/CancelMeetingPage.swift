import Markup
import Pages
import Partnership
import Storage

/// Cancels a meeting, with the reason.
struct CancelMeetingPage: Page {
    var meeting: Meeting
    var reason = ""
    var errors: [FieldError] = []
    /// Whether somebody else changed it meanwhile.
    var isStale = false

    var title: String { "Cancel this meeting" }
    var caption: HTML? { meeting.whenSaid }
    var back: Address? { Addresses.meeting(meeting.id) }

    var body: HTML {
        """
        \(isStale ? now : "")\
        \(form(Addresses.cancelMeeting(meeting.id), """
            \(hidden("version", "\(meeting.version)"))\
            \(textarea(Field("reason", "Why", hint: "Shown with the meeting, which stays in the list as cancelled.", error: errors.of("reason")), value: reason, rows: 3))\
            \(button("Cancel the meeting"))
            """))
        """
    }

    private var now: HTML {
        staleNotice([
            SummaryRow("State", "\(meeting.state.said)"), SummaryRow("When", meeting.whenSaid),
            SummaryRow("How", "\(meeting.mode.said)"), SummaryRow("Where", "\(meeting.place)"),
            SummaryRow("Why it was cancelled", meeting.reason.isEmpty ? "It was not cancelled" : "\(meeting.reason)"),
        ])
    }

    static let example = CancelMeetingPage(meeting: .example)

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func page(_ request: Request, _ id: ID<Meeting>) async throws -> CancelMeetingPage? {
            let found = try await site.registry.look(OneMeeting(viewer: request.viewer, id: id), request.trace).first
            guard let found, request.viewer.may(.end, found.thing, now: request.now) else { return nil }
            return CancelMeetingPage(meeting: found)
        }
        return [
            Route(.get, Addresses.cancelMeeting, .end, .meeting) { request, id in
                try await page(request, id).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.cancelMeeting, .end, .meeting) { request, id in
                guard var page = try await page(request, id) else { return .notFound }
                page.reason = try request.form.one("reason") ?? ""
                let version = try request.form.required("version", as: Int.self)
                page.meeting.version = version
                let command = CancelMeeting(id: id, version: version, reason: page.reason)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.meeting($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.meeting, page.isStale) = (now, true)
                        return .page(page, status: 409)
                    })
            },
        ]
    }
}
