import Aldermouth
import Dates
import Meetings
import Partnership
import Planning
import Scrutiny
import Storage

@testable import Reports

/// The desk with a group on which the police and probation sit, what they took on there, and what the police send.
struct Boarded {
    let desk: Desk
    let group: Meetings.Group
    static let (police, probation) = (ID<Agency>(2), ID<Agency>(3))
    static let (sergeant, head) = (ID<Seat>(31), ID<Seat>(32))

    init(_ desk: Desk) async throws {
        self.desk = desk
        try await desk.registry.database.write { connection in
            for (agency, name, short, seat, title) in [
                (Boarded.police, "Marlshire Police", "Police", Boarded.sergeant, "Partnership sergeant"),
                (Boarded.probation, "Probation Service", "Probation", Boarded.head, "Delivery head"),
            ] {
                try Agency(id: agency, name: name, shortName: short, standing: .responsible, from: "2010-04-01")
                    .insert(connection)
                try Seat(id: seat, agency: agency, title: title, role: .partner, from: "2024-04-01").insert(connection)
            }
            try connection.execute(
                """
                INSERT INTO supply (id, agency, name, first_month, last_month, due_after, version)
                VALUES (71, \(Boarded.police), 'Calls about noise', '2026-01', NULL, 30, 1)
                """)
            // In time, twelve days late, and not here.
            for (month, day) in [("2026-01", "2026-04-20" as Day), ("2026-04", "2026-08-11")] {
                try connection.execute(
                    """
                    INSERT INTO supply_delivery (supply, month, received_day, text, version)
                    VALUES (71, \(month), \(day), '', 1)
                    """)
            }
        }
        let trace = Desk.trace(Desk.writer)
        let keep = KeepGroup(
            name: "Joint Strategic Group", layer: .strategic, part: .run, yearly: 4, aim: "", from: "2024-04-01")
        let group = try await desk.registry.write(trace, keep.run).made
        for seat in [Boarded.sergeant, Boarded.head] {
            let command = SeatMember(group: group.id, seat: seat, from: "2024-04-01")
            _ = try await desk.registry.write(trace, command.run).made
        }
        self.group = group
        let came: [(Day, [ID<Seat>: Came])] = [
            ("2026-02-10", [Boarded.sergeant: .absent, Boarded.head: .absent]),
            ("2026-04-14", [Boarded.sergeant: .holder, Boarded.head: .apologies]),
            ("2026-07-14", [Boarded.sergeant: .deputy, Boarded.head: .absent]),
            ("2026-10-13", [Boarded.sergeant: .substitute]),
        ]
        for (day, known) in came {
            let plan = PlanMeeting(group: group.id, startsAt: Instant(day, WallTime(minutes: 600)), place: "Guildhall")
            let meeting = try await desk.registry.write(trace, plan.run).made
            _ = try await desk.registry.write(
                trace, KeepAttendance(meeting: meeting.id, version: meeting.version, came: known).run
            ).made
            guard day == "2026-04-14" else { continue }
            for command in [
                Undertake(
                    meeting: meeting.id, form: .commitment, seat: Boarded.sergeant, text: "Two more patrols",
                    due: "2026-11-12"),
                Undertake(
                    meeting: meeting.id, form: .commitment, seat: Boarded.head, text: "A room for the team",
                    saidDue: "in the autumn"),
                Undertake(meeting: meeting.id, seat: Boarded.sergeant, text: "Map the alleys", due: "2026-12-01"),
            ] { _ = try await desk.registry.write(trace, command.run).made }
        }
        try await meetBeside(trace)
        let recommend = Recommend(
            committee: desk.committee.id, reference: "CSC 2026/1", source: "Review of patrols",
            text: "That an inspector comes.", made: "2026-09-16", addressee: .responsible, agency: Boarded.police)
        _ = try await desk.registry.write(trace, recommend.run).made
    }

    /// Another group, at which the police came once and took something on.
    private func meetBeside(_ trace: Trace) async throws {
        let keep = KeepGroup(
            name: "Delivery Group", layer: .delivery, part: .run, yearly: 4, aim: "", from: "2024-04-01")
        let group = try await desk.registry.write(trace, keep.run).made
        let seat = SeatMember(group: group.id, seat: Boarded.sergeant, from: "2024-04-01")
        _ = try await desk.registry.write(trace, seat.run).made
        let plan = PlanMeeting(
            group: group.id, startsAt: Instant("2026-05-12", WallTime(minutes: 600)), place: "Guildhall")
        let meeting = try await desk.registry.write(trace, plan.run).made
        let came = KeepAttendance(meeting: meeting.id, version: meeting.version, came: [Boarded.sergeant: .holder])
        _ = try await desk.registry.write(trace, came.run).made
        let action = Undertake(meeting: meeting.id, seat: Boarded.sergeant, text: "Count the bins")
        _ = try await desk.registry.write(trace, action.run).made
    }

    init(_ engine: Engine) async throws { self = try await Boarded(Desk(engine)) }

    /// What a reference is told of for somebody.
    func told(_ words: String, to viewer: Viewer = Desk.viewer(Desk.writer)) async throws -> Told? {
        let trace = Trace(viewer, at: Aldermouth.now, route: "test")
        let book = try await ReferenceBook.look(["{\(words)}"], desk.registry, trace, figures: InventedFigures())
        return book.told(try Placing(words).orFail("no reference"))
    }

    /// Kept from the police.
    static var kept: Viewer {
        var viewer = Desk.viewer(Desk.colleague)
        viewer.excluded = [ThingID(.agency, Boarded.police.number)]
        return viewer
    }
}
