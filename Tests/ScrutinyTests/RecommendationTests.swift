import Aldermouth
import Dates
import Partnership
import Procedures
import Scrutiny
import Storage
import Testing

@Suite("Recommendations, and their clocks")
struct RecommendationTests {
    private typealias Rules = Procedure<RecommendationWords>

    /// 28 days: SI 2009/942. Two months: Local Government Act 2000, section 9FE.
    @Test func `a response is due on the right clock`() {
        func due(_ addressee: Addressee, _ jurisdiction: Jurisdiction?, _ made: Day) -> Day? {
            let rules = Rules.responding(addressee, in: jurisdiction, made: made)
            return rules.due(at: Standing(.awaiting, since: made)).first?.on
        }
        #expect(due(.responsible, .england, "2019-03-18") == "2019-04-15")
        #expect(due(.responsible, .wales, "2019-03-18") == "2019-04-15")
        #expect(due(.executive, .england, "2018-12-31") == "2019-02-28")
        #expect(due(.executive, .england, "2019-03-18") == "2019-05-18")
        #expect(due(.executive, .wales, "2019-03-18") == nil)
        #expect(due(.other, .england, "2019-03-18") == nil)
        // Before the regulations there was no such clock.
        #expect(due(.responsible, .england, "2009-04-29") == nil)
    }

    @Test(arguments: RecommendationWords.Action.allCases)
    func `each step needs what it needs, from where it may be taken`(action: RecommendationWords.Action) {
        let rules = Rules.byAuthorities2009
        for stage in RecommendationWords.Stage.allCases {
            let empty = Standing<RecommendationWords>(stage, since: "2026-01-05")
            let full = Standing<RecommendationWords>(
                stage, since: "2026-01-05", findings: Set(RecommendationWords.Finding.allCases))
            guard let move = rules[action, from: stage] else {
                let open = RecommendationWords.Action.allCases.filter { rules[$0, from: stage] != nil }
                let refused = rules.refusals(of: action, by: .addressee, at: full, on: Desk.today)
                guard case .wrongStage(stage, let told)? = refused.first else {
                    Issue.record("\(refused)")
                    continue
                }
                #expect(refused.count == 1 && Set(told).isSubset(of: open))
                continue
            }
            #expect(rules.refusals(of: action, by: .addressee, at: full, on: Desk.today).isEmpty)
            #expect(rules.refusals(of: action, by: .committee, at: empty, on: Desk.today).count == move.needs.count)
        }
        let ended: [RecommendationWords.Stage] = [.complete, .superseded, .rejected]
        #expect(ended.allSatisfy { rules[action, from: $0] == nil })
    }

    private func recommended(_ desk: Desk, _ agency: ID<Agency> = Desk.police) async throws -> Recommendation {
        let committee = desk.committee.id
        return try await desk.write(as: .member) { writing in
            try Recommend(
                committee: committee, reference: "CSC 2026/1", source: "The committee",
                text: "That an inspector comes.",
                made: "2026-03-16", addressee: .responsible, agency: agency
            ).run(writing).made
        }
    }

    private func move(
        _ desk: Desk, _ one: Recommendation, as role: Role = .partner, of agency: ID<Agency> = Desk.police,
        _ action: RecommendationWords.Action, response: String = "", reason: String = "", seat: ID<Seat>? = nil,
        due: Day? = nil, evidence: String = "", on day: Day = "2026-04-10"
    ) async throws -> Written<Recommendation> {
        let command = MoveRecommendation(
            id: one.id, version: one.version, action: action, response: response, reason: reason, seat: seat, due: due,
            evidence: evidence, on: day)
        return try await desk.write(as: role, of: agency) { try command.run($0) }
    }

    @Test(arguments: Engine.tested)
    func `a recommendation is followed from its making to its end`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        var one = try await recommended(desk)
        #expect(one.dueSaid(on: "2026-04-13") == "The response in writing: due by 13 April 2026")
        #expect(one.dueSaid(on: "2026-04-14") == "The response in writing: 1 day late: due by 13 April 2026")
        #expect(try await move(desk, one, of: Desk.commissioner, .begin).isNotThere)
        #expect(
            try await move(desk, one, .accept).faults == [
                "Enter the response in writing.", "Enter whose seat it is to carry out.",
                "Enter by when it is to be carried out.",
            ])
        one = try await move(
            desk, one, .acceptInPart, response: "To every second one.", reason: "Too few of us.", seat: Desk.patrols,
            due: "2026-09-30"
        ).made
        #expect(one.response == .acceptInPart && one.responded == "2026-04-10" && one.stage == .notStarted)
        #expect(one.dueSaid(on: "2026-10-02") == "The work itself: 2 days late: due by 30 September 2026")
        #expect(
            try await move(desk, one, .begin, on: "2026-04-01").faults == [
                "It came to this stage on 10 April 2026, which is later."
            ])
        #expect(
            try await move(desk, one, .begin, response: "All of them after all.", on: "2026-05-01").faults == [
                "The response was given on 10 April 2026. Leave this empty."
            ])
        one = try await move(desk, one, .begin, due: "2026-10-31", on: "2026-05-01").made
        #expect(one.due == "2026-10-31" && one.seat == Desk.patrols && one.responseText == "To every second one.")
        #expect(try await move(desk, one, .complete, on: "2026-06-01").faults == ["Enter what shows it."])
        one = try await move(desk, one, .complete, evidence: "Minutes of June.", on: "2026-06-01").made
        #expect(one.stage == .complete && one.nextDue == nil && one.reason == "Too few of us.")
        // Where it stands is what its steps lead to.
        let (id, rules) = (one.id, one.rules)
        let actions = try await desk.registry.database.read { connection in
            try connection.column(
                "SELECT action FROM recommendation_move WHERE recommendation = \(id) ORDER BY position",
                as: RecommendationWords.Action.self)
        }
        #expect(rules.stage(after: actions) == .complete && actions.count == 3)
    }

    @Test(arguments: Engine.tested)
    func `a rejection tells its reason`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let one = try await recommended(desk)
        #expect(try await move(desk, one, .reject, response: "No.").faults == ["Enter the reason."])
        let rejected = try await move(desk, one, .reject, response: "No.", reason: "No money.").made
        #expect(rejected.stage == .rejected && rejected.nextDue == nil)
        guard case .stale(let now) = try await move(desk, one, .accept, response: "Yes.") else {
            Issue.record("an older version was taken")
            return
        }
        #expect(now.responseText == "No.")
    }

    @Test(arguments: Engine.tested)
    func `its way through every body is told in order of days`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let one = try await recommended(desk)
        try await desk.write { writing in
            for (day, body) in [("2026-06-09", "Cabinet"), ("2026-05-12", "The portfolio holder")] as [(Day, String)] {
                _ = try AddStep(recommendation: one.id, on: day, body: body, outcome: "Endorsed").run(writing).made
            }
        }
        let steps = try await desk.registry.look(
            RecommendationSteps(viewer: Desk.viewer(.analyst, Desk.council)), Desk.trace(.analyst, Desk.council))
        #expect(one.chain(steps).map(\.body) == ["The committee", "The portfolio holder", "Cabinet"])
        #expect(one.chain(steps).map(\.on) == ["2026-03-16", "2026-05-12", "2026-06-09"])
    }

    @Test(arguments: Engine.tested)
    func `who neither runs the committee nor was asked changes nothing`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let one = try await recommended(desk)
        for (role, agency) in [(Role.partner, Desk.commissioner), (.member, Desk.council), (.analyst, Desk.police)] {
            #expect(try await move(desk, one, as: role, of: agency, .begin).isNotThere, "\(role)")
            let step = AddStep(recommendation: one.id, on: Desk.today, body: "Cabinet", outcome: "Seen")
            #expect(try await desk.write(as: role, of: agency) { try step.run($0).isNotThere }, "\(role)")
        }
    }

    @Test(arguments: Engine.tested)
    func `no body considered it before it was made, or in days to come`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let one = try await recommended(desk)
        func consider(_ day: Day) async throws -> [String] {
            let step = AddStep(recommendation: one.id, on: day, body: "Cabinet", outcome: "Seen")
            return try await desk.write { try step.run($0).faults }
        }
        #expect(try await consider("2026-03-15") == ["It was made on 16 March 2026. Enter that day or a later one."])
        #expect(try await consider(Desk.today + 1) == ["Enter a day that is not in the future."])
        #expect(try await consider("2026-03-16").isEmpty)
        #expect(try await consider(Desk.today).isEmpty)
        #expect(
            try await move(desk, one, .accept, response: "Yes.", seat: Desk.patrols, due: "2026-03-15").faults
                == ["It was made on 16 March 2026. It cannot be due to be carried out before that."])
    }
}
