import Dates
import Markup
import Pages
import Partnership
import Storage

/// Puts a meeting of a committee into its calendar, or moves one.
struct MeetingFormPage: Page {
    var committee: Committee
    /// The one that is moved; nothing for a new one.
    var moved: CommitteeMeeting?
    var day = DayTyped()
    var address = ""
    var errors: [FieldError] = []
    /// What it says now, where somebody else moved it meanwhile.
    var stale: CommitteeMeeting?

    var title: String { moved == nil ? "Add a meeting" : "Move this meeting" }
    var caption: HTML? { "\(committee.name)" }
    var back: Address? { moved.map { Addresses.meeting($0.id) } ?? Addresses.committee(committee.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice([SummaryRow("Day", "\($0.day)"), SummaryRow("Where", "\($0.address)")]) } ?? "")
        \(form(
            moved.map { Addresses.moveMeeting($0.id) } ?? Addresses.newMeeting(committee.id),
            """
            \(moved.map { hidden("version", "\($0.version)") } ?? "")\
            \(dateDay(Field("from", "Day", error: errors.of("from")), value: day))\
            \(input(Field("address", "Where it meets, or its address on the web", error: errors.of("address")), value: address))\
            \(button("Save"))
            """))
        \(moved.map(callingOff) ?? "")
        """
    }

    private func callingOff(_ meeting: CommitteeMeeting) -> HTML {
        """
        <h2 class="govuk-heading-m">Take it out of the calendar</h2>
        <p class="govuk-body">Only a meeting for which nothing is asked or booked.</p>
        \(errors.of("off").map { "<p class=\"govuk-error-message\" id=\"off\">\($0)</p>\n" as HTML } ?? "")\
        \(form(
            Addresses.callOffMeeting(meeting.id),
            """
            \(hidden("version", "\(meeting.version)"))\
            \(button("Take this meeting out", .warning))
            """))
        """
    }

    static let example = MeetingFormPage(
        committee: .example, moved: .example, day: DayTyped(CommitteeMeeting.example.day),
        address: CommitteeMeeting.example.address, errors: [FieldError("off", "Questions are asked for it.")])

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.newMeeting, .change, .committee) { request, id in
                try await site.committee(id, request).map { .page(MeetingFormPage(committee: $0)) } ?? .notFound
            },
            Route(.post, Addresses.newMeeting, .change, .committee) { request, id in
                guard let committee = try await site.committee(id, request) else { return .notFound }
                var page = MeetingFormPage(committee: committee)
                guard let day = try page.read(request.form) else { return .page(page, status: 422) }
                let command = CallMeeting(committee: id, day: day, address: page.address)
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { Addresses.meeting($0.id) }, again: page.with)
            },
            Route(.get, Addresses.moveMeeting, .change, .committee) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.moveMeeting, .change, .committee) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                guard let day = try page.read(request.form) else { return .page(page, status: 422) }
                let version = try request.form.required("version", as: Int.self)
                let command = MoveMeeting(id: id, version: version, day: day, address: page.address)
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { Addresses.meeting($0.id) }, again: page.with, stale: page.stale)
            },
            Route(.post, Addresses.callOffMeeting, .change, .committee) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                let command = CallOffMeeting(id: id, version: try request.form.required("version", as: Int.self))
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { Addresses.committee($0.committee) }, again: page.with, stale: page.stale)
            },
        ]
    }

    private mutating func read(_ form: Fields) throws(BadRequest) -> Day? {
        (day, address) = (try form.day("from"), try form.one("address") ?? "")
        return errors.day(day, "from")
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    private func stale(_ now: CommitteeMeeting) -> Response {
        var page = self
        (page.stale, page.moved) = (now, now)
        return .page(page, status: 409)
    }

    private static func found(
        _ id: ID<CommitteeMeeting>, _ request: Request, _ site: ScrutinySite
    ) async throws -> MeetingFormPage? {
        let (viewer, trace) = (request.viewer, request.trace)
        guard
            let meeting = try await site.registry.look(CommitteeMeetings(viewer: viewer), trace)
                .first(where: { $0.id == id && !$0.hidden.contains(.terms) }),
            let committee = try await site.committee(meeting.committee, request),
            viewer.may(.change, committee.thing, now: request.now)
        else { return nil }
        return MeetingFormPage(
            committee: committee, moved: meeting, day: DayTyped(meeting.day), address: meeting.address)
    }
}
