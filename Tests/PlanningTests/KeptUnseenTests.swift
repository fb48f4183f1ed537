import Aldermouth
import Dates
import Figures
import Partnership
import Storage
import Testing

@testable import Planning

/// Whoever saves a form that leaves out what a conflict of interest keeps from them takes nothing of it away.
@Suite("What somebody who writes may not see")
struct KeptUnseenTests {
    @Test(arguments: Engine.tested)
    func `a figure that may not be seen stays cited`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        let priority = try await ground.whole(1).priorities[0].priority
        var figures: [CitedFigure] = []
        for subject in ["Calls", "Reports"] {
            var number = CitedFigure.example.number
            number.subject = subject
            let cite = CiteFigure(number: number, isAsked: false)
            figures.append(try #require(try await ground.registry.write(Aldermouth.trace(), { try cite.run($0) }).made))
        }
        func explain(
            _ citations: Set<ID<CitedFigure>>, version: Int, _ viewer: Viewer = .planner
        ) async throws -> [ID<CitedFigure>] {
            let draft = RationaleDraft(evidence: "It is so", citations: citations)
            let command = ExplainPriority(priority: priority.id, version: version, draft: draft)
            #expect(try await ground.registry.write(Aldermouth.trace(viewer), command.run).made != nil)
            return try await ground.whole(1).priorities[0].citations.map(\.id).sorted()
        }
        let both = figures.map(\.id).sorted()
        #expect(try await explain(Set(both), version: 0) == both)
        var apart = Viewer.planner
        apart.excluded = [ThingID(.citedFigure, both[0].number)]
        #expect(try await explain([], version: 1, apart) == [both[0]])
        #expect(try await explain([], version: 2).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `a seat and an agency that may not be known of still lead`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        try await ground.registry.database.write { connection in
            try Agency(id: ID(2), name: "Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            try Seat(id: ID(14), agency: ID(2), title: "Seat 14", role: .partner, from: "2024-04-01").insert(connection)
        }
        let one = try await ground.whole(1).priorities[0].priority
        func change(
            _ draft: PriorityDraft, version: Int, without hidden: [ThingID] = []
        ) async throws -> Priority? {
            var viewer = Viewer.planner
            viewer.excluded = Set(hidden)
            let command = ChangePriority(id: one.id, version: version, draft: draft)
            return try await ground.registry.write(Aldermouth.trace(viewer), command.run).made
        }
        let led = PriorityDraft(name: "Quay", agency: ID(2), seat: ID(14))
        #expect(try await change(led, version: one.version)?.seat == ID(14))
        let seatUnseen = try await change(
            PriorityDraft(name: "The quay", agency: ID(2)), version: one.version + 1, without: [ThingID(.seat, 14)])
        #expect(seatUnseen?.seat == ID(14) && seatUnseen?.name == "The quay")
        let bothUnseen = try await change(
            PriorityDraft(name: "Quay"), version: one.version + 2, without: [ThingID(.seat, 14), ThingID(.agency, 2)])
        #expect(bothUnseen?.seat == ID(14) && bothUnseen?.agency == ID(2))
        let taken = try await change(PriorityDraft(name: "Quay"), version: one.version + 3)
        #expect(taken?.seat == nil && taken?.agency == nil)
    }

    @Test(arguments: Engine.tested)
    func `a duty keeps the seat that may not be known of with its agency`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        try await ground.registry.database.write { connection in
            try Agency(id: ID(2), name: "Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            try Seat(id: ID(14), agency: ID(2), title: "Seat 14", role: .partner, from: "2024-04-01").insert(connection)
        }
        var words = DutyRegister.example.lines[0].duty.words
        (words.agency, words.seat) = (ID(2), ID(14))
        let keep = KeepDuty(words: words)
        let duty = try #require(try await ground.registry.write(Aldermouth.trace(), keep.run).made)
        func change(_ seat: ID<Seat>?, version: Int, without hidden: [ThingID]) async throws -> Duty? {
            var (viewer, words) = (Viewer.planner, words)
            (viewer.excluded, words.seat) = (Set(hidden), seat)
            let command = KeepDuty(changed: (duty.id, version), words: words, reason: "Put right")
            return try await ground.registry.write(Aldermouth.trace(viewer), command.run).made
        }
        #expect(try await change(nil, version: 1, without: [ThingID(.seat, 14)])?.words.seat == ID(14))
        #expect(try await change(nil, version: 2, without: [])?.words.seat == nil)
    }
}
