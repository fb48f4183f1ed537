import Aldermouth
import Dates
import Partnership
import Scrutiny
import Storage
import Testing

@Suite("Committees and their meetings that are put right")
struct CommitteeChangeTests {
    @Test(arguments: Engine.tested)
    func `a committee is renamed, and ends on a day after its last meeting`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let id = desk.committee.id
        _ = try await desk.write {
            try CallMeeting(committee: id, day: "2026-03-16", address: "Town Hall").run($0).made
        }
        func change(
            as role: Role = .officer, version: Int = 1, _ name: String = "Safer Places Committee", until: Day? = nil
        ) async throws -> Written<Committee> {
            let command = ChangeCommittee(id: id, version: version, name: name, from: "2024-05-14", until: until)
            return try await desk.write(as: role) { try command.run($0) }
        }
        #expect(try await change(as: .member).isNotThere)
        #expect(
            try await change("", until: "2024-01-01").faults
                == [
                    "Enter the name of the committee.", "The last day is before the first.",
                    "It has a meeting after 1 January 2024. Move that first.",
                ])
        #expect(
            try await change(until: "2026-03-15").faults == ["It has a meeting after 15 March 2026. Move that first."])
        #expect(try await change(until: "2026-03-16").made.name == "Safer Places Committee")
        guard case .stale(let now) = try await change() else {
            Issue.record("an older version was taken")
            return
        }
        #expect(now.until == "2026-03-16" && now.version == 2)
    }

    @Test(arguments: Engine.tested)
    func `a meeting is moved, and taken out while nothing is asked or booked for it`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let id = desk.committee.id
        let (first, second) = try await desk.write { writing in
            (
                try CallMeeting(committee: id, day: "2026-03-16", address: "Town Hall").run(writing).made,
                try CallMeeting(committee: id, day: "2026-09-14", address: "Town Hall").run(writing).made
            )
        }
        func move(_ day: Day, _ address: String = "Online", version: Int = 1) async throws -> Written<CommitteeMeeting>
        {
            try await desk.write { try MoveMeeting(id: first.id, version: version, day: day, address: address).run($0) }
        }
        #expect(try await move("2026-09-14").faults == ["It meets on that day already."])
        #expect(
            try await move("2024-01-01", "").faults == [
                "Enter where it meets, or its address on the web.",
                "It is not the designated committee on 1 January 2024.",
            ])
        // The same day at another place is no other meeting.
        #expect(try await move("2026-03-16").made.address == "Online")
        #expect(try await move("2026-03-23", version: 2).made.day == "2026-03-23")
        guard case .stale = try await move("2026-03-30", version: 2) else {
            Issue.record("an older version was taken")
            return
        }
        _ = try await desk.write { try BookItem(committee: id, title: "Fires", meeting: second.id).run($0).made }
        func callOff(_ meeting: ID<CommitteeMeeting>, version: Int) async throws -> Written<CommitteeMeeting> {
            try await desk.write { try CallOffMeeting(id: meeting, version: version).run($0) }
        }
        #expect(try await callOff(second.id, version: 1).faults.count == 1)
        #expect(try await callOff(first.id, version: 3).made.id == first.id)
        let left = try await desk.registry.look(
            CommitteeMeetings(viewer: Desk.viewer(.officer, Desk.council)), Desk.trace(.officer, Desk.council))
        #expect(left.map(\.id) == [second.id])
    }
}
