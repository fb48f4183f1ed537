import Aldermouth
import Dates
import Meetings
import Partnership
import Storage
import Testing

@testable import Scrutiny

@Suite("Who comes to meetings of committees")
struct AttendingTests {
    private let police = Attendee(agency: Desk.police)
    private let inspector = Attendee(agency: Desk.police, seat: Desk.patrols)
    private let office = Attendee(agency: Desk.commissioner)

    private func meeting(_ desk: Desk, _ day: Day) async throws -> CommitteeMeeting {
        let id = desk.committee.id
        return try await desk.write { try CallMeeting(committee: id, day: day, address: "Guildhall").run($0).made }
    }

    private func keep(
        _ desk: Desk, _ meeting: CommitteeMeeting, _ version: Int, _ who: [Attendee: Came?], as viewer: Viewer? = nil
    ) async throws -> Written<CommitteeMeeting> {
        let command = KeepAttending(meeting: meeting.id, version: version, who: who)
        let trace = viewer.map { Trace($0, at: Aldermouth.now, route: "test") } ?? Desk.trace(.officer, Desk.council)
        return try await desk.registry.write(trace, command.run)
    }

    private func said(_ desk: Desk, _ meeting: CommitteeMeeting, as viewer: Viewer? = nil) async throws -> [String] {
        let viewer = viewer ?? Desk.viewer(.officer, Desk.council)
        return try await desk.registry.look(
            Attendings(viewer: viewer, meeting: meeting.id), Trace(viewer, at: Aldermouth.now, route: "test")
        ).map { "\($0.said): \($0.came?.said ?? "-")" }
    }

    @Test(arguments: Engine.tested)
    func `who is asked is written down before, who came from the day on, and what was seen by nobody stays`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let ahead = try await meeting(desk, "2026-12-14")
        #expect(
            try await keep(desk, ahead, 1, [police: .some(.holder)]).faults == ["It is ahead: say on the day who came."]
        )
        _ = try await keep(desk, ahead, 1, [inspector: nil, office: nil]).made
        #expect(try await said(desk, ahead) == ["Commissioner: -", "Inspector for patrols (Police): -"])
        guard case .stale(let now) = try await keep(desk, ahead, 1, [:]) else {
            Issue.record("not stale")
            return
        }
        #expect(now.version == 2)

        let held = try await meeting(desk, "2026-11-16")
        _ = try await keep(desk, held, 1, [inspector: .some(.deputy), office: .some(.apologies)]).made
        #expect(
            try await said(desk, held) == ["Commissioner: Apologies", "Inspector for patrols (Police): Deputy came"])
        // Whoever is kept from the commissioner's office does not take it away by saving.
        var kept = Desk.viewer(.officer, Desk.council)
        kept.excluded = [ThingID(.agency, Desk.commissioner.number)]
        #expect(try await said(desk, held, as: kept) == ["Inspector for patrols (Police): Deputy came"])
        _ = try await keep(desk, held, 2, [inspector: .some(.holder)], as: kept).made
        #expect(try await said(desk, held) == ["Commissioner: Apologies", "Inspector for patrols (Police): Came"])
        #expect(try await keep(desk, held, 3, [office: nil], as: kept).isNotThere)
        let stranger = Attendee(agency: Desk.council, seat: Desk.patrols)
        #expect(try await keep(desk, held, 3, [stranger: nil]).isNotThere)
        #expect(try await keep(desk, held, 3, [:], as: Desk.viewer(.partner, Desk.police)).isNotThere)
    }

    @Test func `a meeting that is called off takes with it who was asked`() async throws {
        let desk = try await Desk(.sqlite)
        let ahead = try await meeting(desk, "2026-12-14")
        _ = try await keep(desk, ahead, 1, [police: nil]).made
        _ = try await desk.write { try CallOffMeeting(id: ahead.id, version: 2).run($0).made }
        #expect(try await said(desk, ahead).isEmpty)
    }

    @Test func `what is wanting is said: who is not asked, did not come, or of whom nothing is written down`() {
        let meeting = CommitteeMeeting(id: ID(1), committee: ID(2), day: "2026-11-16", address: "Guildhall")
        let attending = [
            Attending(meeting, office, agencyName: "Commissioner"),
            Attending(meeting, inspector, agencyName: "Police", title: "Inspector", came: .absent),
        ]
        let owing = [police: "Marlshire Police", Attendee(agency: Desk.council): "Aldermouth"]
        func gaps(_ today: Day) -> [String] {
            AttendingGaps(attending, owing: owing, day: meeting.day, today: today).said
        }
        let unasked = "Aldermouth has a question at this meeting and is not asked to come."
        #expect(gaps("2026-11-15") == [unasked])
        #expect(
            gaps("2026-11-16") == [
                unasked, "Of Commissioner nobody wrote down whether they came.", "Inspector (Police) did not come.",
            ])
    }

    @Test func `the form leaves as it is of whom nothing was sent, and takes out who is not asked`() throws {
        var page = AttendingFormPage.example
        #expect(page.who == [police: .some(.deputy)])
        page.chosen[page.attending[0].field] = "not-asked"
        page.askedAgencies = [Desk.commissioner]
        #expect(page.who == [office: nil])
        page.chosen[page.attending[0].field] = ""
        #expect(page.who == [police: nil, office: nil])
    }
}
