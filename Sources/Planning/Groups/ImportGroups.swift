import Meetings
package import Partnership
import Storage

/// Takes in groups as a readable text file says them: all of it, or nothing. What is written down already stays as the
/// partnership has it.
package struct ImportGroups: Sendable {
    package var text: String

    package init(text: String) { self.text = text }

    package struct Outcome: Hashable, Sendable {
        package var groups = TakenOnce()
        /// Versions of terms of reference, rotas of chairs, and seats.
        package var others = TakenOnce()
        package var meetings = TakenOnce()
    }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend, and then nothing may be kept.
    package func run(_ writing: Writing) throws -> Outcome {
        var outcome = Outcome()
        for block in try GroupsFile(text).blocks {
            switch block {
            case .group(let one): try take(one, &outcome.groups, writing)
            case .terms(let one): try take(one, &outcome.others, writing)
            case .chair(let one): try take(one, &outcome.others, writing)
            case .member(let one): try take(one, &outcome.others, writing)
            case .meetings(let one): try take(one, &outcome.meetings, writing)
            }
        }
        return outcome
    }

    private func take(_ one: GroupsFile.One, _ outcome: inout TakenOnce, _ writing: Writing) throws {
        let isThere = try found(one.name, writing) != nil
        let hearers = isThere ? [] : try one.hearers.map { try group($0, writing).id }
        let keep = KeepGroup(
            name: one.name, layer: one.layer, body: one.body, part: one.part, yearly: one.yearly, aim: one.aim,
            covers: one.covers, from: one.from, until: one.until, hearers: hearers)
        try outcome.take(one.line, isThere: isThere, keep.run, writing)
        guard !isThere, let first = one.priorities.first, let group = try found(one.name, writing) else { return }
        let priorities = try priorities(one.priorities, of: one.plan, writing)
        let assign = AssignWork(group: group.id, version: group.version, priorities: priorities)
        // Counted with the group.
        var work = TakenOnce()
        try work.take(first.number, isThere: false, assign.run, writing)
    }

    private func take(_ one: GroupsFile.Version, _ outcome: inout TakenOnce, _ writing: Writing) throws {
        let (group, connection) = (try group(one.group, writing), writing.connection)
        let same = try connection.value(
            "SELECT COUNT(*) FROM group_terms WHERE in_group = \(group.id) AND from_day = \(one.from)", as: Int.self)
        let latest = try connection.value(
            "SELECT COALESCE(MAX(number), 0) FROM group_terms WHERE in_group = \(group.id)", as: Int.self)
        let agree = AgreeTerms(
            group: group.id, after: latest ?? 0, text: one.text, from: one.from, agreedBy: one.agreedBy,
            reviewBy: one.reviewBy, escalateAfter: one.escalateAfter)
        try outcome.take(one.group.number, isThere: same != 0, agree.run, writing)
    }

    private func take(_ one: GroupsFile.Rota, _ outcome: inout TakenOnce, _ writing: Writing) throws {
        let group = try group(one.group, writing)
        let held = try writing.connection.value(
            "SELECT COUNT(*) FROM chair_rota WHERE in_group = \(group.id)", as: Int.self)
        let chairs: [KeepChairRota.Turn] = try (held != 0 ? [] : one.chairs).map { chair in
            chair.key == "seat" ? .seat(try seat(chair, of: "", writing)) : .agency(try agency(chair, writing))
        }
        let keep = KeepChairRota(
            group: group.id, version: group.version, turns: one.turns, from: one.from, chairs: chairs)
        try outcome.take(one.group.number, isThere: held != 0, keep.run, writing)
    }

    private func take(_ one: GroupsFile.Seated, _ outcome: inout TakenOnce, _ writing: Writing) throws {
        let (group, seat) = (try group(one.group, writing), try seat(one.seat, of: one.agency, writing))
        let held = try writing.connection.value(
            """
            SELECT COUNT(*) FROM group_member
            WHERE in_group = \(group.id) AND seat = \(seat) AND part = \(one.part) AND from_day = \(one.from)
            """, as: Int.self)
        let sit = SeatMember(
            group: group.id, seat: seat, part: one.part, isRequired: one.isRequired, from: one.from, until: one.until)
        try outcome.take(one.seat.number, isThere: held != 0, sit.run, writing)
    }
}

extension ImportGroups {
    /// A meeting that the group has or had cancelled at that time is counted as held.
    private func take(_ one: GroupsFile.Year, _ outcome: inout TakenOnce, _ writing: Writing) throws {
        let group = try group(one.group, writing)
        let there = try MeetingsThere(group: group.id, time: one.time, withCancelled: true)
            .days(one.days, writing.connection)
        let plan = PlanMeetings(
            group: group.id, days: one.days.filter { !there.contains($0) }, time: one.time, minutes: one.minutes,
            mode: one.mode, place: one.place, joining: one.joining)
        outcome.held += there.count
        guard !plan.days.isEmpty else { return }
        var year = TakenOnce()
        try year.count(try plan.run(writing), one.group.number)
        outcome.added += plan.days.count
    }

    private func found(_ name: String, _ writing: Writing) throws -> Group? {
        try writing.connection.first("SELECT \(Group.columns) FROM meeting_group WHERE name = \(name)", as: Group.self)
            .flatMap { writing.may(.see, $0.thing) ? $0 : nil }
    }

    private func group(_ line: PlanBlocks.Line, _ writing: Writing) throws -> Group {
        guard let group = try found(line.value, writing) else {
            throw PlanFileRefusal(
                line.number,
                "No group is called “\(line.value)”. Write its block above this one, or the group down first.")
        }
        return group
    }

    private func priorities(
        _ lines: [PlanBlocks.Line], of named: GroupsFile.OfPlan?, _ writing: Writing
    ) throws -> Set<ID<Priority>> {
        guard let named else {
            throw PlanFileRefusal(
                lines[0].number, "Say whose priority this is: write a block “plan:” with its name above this one.")
        }
        let plans = try writing.connection.all(
            "SELECT \(Plan.columns) FROM plan WHERE name = \(named.name) ORDER BY id", as: Plan.self
        ).filter { (named.partnership.isEmpty || $0.body == named.partnership) && writing.may(.see, $0.thing) }
        guard let plan = plans.first, plans.count == 1 else {
            throw PlanFileRefusal(
                named.line,
                plans.isEmpty
                    ? "No plan is called “\(named.name)”. Bring the plan in first."
                    : "Several plans are called “\(named.name)”. Say whose with “partnership:”.")
        }
        return Set(
            try lines.map { line in
                let found = try writing.connection.column(
                    "SELECT id FROM priority WHERE plan = \(plan.id) AND name = \(line.value)", as: ID<Priority>.self)
                guard found.count == 1 else {
                    throw PlanFileRefusal(
                        line.number, "“\(plan.name)” has no one priority that is called “\(line.value)”.")
                }
                return found[0]
            })
    }

    private func agency(_ line: PlanBlocks.Line, _ writing: Writing) throws -> ID<Agency> {
        let found = try writing.connection.all(
            "SELECT \(Agency.columns) FROM agency WHERE name = \(line.value)", as: Agency.self
        ).filter { writing.may(.see, $0.thing) }
        guard found.count == 1 else {
            throw PlanFileRefusal(line.number, "No one agency is called “\(line.value)”. Write the agency down first.")
        }
        return found[0].id
    }

    private func seat(_ line: PlanBlocks.Line, of agency: String, _ writing: Writing) throws -> ID<Seat> {
        let whose: ID<Agency>? =
            agency.isEmpty
            ? nil
            : try self.agency(PlanBlocks.Line(number: line.number, key: "agency", value: agency), writing)
        let found = try writing.connection.all(
            "SELECT \(Seat.columns) FROM seat WHERE title = \(line.value)", as: Seat.self
        ).filter { (whose == nil || $0.agency == whose) && writing.may(.see, $0.thing) }
        guard found.count == 1 else {
            throw PlanFileRefusal(
                line.number,
                found.isEmpty
                    ? "No seat is called “\(line.value)”. Write the seat down first."
                    : "Several seats are called “\(line.value)”. Say whose with “agency:”.")
        }
        return found[0].id
    }
}
