import Aldermouth
import Approvals
import Dates
import Documents
import Meetings
import Papers
import Partnership
import Planning
import Storage
import Testing

@testable import Reports

/// A profile of one problem: the same paper as the yearly assessment, with its own headings, tied to what it explains.
@Suite struct ProblemProfileTests {
    private func place(_ name: String, _ assessed: Assessed) async throws -> PlaceInPlan {
        let places = try await assessed.registry.placesInPlans(Desk.trace(Desk.writer))
        return try places.first { $0.value.hasPrefix(name) }.orFail("no \(name)").key
    }

    private func begin(
        _ name: String, about: String, _ assessed: Assessed
    ) async throws -> Written<StrategicAssessment> {
        let trace = Desk.trace(Desk.writer)
        let place = try await place(about, assessed)
        let planned = try await assessed.registry.planned(place, trace).orFail("not planned")
        #expect(planned.name == about && planned.plan == assessed.plan.id)
        let whole = try await assessed.registry.wholePlan(planned.plan, trace).orFail("no plan")
        let texts = try await WholeAssessment.begun(
            whole, Period(12, to: Assessed.last), about: about, assessed.registry, trace, figures: InventedFigures())
        let command = BeginAssessment(
            plan: planned.plan, year: Assessed.year, last: Assessed.last, texts: texts,
            problem: .init(name, place))
        return try await assessed.registry.write(trace, command.run)
    }

    @Test(arguments: Engine.tested)
    func `it begins with what is held of what it explains, under its own headings, beside the yearly one`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        _ = try await assessed.begin()
        let profile = try await begin("Fires at the gates", about: "Quiet harbour", assessed).made
        #expect(profile.title == "Problem profile: Fires at the gates" && profile.procedure == "problem-profile-2026")
        let whole = try await assessed.whole(profile.id)
        #expect(
            whole.parts.map(\.part.title) == [
                "The problem", "What is reported and recorded", "Who is harmed", "Where and when", "Why: its causes",
                "What is done already", "What could be done", "What is not known",
            ])
        let texts = Dictionary(uniqueKeysWithValues: whole.parts.map { ($0.part.matter, $0.text) })
        #expect(texts[.problem] == "Fewer nights disturbed")
        #expect(
            texts[.scanning] == """
                {compared crime E07999001 2025-10 2026-09}
                {compared asb E07999001 2025-10 2026-09}
                """)
        #expect(texts[.causes] == "Nights are disturbed most in summer.")
        #expect(texts[.done] == "- Lock the gates at night: not started" && texts[.options] == "")
        // A second in the same year, on an issue.
        let other = try await begin("Catapults", about: "Catapults", assessed).made
        #expect(try await assessed.whole(other.id).parts[0].text == "Swans were hurt.")
        #expect(try await begin("", about: "Catapults", assessed).faults == ["Enter the problem, in a few words."])
        await #expect(throws: NotMade.self) { try await assessed.begin() }
    }

    @Test(arguments: Engine.tested)
    func `it is checked, approved by another and kept as an edition, as the yearly one is`(engine: Engine) async throws
    {
        let assessed = try await Assessed(engine)
        let profile = try await begin("Fires at the gates", about: "Quiet harbour", assessed).made
        let blank = try await assessed.move(profile.id, .approve).faults
        #expect(blank.count == 4 && blank.allSatisfy { $0.contains("Nothing is written here.") })
        try await assessed.fill(profile.id)
        #expect(try await assessed.move(profile.id, .approve, by: Desk.writer).faults.count == 1)
        #expect(try await assessed.move(profile.id, .approve).made.stage == .approved)
        #expect(try await assessed.move(profile.id, .publish).made.stage == .published)
        let edition = try await assessed.editions[0]
        #expect(edition.title == "Problem profile: Fires at the gates")
        #expect(try await assessed.parts(edition).map(\.matter) == whole(assessed, profile.id))
        let paper = AssessmentDocument(edition, try await assessed.parts(edition)).paper
        #expect(paper.title == "Problem profile: Fires at the gates" && paper.status == "Published")
    }

    private func whole(_ assessed: Assessed, _ id: ID<StrategicAssessment>) async throws -> [AssessmentPart.Matter] {
        try await assessed.whole(id).parts.map(\.part.matter)
    }

    @Test(arguments: Engine.tested)
    func `whoever is kept from what it explains is kept from it and from its editions`(engine: Engine) async throws {
        let assessed = try await Assessed(engine)
        let profile = try await begin("Fires at the gates", about: "Quiet harbour", assessed).made
        try await assessed.fill(profile.id)
        _ = try await assessed.move(profile.id, .approve).made
        _ = try await assessed.move(profile.id, .publish).made
        let place = try #require(profile.problem?.place.priority)
        var kept = Desk.viewer(Desk.writer)
        kept.excluded = [ThingID(.priority, place.number)]
        let trace = Trace(kept, at: Aldermouth.now, route: "test")
        #expect(try await assessed.registry.look(Assessments(viewer: kept), trace).isEmpty)
        #expect(try await assessed.registry.look(AssessmentTexts(viewer: kept, assessment: profile.id), trace).isEmpty)
        #expect(try await assessed.registry.look(AssessmentEditions(viewer: kept), trace).isEmpty)
        let edition = try await assessed.editions[0]
        #expect(
            try await assessed.registry.look(AssessmentEditionParts(viewer: kept, edition: edition.id), trace).isEmpty)
        let write = WriteAssessmentPart(assessment: profile.id, matter: .problem, text: "Mine", version: 1)
        guard case .notThere = try await assessed.registry.write(trace, write.run) else {
            Issue.record("written")
            return
        }
    }

    /// A profile follows from no law, so a priority that is said to come from the assessment does not come from it.
    @Test func `a profile alone is no strategic assessment that a plan could be traced to`() async throws {
        let assessed = try await Assessed(.sqlite)
        _ = try await begin("Fires at the gates", about: "Quiet harbour", assessed).made
        let findings = try await assessed.registry.findings(assessed.plan.id, Desk.trace(Desk.writer))
        #expect(!findings.contains { $0.contains("came from the strategic assessment") })
    }

    @Test(arguments: Engine.tested)
    func `assessments from before there were profiles are all there, with what hangs on them`(engine: Engine)
        async throws
    {
        let all = inOrder(
            partnershipMigrations, meetingMigrations, planningMigrations, approvalsMigrations, documentsMigrations)
        let before = Array(all.prefix(while: { $0.name != "0117 problem profiles" }))
        let database = try await Aldermouth.database(on: engine, before)
        try await database.write { connection in
            try connection.execute(
                """
                INSERT INTO plan (id, name, body, nation, from_day, until_day, is_ranked, version)
                VALUES (1, 'Plan', 'Aldermouth', 'england', 1, 2, 0, 1)
                """)
            try connection.execute(
                """
                INSERT INTO assessment (id, plan, body, year, last_month, drafter, stage, stage_day, procedure, version)
                VALUES (7, 1, 'Aldermouth', 2025, '2025-09', NULL, 'published', 3, 'strategic-assessment-2007', 4)
                """)
            try connection.execute(
                "INSERT INTO assessment_part (assessment, matter, text, writer, version) VALUES (7, 'levels', 'Told', NULL, 2)"
            )
            try connection.execute(
                """
                INSERT INTO assessment_edition (id, assessment, number, day, title, body, changed)
                VALUES (8, 7, 1, 3, 'Title', 'Aldermouth', '')
                """)
            try connection.execute(
                """
                INSERT INTO assessment_edition_part (edition, position, matter, name, text)
                VALUES (8, 0, 'levels', 'Levels', 'Told')
                """)
        }
        try await database.migrate(all, at: Aldermouth.now)
        let held = try await database.read { try StrategicAssessment.find(ID(7), $0) }
        #expect(held?.sort == .yearly && held?.version == 4 && held?.title == "Strategic assessment, 2025/26")
        let told = try await database.read {
            try $0.column(
                """
                SELECT part.text FROM assessment_edition_part part
                JOIN   assessment_edition ON assessment_edition.id = part.edition
                JOIN   assessment_part ON assessment_part.assessment = assessment_edition.assessment
                WHERE  assessment_edition.assessment = 7
                """, as: String.self)
        }
        #expect(told == ["Told"])
        // One a year still, and what hangs on one still does.
        await #expect(throws: (any Error).self) {
            try await database.write {
                try $0.execute(
                    """
                    INSERT INTO assessment (id, plan, body, year, last_month, drafter, stage, stage_day, procedure, version,
                        name, priority, issue)
                    VALUES (9, 1, 'Aldermouth', 2025, '2025-09', NULL, 'draft', 3, 'x', 1, '', NULL, NULL)
                    """)
            }
        }
        await #expect(throws: (any Error).self) {
            try await database.write { try $0.execute("DELETE FROM assessment WHERE id = 7") }
        }
    }
}
