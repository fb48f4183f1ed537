import Aldermouth
import Dates
import Markup
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("A planned action that is changed")
struct ChangeActionTests {
    private func change(
        _ one: PlannedAction, version: Int? = nil, _ text: String = "Mend the lamps", objective: String = "Lit",
        seat: ID<Seat>? = nil, due: Day = "2027-01-31", because reason: String = "", as viewer: Viewer = .planner,
        _ ground: StrategyGround
    ) async throws -> Written<PlannedAction> {
        let command = ChangeAction(
            id: one.id, version: version ?? one.version,
            draft: ActionDraft(objective: objective, text: text, seat: seat, due: due), reason: reason)
        return try await ground.registry.write(Aldermouth.trace(viewer), command.run)
    }

    private func addSeats(_ ground: StrategyGround) async throws {
        try await ground.registry.database.write { connection in
            try Agency(id: ID(2), name: "Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            for seat in [14, 15] as [Int64] {
                try Seat(id: ID(seat), agency: ID(2), title: "Seat \(seat)", role: .partner, from: "2024-04-01")
                    .insert(connection)
            }
        }
    }

    @Test(arguments: Engine.tested)
    func `a day that moves says why, and the former day stays with the action`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        let lamps = try await ground.whole(1).actions[0]
        #expect(try await change(lamps, due: "2027-02-28", ground).faulty == ["reason"])
        #expect(try await change(lamps, because: "No day was moved", ground).faulty == ["reason"])
        #expect(
            try await change(lamps, "", objective: "", due: "2026-03-31", because: "Early", ground).faulty
                == ["name", "objective", "until"])
        let moved = try #require(
            try await change(lamps, due: "2027-02-28", because: "The lamps came late", ground).made)
        #expect(moved.due == "2027-02-28" && moved.firstDue == "2027-01-31" && moved.version == lamps.version + 1)
        let again = try #require(
            try await change(moved, due: "2027-03-31", because: "So did the ladder", ground).made)
        #expect(again.firstDue == "2027-01-31")
        let moves = try await ground.registry.look(
            DueMoves(viewer: .planner, action: lamps.id), Aldermouth.trace())
        #expect(moves.map(\.was) == ["2027-01-31", "2027-02-28"])
        #expect(
            moves.map(\.said) == [
                "31 January 2027, until it was moved on 24 November 2026: The lamps came late",
                "28 February 2027, until it was moved on 24 November 2026: So did the ladder",
            ])
        // Words alone move nothing.
        let worded = try #require(
            try await change(again, "Mend every lamp", due: "2027-03-31", ground).made)
        #expect(worded.text == "Mend every lamp" && worded.due == "2027-03-31")
        // Who is kept from the plan is kept from its former days.
        let kept = ground.kept(from: 1)
        #expect(
            try await ground.registry.look(DueMoves(viewer: kept, action: lamps.id), Aldermouth.trace(kept)).isEmpty)
        #expect(try await change(worded, "Theirs", due: "2027-03-31", as: kept, ground).made == nil)
    }

    @Test(arguments: Engine.tested)
    func `what has changed since an edition tells the former day, words and objective`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        let before = PlanPaper(whole: try await ground.whole(1), today: ground.today, gazetteer: .embedded).text
        let lamps = try await ground.whole(1).actions[0]
        _ = try await change(
            lamps, "Mend every lamp", objective: "Lit until midnight", due: "2027-02-28", because: "Late", ground)
        let now = PlanPaper(whole: try await ground.whole(1), today: ground.today, gazetteer: .embedded).text
        let said = PlanDifference(from: before, to: now).changes.map(\.sentence)
        #expect(
            said.contains("“Mend every lamp”, due: was “31 January 2027”, now “28 February 2027”."), "\(said)")
        #expect(said.contains("“Mend every lamp”, objective: was “Lit”, now “Lit until midnight”."), "\(said)")
    }

    @Test(arguments: Engine.tested)
    func `a stale save writes nothing, and shows both texts`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        let lamps = try await ground.whole(1).actions[0]
        _ = try await change(lamps, "Mend the lamps on the quay", ground)
        guard case .stale(let now) = try await change(lamps, "Mend lamps and rails", ground) else {
            Issue.record("one text was written over another")
            return
        }
        #expect(now.text == "Mend the lamps on the quay" && now.version == lamps.version + 1)
        #expect(try await ground.whole(1).actions[0].text == "Mend the lamps on the quay")
        var page = ActionFormPage.example
        (page.name, page.stale) = ("Mend lamps and rails", now)
        let shown = String(decoding: page.body.bytes, as: UTF8.self)
        #expect(shown.contains("Mend the lamps on the quay") && shown.contains("Mend lamps and rails"))
    }

    /// Source: the policy as delivered: a partner's officer changes what their own seat owns; how far it has come, here.
    @Test(arguments: Engine.tested)
    func `whoever holds its seat does not move its day or hand it on`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        try await addSeats(ground)
        let lamps = try await ground.whole(1).actions[0]
        let theirs = try #require(try await change(lamps, seat: ID(14), ground).made)
        #expect(theirs.agency == ID(2) && theirs.seat == ID(14))
        let sergeant = Viewer(
            person: ID(1), agency: ID(2), seats: [ID(14)], purpose: .evidence,
            rules: Policy.first.rules(of: [.everyone, .partner]))
        let moved = try await change(
            theirs, seat: ID(14), due: "2027-12-31", because: "Busy", as: sergeant, ground)
        #expect(moved.made == nil && moved.faulty.isEmpty)
        #expect(try await change(theirs, seat: ID(15), as: sergeant, ground).made == nil)
        let report = ReportAction(
            id: theirs.id, version: theirs.version, progress: .inProgress, done: nil, evidence: "")
        #expect(try await ground.registry.write(Aldermouth.trace(sergeant), report.run).made != nil)
    }

    @Test(arguments: Engine.tested)
    func `a seat that may not be known of stays, and none that is unknown is chosen`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        try await addSeats(ground)
        let lamps = try await ground.whole(1).actions[0]
        let theirs = try #require(try await change(lamps, seat: ID(14), ground).made)
        var apart = Viewer.planner
        apart.excluded = [ThingID(.seat, 14)]
        let worded = try #require(try await change(theirs, "Mend every lamp", as: apart, ground).made)
        #expect(worded.seat == ID(14) && worded.agency == ID(2) && worded.text == "Mend every lamp")
        #expect(try await change(worded, seat: ID(99), ground).faulty == ["seat"])
        let none = try #require(try await change(worded, "Mend every lamp", ground).made)
        #expect(none.seat == nil && none.agency == nil)
    }
}
