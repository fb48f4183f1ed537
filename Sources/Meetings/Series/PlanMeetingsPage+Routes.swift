import Dates
import Pages
import Partnership
import Storage

extension PlanMeetingsPage {
    /// The page with what was typed and the days that come of it; nothing of them where something must be mended.
    private mutating func read(_ request: Request, _ site: MeetingsSite) async throws -> Read? {
        (typed, meeting) = (try MeetingDaysTyped(request.form), try MeetingTyped(request.form))
        let (found, how) = (typed.read(&errors), meeting.read(&errors))
        guard let days = found?.days, let how, let first = days.first, let last = days.last else { return nil }
        let there = MeetingsBetween(viewer: request.viewer, group: group.id, from: first, until: last)
        let meetings = try await site.registry.look(there, request.trace).filter { $0.state != .cancelled }
        self.days = days.map { day in
            LookedDay(
                day: day, isBankHoliday: BankHolidays.contains(day),
                meets: meetings.filter { $0.day == day }.map(\.startsAt.wallTime))
        }
        return Read(time: how.time, minutes: how.minutes, mode: how.mode)
    }

    private struct Read {
        var time: WallTime
        var minutes: Int
        var mode: Meeting.Mode
    }

    private func looked(_ request: Request, _ site: MeetingsSite) async throws -> Response {
        var page = self
        guard try await page.read(request, site) != nil else { return .page(page, status: 422) }
        page.ticked = page.days.filter(\.isFree).map(\.day.iso)
        return .page(page)
    }

    private func planned(_ request: Request, _ site: MeetingsSite) async throws -> Response {
        var page = self
        guard let how = try await page.read(request, site) else { return .page(page, status: 422) }
        page.ticked = request.form.all("on-days")
        // None but those that were looked at.
        let days = page.days.map(\.day).filter { page.ticked.contains($0.iso) }
        let plan = PlanMeetings(
            group: group.id, days: days, time: how.time, minutes: how.minutes, mode: how.mode,
            place: page.meeting.place, joining: page.meeting.joining)
        return try await site.registry.write(request.trace, plan.run).answer(
            to: { Addresses.group($0.id).at("meetings") },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            })
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func page(_ request: Request, _ id: ID<Group>) async throws -> PlanMeetingsPage? {
            try await site.registry.look(OneGroup(viewer: request.viewer, id: id), request.trace).first
                .map { PlanMeetingsPage(group: $0) }
        }
        return [
            Route(.get, Addresses.newMeetings, .add, .meeting) { request, id in
                try await page(request, id).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newMeetings, .add, .meeting) { request, id in
                try await page(request, id)?.looked(request, site) ?? .notFound
            },
            Route(.post, Addresses.planMeetings, .add, .meeting) { request, id in
                try await page(request, id)?.planned(request, site) ?? .notFound
            },
        ]
    }
}
