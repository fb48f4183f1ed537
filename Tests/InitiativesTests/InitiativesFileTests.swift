import Aldermouth
import Dates
import Foundation
import Partnership
import Planning
import Storage
import Testing

@testable import Initiatives

@Suite("Initiatives in readable files")
struct InitiativesFileTests {
    private let today = Aldermouth.now.localDay

    private func take(_ text: String, _ registry: Registry) async throws -> TakenOnce {
        try await registry.write(Aldermouth.trace(), ImportInitiatives(text: text).run)
    }

    private func refusal(_ text: String, _ registry: Registry) async -> String {
        do {
            _ = try await take(text, registry)
            return "taken"
        } catch { return (error as? PlanFileRefusal)?.sentence ?? "\(error)" }
    }

    private static let text = """
        initiative: Quiet Quay
        kind: scheme
        for: Bars serve nobody
          who is drunk.
        seat: Seat 14
        partner: Council
        plan: Safer Aldermouth
        serves: The quay
        area: E07000033
        outside: Westmere Partnership
        from: 2026-03-01

        evaluation: Quiet Quay
        by: The university
        due: 2026-10-30
        there is: provisional
        found: Fewer calls.

        milestone: Every bar has signed
        initiative: Quiet Quay
        due: 2026-10-31

        communication: What the bars agreed
        to: Visitors
        way: press
        way: website
        partner: Council
        initiative: Quiet Quay
        standing: out
        from: 2026-10-01
        reached: about 4000

        achievement: An award
        given by: A charity
        agency: Council
        initiative: Quiet Quay

        event: Stall
        day: 2026-11-02
        place: Market
        agency: Aldermouth District Council
        partner: Police
        done: Talks.
        output: Kits given out: 40
        reached: about 200

        training: What to look for
        strand: protect
        agency: Police
        audience: members
        standing: held
        held: 2026-11-03
        came: Council: 17
        came: Guests: not counted
        """

    @Test(arguments: Engine.tested)
    func `each block is taken once, with all that it says`(engine: Engine) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        #expect(try await take(Self.text, registry) == TakenOnce(added: 7, held: 0))
        #expect(try await take(Self.text, registry) == TakenOnce(added: 0, held: 7))
        let line = try #require(try await registry.initiatives(Aldermouth.trace(), on: today).lines.first)
        let words = line.initiative.words
        #expect(words.aim == "Bars serve nobody who is drunk." && words.seat == ID(14) && words.agency == ID(2))
        let quay = try #require(try await registry.priority("The quay"))
        #expect(words.partners == [ID(1)] && words.priorities == [quay])
        #expect(words.from == "2026-03-01" && words.until == nil && words.areas == ["E07000033"])
        #expect(
            line.evaluations.map { $0.said(on: today) } == [
                "Overdue since 30 October 2026; what is known is provisional"
            ])
        #expect(
            words.outside == ["Westmere Partnership"] && line.milestonesSaid(on: today) == "0 of 1 reached, 1 overdue")
        let told = try await registry.communications(Aldermouth.trace())[0].words
        #expect(told.channelsSaid == ["Website", "Press and radio"] && told.partners == [ID(1)])
        #expect(told.initiative == line.initiative.id && told.reached == .about(4000))
        let event = try await registry.events(Aldermouth.trace())[0].words
        #expect(
            event.outputs.typed == "Kits given out: 40" && event.reached == .about(200) && event.partners == [ID(2)])
        let session = try await registry.training(Aldermouth.trace(), on: today).sessions[0].words
        #expect(
            session.came.typed == "Aldermouth District Council: 17\nGuests: not counted"
                && session.came[0].agency == ID(1))
        let awards = try await registry.look(Achievements(viewer: .initiativesKeeper), Aldermouth.trace())
        #expect(awards.map(\.words.initiative) == [line.initiative.id])
    }

    @Test(arguments: Engine.tested)
    func `what is wrong is said with its line, and nothing of the file is kept`(engine: Engine) async throws {
        let registry = try await Aldermouth.initiatives(on: engine)
        let good = "initiative: One\nfor: Quiet\n\n"
        #expect(await refusal(good + "scheme: Two", registry) == "line 4: “scheme” is not known here.")
        #expect(
            await refusal(good + "initiative: Two\nkind: plot\nfor: Noise", registry)
                == "line 5: “plot” is not one of scheme, campaign, operation, project, charter, review, other.")
        #expect(
            await refusal(good + "initiative: Two\nfor: Noise\nleader: Us", registry)
                == "line 6: “leader” is not known in “initiative”.")
        #expect(
            await refusal(good + "evaluation: Nobody’s\nby: Us\ndue: 2027-01-31", registry)
                == "line 4: No initiative is called “Nobody’s”. Write its block above this one.")
        #expect(
            await refusal(good + "milestone: All have signed\ndue: 2027-01-31", registry)
                == "line 4: “initiative” is missing from what begins here.")
        #expect(
            await refusal(good + "communication: Come\nto: Everybody\nway: smoke", registry)
                == "line 6: “smoke” is not one of website, social-media, press, printed, in-person, message, other.")
        #expect(
            await refusal(good + "event: Stall\nday: 2026-11-02\nplace: Market\ndone: Talks\noutput: many", registry)
                == "line 8: “many” is not a name, a colon and a number, as Wardens: 12.")
        #expect(
            await refusal(good + "initiative: Two\nfor: Noise\nserves: The quay", registry)
                == "line 6: Say whose priority this is with “plan:”.")
        #expect(
            await refusal(good + "training: Two\naudience: professionals", registry)
                == "line 4: Enter which professional group.")
        #expect(
            await refusal(good + "initiative: Two\nfor: Noise\nagency: Nobody", registry)
                == "line 6: No one agency is called “Nobody”. Write the agency down first.")
        #expect(try await registry.initiatives(Aldermouth.trace(), on: today).lines.isEmpty)
    }

    /// Source: the papers that Examples/initiatives names.
    @Test func `the files of the published papers are taken, and say what the papers do not`() async throws {
        let registry = try await Aldermouth.initiatives(on: .sqlite)
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples")
        func texts(_ folder: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
                .filter { $0.hasSuffix(".txt") }.sorted()
                .map { try String(contentsOf: root.appending(path: "\(folder)/\($0)"), encoding: .utf8) }
        }
        let planner = Aldermouth.trace(.planner)
        for text in try texts("plans") { _ = try await registry.write(planner, ImportPlan(text: text).run) }
        for text in try texts("duties") { _ = try await registry.write(planner, ImportDuties(text: text).run) }
        var added = 0
        for text in try texts("initiatives") { added += try await take(text, registry).added }
        let register = try await registry.initiatives(Aldermouth.trace(), on: today)
        let training = try await registry.training(Aldermouth.trace(), on: today)
        #expect(register.lines.count == 20 && training.sessions.count == 9)
        let told = try await registry.communications(Aldermouth.trace())
        let milestones = register.lines.flatMap(\.milestones)
        #expect(told.count == 3 && milestones.count == 4)
        #expect(added == register.lines.count + training.sessions.count + told.count + milestones.count + 2)
        let owed = register.found(.init(evaluation: .overdue))
        #expect(owed.map(\.initiative.words.name) == ["Community Alcohol Partnership in Biggleswade"])
        #expect(owed.first?.evaluations.first?.words.finality == .provisional)
        let officers = training.totals(nil).byAudience[1]
        #expect(officers.sessions == 3 && officers.came.said == "1,060, not all exact; 1 not counted")
        #expect(training.found(.init(part: .overdue)).isEmpty)
        #expect(training.found(.init(part: .plan)).count == 3)
    }

    /// The invented ones name agencies, seats and priorities that the demonstration has.
    @Test func `the demonstration's blocks are read, with something ahead and something overdue`() throws {
        let blocks = try InitiativesFile(MakeDemonstrationInitiatives.text(today)).blocks
        #expect(blocks.count == 23)
        let states = blocks.compactMap { block -> InitiativeState.Name? in
            guard case .initiative(_, let words) = block else { return nil }
            return InitiativeState(from: words.from, until: words.until, today: today).name
        }
        #expect(states == [.running, .running, .planned, .ended, .running])
    }
}
