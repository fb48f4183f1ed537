import Dates
import Markup
import Pages
import Partnership
import Storage

/// Plans a meeting of a group, or changes one.
struct MeetingFormPage: Page {
    var group: Group
    /// The one that is changed, with the version that was looked at.
    var changed: (id: ID<Meeting>, version: Int)?
    var day = DayTyped()
    var typed = MeetingTyped()
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Meeting?

    var title: String { changed == nil ? "Plan a meeting" : "Change this meeting" }
    var caption: HTML? { "\(group.name)" }
    var back: Address? { changed.map { Addresses.meeting($0.id) } ?? Addresses.group(group.id) }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("When", now.whenSaid), SummaryRow("How", "\(now.mode.said)"),
                SummaryRow("Where", "\(now.place)"), SummaryRow("How to join", "\(now.joining)"),
            ])
        } ?? "")
        \(form(changed.map { Addresses.changeMeeting($0.id) } ?? Addresses.newMeeting(group.id), """
            \(changed.map { hidden("version", "\($0.version)") } ?? "")\
            \(dateDay(Field("day", "Day", error: errors.of("day")), value: day))\
            \(typed.drawn(errors))\
            \(button("Save"))
            """))
        """
    }

    static let example = MeetingFormPage(
        group: .example, errors: [FieldError("starts", "Enter a time such as 14:00")])

    init(group: Group, errors: [FieldError] = []) { (self.group, self.errors) = (group, errors) }

    private init(_ meeting: Meeting, _ group: Group) {
        (self.group, changed, day) = (group, (meeting.id, meeting.version), DayTyped(meeting.day))
        typed = MeetingTyped(meeting)
    }

    private mutating func read(_ form: Fields) throws(BadRequest) {
        (day, typed) = (try form.day("day"), try MeetingTyped(form))
    }

    private mutating func command() -> PlanMeeting? {
        let (day, how) = (errors.day(day, "day"), typed.read(&errors))
        guard let day, let how else { return nil }
        return PlanMeeting(
            group: group.id, changed: changed, startsAt: Instant(day, how.time), minutes: how.minutes, mode: how.mode,
            place: typed.place, joining: typed.joining)
    }

    private func answer(_ request: Request, _ site: MeetingsSite) async throws -> Response {
        var page = self
        try page.read(request.form)
        guard let command = page.command() else { return .page(page, status: 422) }
        return try await site.registry.write(request.trace, command.run)
            .answer(
                to: { Addresses.meeting($0.id) },
                again: {
                    page.errors = $0
                    return .page(page, status: 422)
                },
                stale: { now in
                    (page.stale, page.changed) = (now, (now.id, now.version))
                    return .page(page, status: 409)
                })
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func new(_ request: Request, _ id: ID<Group>) async throws -> MeetingFormPage? {
            try await site.registry.look(OneGroup(viewer: request.viewer, id: id), request.trace).first
                .map { MeetingFormPage(group: $0) }
        }
        @Sendable func old(_ request: Request, _ id: ID<Meeting>) async throws -> MeetingFormPage? {
            let (viewer, trace) = (request.viewer, request.trace)
            let found = try await site.registry.look(OneMeeting(viewer: viewer, id: id), trace).first
            guard let found, viewer.may(.change, found.thing, now: request.now) else { return nil }
            return try await site.registry.look(OneGroup(viewer: viewer, id: found.group), trace).first
                .map { MeetingFormPage(found, $0) }
        }
        return [
            Route(.get, Addresses.newMeeting, .add, .meeting) { request, id in
                try await new(request, id).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newMeeting, .add, .meeting) { request, id in
                try await new(request, id)?.answer(request, site) ?? .notFound
            },
            Route(.get, Addresses.changeMeeting, .change, .meeting) { request, id in
                try await old(request, id).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeMeeting, .change, .meeting) { request, id in
                guard var page = try await old(request, id) else { return .notFound }
                page.changed?.version = try request.form.required("version", as: Int.self)
                return try await page.answer(request, site)
            },
        ]
    }
}
