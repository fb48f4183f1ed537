import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Scrutiny

/// What a recommendation says is put right, and what it said before stays.
@Suite struct PutRightTests {
    private func recommended(_ desk: Desk) async throws -> Recommendation {
        let committee = desk.committee.id
        try await known(desk)
        return try await desk.write(as: .member) { writing in
            try Recommend(
                committee: committee, reference: "CSC 2026/1", source: "The committee",
                text: "That an inspector comes.",
                made: "2026-03-16", addressee: .responsible, agency: Desk.police
            ).run(writing).made
        }
    }

    /// Whoever puts it right.
    private func known(_ desk: Desk) async throws {
        try await desk.registry.database.write { connection in
            try Person(id: ID(901), agency: Desk.council, name: "Asha Okafor").insert(connection)
        }
    }

    private func put(
        _ desk: Desk, _ one: Recommendation, _ text: String, _ made: Day, _ addressee: Addressee, _ because: String,
        version: Int? = nil
    ) async throws -> Written<Recommendation> {
        let command = PutRightRecommendation(
            id: one.id, version: version ?? one.version, reference: one.reference, source: one.source, text: text,
            made: made, addressee: addressee, because: because)
        return try await desk.write(as: .officer, of: Desk.police) { try command.run($0) }
    }

    @Test(arguments: Engine.tested)
    func `its clock goes with it, and what it said before is told with the reason`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let one = try await recommended(desk)
        #expect(try await put(desk, one, one.text, one.made, one.addressee, "").faults == ["Enter what was wrong."])
        #expect(
            try await put(desk, one, one.text, "2099-01-01", one.addressee, "A slip").faults == [
                "Enter a day that is not in the future."
            ])
        let now = try await put(desk, one, "That two inspectors come.", "2026-03-18", .executive, "The minutes say two")
            .made
        #expect(now.text == "That two inspectors come." && now.version == 2 && now.since == "2026-03-18")
        #expect(now.dueSaid(on: "2026-04-13") == "The response of the executive: due by 18 May 2026")
        let before = try await desk.registry.look(
            RecommendationsBefore(viewer: Desk.viewer(.officer, Desk.police), recommendation: one.id),
            Desk.trace(.officer, Desk.police))
        #expect(before.map(\.words.text) == [one.text] && before.map(\.made) == ["2026-03-16"])
        #expect(
            before.map(\.words.made.because) == ["The minutes say two"] && before.map(\.words.made.person) == [ID(901)])
        guard case .stale = try await put(desk, one, "Else", one.made, one.addressee, "Late") else {
            Issue.record("an older version was taken")
            return
        }
    }

    @Test(arguments: Engine.tested)
    func `once it is responded to, the day and who responds stay`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let one = try await recommended(desk)
        let no = MoveRecommendation(
            id: one.id, version: 1, action: .reject, response: "No.", reason: "No money.", on: "2026-04-10")
        let answered = try await desk.write(as: .officer, of: Desk.police) { try no.run($0) }.made
        let said = "It was responded to on 10 April 2026: the clock is over, so this stays as it is."
        #expect(
            try await put(desk, answered, "Else", "2026-03-17", .executive, "A slip").faults == [said, said])
        let now = try await put(desk, answered, "Else", answered.made, answered.addressee, "A slip").made
        #expect(now.text == "Else" && now.stage == .rejected && now.responded == "2026-04-10")
    }

    /// Source: paper 000 (Bolsover): a matter that was put off; here its title was written down wrongly.
    @Test(arguments: Engine.tested)
    func `what a matter of the work programme is called is put right, and what it was called stays`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        try await known(desk)
        let committee = desk.committee.id
        let item = try await desk.write { try BookItem(committee: committee, title: "Fires").run($0).made }
        func put(_ version: Int, _ title: String, _ because: String, of id: ID<Committee>? = nil) async throws
            -> Written<ProgrammeItem>
        {
            let command = PutRightItem(
                committee: id ?? committee, item: item.id, version: version, title: title, because: because)
            return try await desk.write { try command.run($0) }
        }
        #expect(try await put(1, "Fires", "").faults == ["It says this already.", "Enter what was wrong."])
        #expect(try await put(1, "", "It was short").faults == ["Enter what it is about."])
        #expect(try await put(1, "Deliberate fires", "It was short", of: ID(77)).isNotThere)
        #expect(try await put(1, "Deliberate fires", "It is about those that are lit").made.version == 2)
        guard case .stale(let now) = try await put(1, "Else", "Mine") else {
            Issue.record("an older version was taken")
            return
        }
        #expect(now.title == "Deliberate fires")
        let trace = Desk.trace(.member, Desk.council)
        let before = try await desk.registry.look(ItemsBefore(viewer: trace.viewer, committee: committee), trace)
        let asha = Person(id: ID(901), agency: Desk.council, name: "Asha Okafor")
        #expect(
            before.map { $0.words.said([asha]) } == [
                "“Fires”, until it was put right on 24 November 2026 by Asha Okafor: It is about those that are lit"
            ])
        #expect(before.first?.words.said([]).contains("by somebody:") == true)
    }
}
