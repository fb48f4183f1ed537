import Aldermouth
import Dates
import Meetings
import Partnership
import Scrutiny
import Storage
import Testing

@Suite("Meetings of committees in somebody's own calendar")
struct CommitteeDatesTests {
    private static let councillor = ID<Seat>(31)
    private let days: ClosedRange<Day> = "2025-11-24"..."2028-11-24"

    private struct Ground {
        var desk: Desk
        var (first, second): (CommitteeMeeting, CommitteeMeeting)
    }

    /// A committee that meets twice, and a councillor of its council.
    private func ground(_ engine: Engine) async throws -> Ground {
        let desk = try await Desk(engine)
        let id = desk.committee.id
        try await desk.registry.database.write { connection in
            try Seat(
                id: Self.councillor, agency: Desk.council, title: "Member for the quay", role: .member,
                from: "2024-04-01"
            ).insert(connection)
        }
        let made = try await desk.write { writing in
            (
                try CallMeeting(committee: id, day: "2026-12-14", address: "Guildhall").run(writing).made,
                try CallMeeting(committee: id, day: "2027-03-15", address: "Guildhall").run(writing).made
            )
        }
        return Ground(desk: desk, first: made.0, second: made.1)
    }

    private func dates(
        _ desk: Desk, _ role: Role, _ agency: ID<Agency>, seats: [ID<Seat>] = [], kept: Set<ThingID> = []
    ) async throws -> [CommitteeDate] {
        var viewer = Desk.viewer(role, agency)
        (viewer.seats, viewer.excluded) = (seats, kept)
        return try await committeeDates(
            days, desk.registry, Trace(viewer, at: Aldermouth.now, route: "test"))
    }

    @Test(arguments: Engine.tested)
    func `a councillor has those of their council's committee, and keeps one that is called off`(
        engine: Engine
    ) async throws {
        let ground = try await ground(engine)
        let (desk, first, second) = (ground.desk, ground.first, ground.second)
        func mine() async throws -> [CommitteeDate] {
            try await dates(desk, .member, Desk.council, seats: [Self.councillor])
        }
        #expect(try await mine().map(\.day) == ["2026-12-14", "2027-03-15"])
        _ = try await desk.write {
            try MoveMeeting(id: first.id, version: 1, day: "2026-12-16", address: "Online").run($0).made
        }
        _ = try await desk.write { try CallOffMeeting(id: second.id, version: 1).run($0).made }
        let name = desk.committee.name
        #expect(
            try await mine() == [
                CommitteeDate(
                    number: first.id.number, version: 2, day: "2026-12-16", committee: name, place: "Online",
                    isCalledOff: false),
                CommitteeDate(
                    number: second.id.number, version: 2, day: "2027-03-15", committee: name, place: "",
                    isCalledOff: true),
            ])
        // Without the seat, at another council, in another role, or kept from the committee: none.
        #expect(try await dates(desk, .member, Desk.council).isEmpty)
        #expect(try await dates(desk, .partner, Desk.police, seats: [Desk.patrols]).isEmpty)
        #expect(
            try await dates(
                desk, .member, Desk.council, seats: [Self.councillor],
                kept: [ThingID(.committee, desk.committee.id.number)]
            ).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `who is asked has the meeting that hears the answer, from the day of asking, and no other`(
        engine: Engine
    ) async throws {
        let ground = try await ground(engine)
        let (desk, committee) = (ground.desk, ground.desk.committee.id)
        func ask(_ meeting: CommitteeMeeting, _ year: Int, asked: Day) async throws -> Inquiry {
            try await desk.write { writing in
                let inquiry = try BeginInquiry(
                    committee: committee, meeting: meeting.id, year: year, title: "Lines", asked: asked, due: asked + 7
                ).run(writing).made
                _ = try AskQuestion(
                    inquiry: inquiry.id, theme: "Policing", text: "Which patrols?", agencies: [Desk.police]
                ).run(writing).made
                return inquiry
            }
        }
        let inquiry = try await ask(ground.first, 2026, asked: "2026-11-24")
        // Still being drafted.
        _ = try await ask(ground.second, 2027, asked: "2026-11-25")
        let mine = try await dates(desk, .partner, Desk.police)
        #expect(mine.map(\.number) == [ground.first.id.number])
        #expect(try await dates(desk, .partner, Desk.commissioner).isEmpty)
        let kept = ThingID(.inquiry, inquiry.id.number)
        #expect(try await dates(desk, .partner, Desk.police, kept: [kept]).isEmpty)
    }
}
