package import Dates
package import Partnership
import Storage

/// Fills an empty demonstration with the groups of Aldermouth and two years of their meetings: who came, what was said
/// and decided, and what seats took on.
///
/// The police and the fire service come, with a deputy now and then; probation, which paper 000 asks about, comes less
/// and less.
package struct MakeDemonstrationMeetings: Sendable {
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) { (self.viewer, self.now) = (viewer, now) }

    package func run(_ registry: Registry) async throws {
        try await registry.write(Trace(viewer, at: now, route: "wardmote demo")) { writing in
            guard try writing.connection.value("SELECT COUNT(*) FROM meeting_group", as: Int.self) == 0 else { return }
            try fill(writing)
        }
    }

    private func fill(_ writing: Writing) throws {
        let began: Day = "2024-04-01"
        func group(
            _ name: String, _ layer: Group.Layer, _ part: Group.Part, _ yearly: Int, _ aim: String,
            _ hearers: [ID<Group>] = [], covers: [String] = []
        ) throws -> ID<Group> {
            try KeepGroup(
                name: name, layer: layer, part: part, yearly: yearly, aim: aim, covers: covers, from: began,
                hearers: hearers
            ).run(writing).kept().id
        }
        let county = try group(
            "County Safer Communities Board", .strategic, .seated, 4, "Where the county's partnerships meet.",
            covers: ["Marlshire"])
        let strategic = try group(
            "Joint Strategic Group", .strategic, .run, 4, "Sets the priorities and answers for them.", [county])
        let delivery = try group(
            "Partnership Delivery Group", .delivery, .run, 6, "Carries the plan out, action by action.", [strategic])
        let tasking = try group(
            "Antisocial Behaviour Group", .operational, .run, 6, "Places and people of concern.", [strategic])
        try rename(tasking, under: delivery, writing)
        _ = try group(
            "Domestic Abuse Group", .thematic, .seated, 0, "The county's group on domestic abuse.", [county],
            covers: ["Marlshire"])
        let seats = try writing.connection.all(
            "SELECT \(Seat.columns) FROM seat ORDER BY id", as: Seat.self)
        for seat in seats where Demonstration.came[seat.title] != nil {
            for group in [strategic, delivery] {
                let isRequired = Demonstration.required.contains(seat.title)
                _ = try SeatMember(
                    group: group, seat: seat.id,
                    isRequired: isRequired && group == strategic, from: began
                ).run(writing).kept()
            }
        }
        if let chair = seats.first(where: { $0.title == Demonstration.chair }) {
            _ = try SeatMember(group: tasking, seat: chair.id, part: .chair, from: began).run(writing).kept()
        }
        let inTurn = Demonstration.inTurn.compactMap { title in seats.first { $0.title == title } }
        try rota(delivery, inTurn.map { .seat($0.id) }, from: "2026-04-01", writing)
        try rota(strategic, try councils(writing), from: Demonstration.agreedTerms, writing)
        var held: [Day: ID<Meeting>] = [:]
        for (position, day) in Demonstration.strategicDays.enumerated() {
            let meeting = try hold(strategic, position, day, isStrategic: true, seats, writing)
            if meeting.state == .held { held[meeting.day] = meeting.id }
        }
        for (position, day) in Demonstration.deliveryDays.enumerated() {
            _ = try hold(delivery, position, day, isStrategic: false, seats, writing)
        }
        try callOff(delivery, writing)
        try DemonstrationActions.handOver(to: delivery, writing)
        try agree(held, writing)
        for terms in DemonstrationTerms(strategic: strategic, delivery: delivery, held: held).versions {
            _ = try terms.run(writing).kept()
        }
    }

    /// The strategic group heard of antisocial behaviour itself until it left the places to those who carry the plan out.
    private func rename(_ group: ID<Group>, under hearer: ID<Group>, _ writing: Writing) throws {
        guard let was = try Group.find(group, writing.connection) else { return }
        _ = try KeepGroup(
            changed: (was.id, was.version), name: "Antisocial Behaviour Tasking", layer: was.layer, part: was.part,
            yearly: was.yearly, aim: was.aim, from: was.from, hearers: [hearer], since: Demonstration.agreedTerms
        ).run(writing).kept()
    }

    /// One meeting of the delivery group is cancelled, and stays in its list and in calendars.
    private func callOff(_ group: ID<Group>, _ writing: Writing) throws {
        let day = Demonstration.cancelledDay
        let plan = PlanMeeting(
            group: group, startsAt: Instant(day, WallTime(minutes: 14 * 60)), mode: .online,
            joining: "https://meet.aldermouth.example/csp")
        let meeting = try plan.run(writing).kept()
        for item in DemonstrationAgenda.of(day, isStrategic: false) { try item.fill(meeting, writing) }
        _ = try CancelMeeting(
            id: meeting.id, version: meeting.version,
            reason: "Half of the group is at the county’s exercise that day. Its one item goes to January."
        ).run(writing).kept()
    }

    /// The minutes of the strategic group are agreed at its next meeting, but for those of the latest; the chair agreed one set
    /// herself, and a minute was corrected after that.
    private func agree(_ held: [Day: ID<Meeting>], _ writing: Writing) throws {
        let days = held.keys.sorted()
        for (day, next) in zip(days, days.dropFirst()) {
            guard let id = held[day], let version = try Meeting.find(id, writing.connection)?.version else { continue }
            let byChair = day == Demonstration.agreedByChair
            let agree = AgreeMinutes(
                meeting: id, version: version, agreedAt: byChair ? nil : held[next], on: byChair ? day + 14 : nil)
            _ = try agree.run(writing.asIf(on: next + 1)).kept()
        }
        guard let corrected = held[Demonstration.agreedByChair] else { return }
        let items = try writing.connection.all(
            "SELECT \(AgendaItem.columns) FROM agenda_item WHERE meeting = \(corrected) ORDER BY position",
            as: AgendaItem.self)
        guard let item = items.last, try Meeting.find(corrected, writing.connection)?.agreedOn != nil else { return }
        _ = try KeepAgendaItem(
            meeting: corrected, changed: (item.id, item.version), title: item.title,
            minute: "Walkers of the estuary path report them at most weekends. Police have no team for it this year.",
            decision: item.decision, decidedFor: item.decidedFor
        ).run(writing.asIf(on: Demonstration.agreedByChair + 21)).kept()
    }

    /// The chair of a group goes round, meeting by meeting.
    private func rota(_ group: ID<Group>, _ chairs: [KeepChairRota.Turn], from: Day, _ writing: Writing) throws {
        guard chairs.count > 1, let version = try Group.find(group, writing.connection)?.version else { return }
        _ = try KeepChairRota(group: group, version: version, turns: .meeting, from: from, chairs: chairs)
            .run(writing).kept()
    }

    /// The two councils that share the partnership.
    private func councils(_ writing: Writing) throws -> [KeepChairRota.Turn] {
        let agencies = try writing.connection.all("SELECT \(Agency.columns) FROM agency", as: Agency.self)
        return Demonstration.councils.compactMap { name in agencies.first { $0.name == name } }.map { .agency($0.id) }
    }

    /// A meeting with its agenda and, where its day has passed, with who came, what was said and what was taken on.
    private func hold(
        _ group: ID<Group>, _ position: Int, _ day: Day, isStrategic: Bool, _ seats: [Seat], _ writing: Writing
    ) throws -> Meeting {
        let plan = PlanMeeting(
            group: group, startsAt: Instant(day, WallTime(minutes: 14 * 60)), mode: .hybrid,
            place: "Guildhall, committee room 2", joining: "https://meet.aldermouth.example/csp")
        var meeting = try plan.run(writing).kept()
        if meeting.startsAt < now {
            var came: [ID<Seat>: Came] = [:]
            for seat in seats {
                guard let history = Demonstration.came[seat.title] else { continue }
                came[seat.id] = history[position % history.count]
            }
            meeting = try KeepAttendance(meeting: meeting.id, version: 1, came: came).run(writing).kept()
            try DemonstrationRatings(isStrategic: isStrategic, position: position).fill(meeting, writing)
        }
        for item in DemonstrationAgenda.of(day, isStrategic: isStrategic) { try item.fill(meeting, writing) }
        guard meeting.state == .held else { return meeting }
        let titles = Dictionary(seats.map { ($0.title, $0.id) }, uniquingKeysWith: { first, _ in first })
        for one in DemonstrationActions.of(day, isStrategic: isStrategic) { try one.fill(meeting, titles, writing) }
        return meeting
    }
}

/// What the invented groups did.
private enum Demonstration {
    static let chair = "Community safety manager"
    static let inTurn = [chair, "Group manager, prevention", "Neighbourhood services manager"]
    static let councils = ["Aldermouth District Council", "Saltreach District Council"]
    /// From when its second terms of reference hold.
    static let agreedTerms: Day = "2025-06-10"
    static let cancelledDay: Day = "2026-12-15"
    static let agreedByChair: Day = "2026-06-09"
    static let required: Set = ["Partnership sergeant", "Probation delivery head"]
    static let strategicDays: [Day] = [
        "2024-06-11", "2024-09-10", "2024-12-10", "2025-03-11", "2025-06-10", "2025-09-09", "2025-12-09", "2026-03-10",
        "2026-06-09", "2026-09-08", "2026-12-08", "2027-03-09",
    ]
    static let deliveryDays: [Day] = [
        "2025-04-22", "2025-06-24", "2025-08-26", "2025-10-28", "2026-01-06", "2026-02-24", "2026-04-21", "2026-06-23",
        "2026-08-25", "2026-10-27", "2027-01-05",
    ]
    /// Meeting by meeting, from the first on.
    static let came: [String: [Came]] = [
        "Community safety manager": [.holder],
        "Partnership sergeant": [.holder, .holder, .deputy, .holder, .apologies, .holder],
        "Group manager, prevention": [.holder, .holder, .apologies, .substitute],
        "Probation delivery head": [
            .holder, .holder, .deputy, .holder, .apologies, .deputy, .absent, .apologies, .absent, .absent,
        ],
        "Neighbourhood services manager": [.holder, .deputy],
        "Head of communities": [
            .holder, .holder, .deputy, .holder, .apologies, .holder, .holder, .apologies, .holder, .holder,
        ],
    ]
}
