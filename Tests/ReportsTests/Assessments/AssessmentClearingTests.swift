import Aldermouth
import Approvals
import Checks
import Dates
import Partnership
import Planning
import Storage
import Testing

@testable import Reports

/// What the checks find in an assessment, cleared finding by finding.
@Suite struct AssessmentClearingTests {
    private func clear(
        _ assessed: Assessed, _ id: ID<StrategicAssessment>, _ finding: String, by person: ID<Person> = Desk.colleague,
        reason: String = "They said so in public."
    ) async throws -> Written<StrategicAssessment> {
        let command = ClearAssessmentFinding(try await assessed.whole(id, by: person), finding: finding, reason: reason)
        return try await assessed.registry.write(Desk.trace(person), command.run)
    }

    private func open(_ assessed: Assessed, _ id: ID<StrategicAssessment>) async throws -> [PaperFault] {
        let whole = try await assessed.whole(id)
        return CheckAssessment(whole: whole, gate: PrivacyGate(), today: Aldermouth.now.localDay).faults
            .filter { $0.weight == .answer && $0.rule == .privacy }
    }

    @Test(arguments: Engine.tested)
    func `from what somebody could be known is cleared by somebody who wrote none of it, and not by one reason for all`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        try await assessed.fill(id)
        _ = try await assessed.write(id, .reasons, "Of those, 3 victims moved away.").made
        let found = try #require(try await open(assessed, id).first)
        let refused = try await assessed.move(id, .approve, reason: "It may stand.").faults
        #expect(refused == ["\(found.sentence) Or clear it under “Findings to answer for”."])
        #expect(
            try await clear(assessed, id, found.key, by: Desk.writer).faults == [
                "Somebody who wrote none of it clears a finding."
            ])
        #expect(try await clear(assessed, id, found.key, reason: "").faults == ["Enter why it may stand."])
        _ = try await clear(assessed, id, found.key).made
        #expect(try await open(assessed, id).isEmpty)
        let kept = try await assessed.whole(id).clearances
        #expect(kept.map(\.person) == [Desk.colleague] && kept.map(\.reason) == ["They said so in public."])
        #expect(try await assessed.move(id, .approve, reason: "It may stand.").made.stage == .approved)
    }

    @Test(arguments: Engine.tested)
    func `a finding that comes anew is not cleared, and what must be mended is cleared by nobody`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        try await assessed.fill(id)
        _ = try await assessed.write(id, .reasons, "Of those, 3 victims moved away.").made
        _ = try await clear(assessed, id, try #require(try await open(assessed, id).first).key).made
        _ = try await assessed.write(id, .reasons, "Of those, 2 victims moved away.").made
        #expect(try await open(assessed, id).count == 1)
        #expect(try await clear(assessed, id, "nothing").faults == ["The checks find this no longer. Look again."])
        _ = try await assessed.write(id, .reasons, "Call 01246 000 000.").made
        let whole = try await assessed.whole(id)
        let mend = try #require(
            CheckAssessment(whole: whole, gate: PrivacyGate(), today: Aldermouth.now.localDay).faults
                .first { $0.rule == .privacy && $0.weight == .mend })
        #expect(
            try await clear(assessed, id, mend.key).faults == ["This must be mended: nobody may let it stand."])
    }

    @Test func `what is called after a person or a place is read by the gate too`() {
        var whole = WholeAssessment.example
        let gate = PrivacyGate(persons: ["sam finch"])
        whole.assessment.problem = .init("Calls about Sam Finch", .priority(ID(972)))
        let faults = CheckAssessment(whole: whole, gate: gate, today: "2026-11-24").faults
        #expect(faults.contains { $0.place == "“The title”" && $0.rule == .privacy })
    }
}
