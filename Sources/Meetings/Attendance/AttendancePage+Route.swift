import Dates
import Pages
import Partnership
import Storage

extension AttendancePage {
    private init(_ request: Request, _ site: MeetingsSite) async throws {
        let (viewer, trace, query) = (request.viewer, request.trace, request.query)
        let latest = FinancialYear(containing: Month(containing: request.today))
        func year(_ name: String, _ usual: Int) throws(BadRequest) -> FinancialYear {
            FinancialYear(begins: min(max(try query.one(name, as: Int.self) ?? usual, 1998), latest.begins))
        }
        let chosen = [try year("first", latest.begins - 1), try year("second", latest.begins)].sorted()
        var asked = Asked(
            agency: try query.one("agency", as: ID<Agency>.self), seat: try query.one("seat", as: ID<Seat>.self),
            group: try query.one("group", as: ID<Group>.self), role: try query.one("role").flatMap(Role.init),
            by: try query.one("by", as: AttendanceAnswer.By.self), first: chosen[0], second: chosen[1],
            days: try DaysTyped(query))
        asked.period = asked.days.read(on: request.today, &errors)
        asked.order = try query.one("order", as: AttendanceOrder.self) ?? .named
        let periods = asked.periods
        let expected = Expected(
            viewer: viewer, from: periods[0].from, until: periods[periods.count - 1].until, agency: asked.agency,
            group: asked.group, role: asked.role, seat: asked.seat)
        let registry = site.registry
        let lines = try await registry.look(expected, trace).filter { !$0.hidden.contains(.attendance) }
        answer = AttendanceAnswer(lines, periods: periods, by: asked.rows)
        answer.rows = asked.order.sorted(answer.rows)
        agencies = try await registry.look(Agencies(viewer: viewer, on: request.today), trace)
        seats = try await registry.look(Seats(viewer: viewer, on: request.today, withPast: true), trace)
        groups = try await registry.look(Groups(viewer: viewer, on: request.today, withPast: true), trace)
        (self.asked, self.latest) = (asked, latest)
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        [
            Route(.get, Addresses.attendance, .see, .meeting) { request in
                let page = try await AttendancePage(request, site)
                return .page(page, status: page.errors.isEmpty ? 200 : 422)
            },
            Route(.get, Addresses.attendanceFile, .see, .meeting) { request in
                let page = try await AttendancePage(request, site)
                return .download(FileName("attendance"), .csv, Array(page.lines.utf8))
            },
        ]
    }
}
