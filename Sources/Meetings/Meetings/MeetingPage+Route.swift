import Dates
import Markup
import Pages
import Partnership
import Storage

extension MeetingPage {
    private static func page(_ request: Request, _ id: ID<Meeting>, _ site: MeetingsSite) async throws -> MeetingPage? {
        let (viewer, trace, registry) = (request.viewer, request.trace, site.registry)
        guard let meeting = try await registry.look(OneMeeting(viewer: viewer, id: id), trace).first else { return nil }
        let expected = Expected(viewer: viewer, from: meeting.day, until: meeting.day, meeting: id)
        let lines = try await registry.look(expected, trace).filter { !$0.hidden.contains(.attendance) }
        let mark = viewer.account.map { MeetingRating.mark(of: $0, id, registry.sealing) } ?? []
        let own = OwnRating(viewer: viewer, meeting: id, mark: mark, today: request.today)
        let mayRate = viewer.may(.add, meeting.ratingThing, now: request.now)
        let rating = mayRate ? try await registry.look(own, trace).first : nil
        let mayUndertake = viewer.may(.add, .undertaking, now: request.now)
        let mayChange = viewer.may(.change, meeting.thing, now: request.now)
        let later = try await registry.look(
            MeetingsBetween(viewer: viewer, group: meeting.group, from: meeting.day, until: request.today), trace
        ).filter { $0.startsAt > meeting.startsAt && $0.startsAt <= request.now && $0.state != .cancelled }
        let isDraft = mayChange && meeting.state == .held && meeting.agreedOn == nil
        let group = try await registry.look(OneGroup(viewer: viewer, id: meeting.group), trace).first
        var others: [Undertakings.Line] = []
        if let group, meeting.state == .planned {
            others = try await MeetingDocument.fromOthers(meeting, group, registry, trace)
        }
        let agenda = try await registry.look(Agenda(viewer: viewer, meeting: id), trace)
        let decisions = agenda.filter { !$0.decision.isEmpty && !$0.hidden.contains(.text) }.map(\.id)
        let undertakings = try await registry.undertakings(Undertakings(viewer: viewer, meeting: id), trace)
        let changeable = (undertakings + others).filter { viewer.may(.change, $0.thing, now: request.now) }
        return MeetingPage(
            meeting: meeting, group: group,
            chair: try await ChairInTurn.look(meeting.group, registry, trace)?.said(of: id, lines), expected: lines,
            agenda: agenda, plans: try await site.decided(Set(decisions), trace),
            papers: try await registry.agendaPapers(id, on: meeting.day, trace),
            undertakings: undertakings, others: others, changeable: Set(changeable.map(\.undertaking.id)),
            areas: try await site.areas(trace),
            seats: mayUndertake ? try await registry.look(Seats(viewer: viewer, on: request.today), trace) : [],
            rating: rating.map { RatingTyped(until: $0.until, hasAnswered: $0.hasAnswered) },
            mayAddItem: viewer.may(.add, .agendaItem, now: request.now),
            corrections: try await registry.look(MinuteCorrections(viewer: viewer, meeting: id), trace),
            agreement: isDraft ? AgreementTyped(meeting, later: later, today: request.today) : nil, now: request.now,
            mayChange: mayChange,
            mayCancel: viewer.may(.end, meeting.thing, now: request.now))
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        [
            Route(.get, Addresses.meeting, .see, .meeting) { request, id in
                try await page(request, id, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.keepAttendance, .change, .meeting) { request, id in
                guard var page = try await page(request, id, site), page.mayChange else { return .notFound }
                let before = page.expected
                let version = try request.form.required("version", as: Int.self)
                let came = try page.read(request.form)
                let command = KeepAttendance(meeting: id, version: version, came: came)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.meeting($0.id).at("attendance") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { _ in
                        page.stale = before
                        return .page(page, status: 409)
                    })
            },
            Route(.post, Addresses.agreeMinutes, .change, .meeting) { request, id in
                guard var page = try await page(request, id, site), page.mayChange else { return .notFound }
                var typed = page.agreement ?? AgreementTyped(page.meeting, later: [], today: request.today)
                try typed.read(request.form)
                guard let command = typed.command(id, &page.errors) else {
                    page.agreement = typed
                    return .page(page, status: 422)
                }
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.meeting($0.id) },
                    again: {
                        (page.agreement, page.errors) = (typed, $0)
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (typed.stale, typed.version) = (now, now.version)
                        page.agreement = typed
                        return .page(page, status: 409)
                    })
            },
            Route(.post, Addresses.rateMeeting, .add, .rating) { request, id in
                guard var page = try await page(request, id, site) else { return .notFound }
                try page.rating?.read(request.form)
                guard let usefulness = try request.form.one("usefulness", as: Int.self).flatMap(Usefulness.init) else {
                    page.errors = [FieldError("usefulness", "Choose how useful it was")]
                    return .page(page, status: 422)
                }
                let command = RateMeeting(
                    meeting: id, usefulness: usefulness, sentence: try request.form.one("worth-more") ?? "")
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.meeting($0.id).at("rating") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
            Route(.post, Addresses.undertake, .add, .undertaking) { request, id in
                guard var page = try await page(request, id, site) else { return .notFound }
                page.taken = try UndertakingTyped(request.form, page.areas)
                let (command, errors) = page.taken.command(id)
                guard let command else {
                    page.errors = errors
                    return .page(page, status: 422)
                }
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.meeting($0.meeting).at("actions") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    /// Takes what was chosen for each seat into the page, and says what is known then.
    private mutating func read(_ form: Fields) throws(BadRequest) -> [ID<Seat>: Came] {
        let isRest = !form.all("rest").isEmpty
        var known: [ID<Seat>: Came] = [:]
        for (at, line) in expected.enumerated() {
            let said = try form.one("seat-\(line.seat.number)", as: Came.self)
            expected[at].came = said ?? (isRest ? .holder : nil)
            known[line.seat] = expected[at].came
        }
        return known
    }
}
