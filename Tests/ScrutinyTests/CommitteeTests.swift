import Aldermouth
import Dates
import Partnership
import Procedures
import Scrutiny
import Storage
import Testing

@Suite("Committees, their meetings and their work programme")
struct CommitteeTests {
    private let committee = Committee(id: ID(1), council: ID(1), name: "Communities", from: "2024-05-14")

    private func duty(_ days: [Day], on today: Day, until: Day? = nil) -> YearlyDuty {
        var committee = committee
        committee.until = until
        return YearlyDuty(
            committee,
            days.enumerated().map {
                CommitteeMeeting(id: ID(Int64($0 + 1)), committee: committee.id, day: $1, address: "")
            }, on: today)
    }

    /// SI 2009/942: no less than once in every twelve months.
    @Test func `a committee must meet within twelve months of its last meeting, or of its designation`() {
        #expect(duty([], on: "2025-05-14").isOverdue(on: "2025-05-14") == false)
        #expect(duty([], on: "2025-05-15").isOverdue(on: "2025-05-15"))
        let met = duty(["2025-03-17", "2026-03-16"], on: "2026-11-24")
        #expect(met.lastMet == "2026-03-16" && met.due.on == "2027-03-16" && met.next == nil)
        #expect(!met.isOverdue(on: "2027-03-16") && met.isOverdue(on: "2027-03-17"))
        // One that is only planned does not count.
        #expect(duty(["2024-09-02", "2026-12-01"], on: "2026-11-24").isOverdue(on: "2026-11-24"))
        #expect(!duty([], on: "2026-11-24", until: "2025-03-31").isOverdue(on: "2026-11-24"))
    }

    @Test func `what is overdue is said, and by how much`() {
        let late = duty(["2025-03-17", "2026-12-01"], on: "2026-11-24")
        #expect(
            late.said(on: "2026-11-24")
                == "The last meeting recorded here was on 17 March 2025. It must meet at least once in every 12 months (SI 2009/942): due by 17 March 2026, 252 days ago, and none is recorded since. Its next meeting is on 1 December 2026, which is too late."
        )
        #expect(
            duty([], on: "2024-06-01").said(on: "2024-06-01")
                == "No meeting is recorded here. It must meet at least once in every 12 months (SI 2009/942): due by 14 May 2025. No meeting to come is recorded."
        )
    }

    @Test(arguments: Engine.tested)
    func `an item that is put off keeps the reason, and is booked again`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let id = desk.committee.id
        let (first, second, item) = try await desk.write { writing in
            (
                try CallMeeting(committee: id, day: "2026-03-16", address: "Town Hall").run(writing).made,
                try CallMeeting(committee: id, day: "2026-09-14", address: "Town Hall").run(writing).made,
                try BookItem(committee: id, title: "Deliberate fires").run(writing).made
            )
        }
        func move(
            _ state: ProgrammeItem.State, _ version: Int, _ meeting: ID<CommitteeMeeting>? = nil, _ reason: String = ""
        ) async throws -> Written<ProgrammeItem> {
            try await desk.write { writing in
                try MoveItem(
                    committee: id, item: item.id, version: version, state: state, meeting: meeting, reason: reason,
                    on: Desk.today
                ).run(writing)
            }
        }
        #expect(try await move(.booked, 1).faults == ["Choose the meeting it is booked for."])
        _ = try await move(.booked, 1, first.id).made
        #expect(try await move(.deferred, 2).faults == ["Enter why."])
        _ = try await move(.deferred, 2, nil, "The fire service had a major incident.").made
        guard case .stale(let now) = try await move(.booked, 2, second.id) else {
            Issue.record("an older version was taken")
            return
        }
        #expect(now.state == .deferred && now.meeting == nil)
        #expect(try await move(.booked, 3, second.id).made.meeting == second.id)
        let viewer = Desk.viewer(.partner, Desk.police)
        let moves = try await desk.registry.look(
            ProgrammeMoves(viewer: viewer, committee: id), Desk.trace(.partner, Desk.police))
        #expect(moves.map(\.state) == [.booked, .deferred, .booked])
        #expect(moves.map(\.reason) == ["", "The fire service had a major incident.", ""])
    }

    @Test(arguments: Engine.tested)
    func `who may not run the committee changes nothing of it`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let id = desk.committee.id
        for (role, agency) in [(Role.partner, Desk.police), (.member, Desk.council), (.analyst, Desk.council)] {
            let isNotThere = try await desk.write(as: role, of: agency) { writing in
                [
                    try CallMeeting(committee: id, day: Desk.today, address: "Here").run(writing).isNotThere,
                    try BookItem(committee: id, title: "Beside").run(writing).isNotThere,
                    try Designate(council: Desk.council, name: "Other", from: Desk.today).run(writing).isNotThere,
                    try BeginInquiry(
                        committee: id, year: 2027, title: "Other", asked: Desk.today, due: Desk.today
                    ).run(writing).isNotThere,
                ]
            }
            #expect(isNotThere == [true, true, true, true], "\(role)")
        }
    }

    @Test(arguments: Engine.tested)
    func `answers are due by the meeting that hears them`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let committee = desk.committee.id
        let meeting = try await desk.write {
            try CallMeeting(committee: committee, day: "2026-12-15", address: "Here").run($0).made
        }
        func begin(_ due: Day) async throws -> Written<Inquiry> {
            let command = BeginInquiry(
                committee: committee, meeting: meeting.id, year: 2026, title: "Lines", asked: Desk.today, due: due)
            return try await desk.write { try command.run($0) }
        }
        let late = "The meeting is on 15 December 2026. Enter that day or an earlier one, or choose a later meeting."
        #expect(try await begin("2026-12-16").faults == [late])
        let inquiry = try await begin("2026-12-15").made
        let change = ChangeInquiry(
            id: inquiry.id, version: 1, meeting: meeting.id, title: "Lines", scope: inquiry.scope, asked: inquiry.asked,
            due: "2026-12-30")
        #expect(try await desk.write { try change.run($0).faults } == [late])
    }
}
