import Aldermouth
import Checks
import Dates
import Papers
import Partnership
import Planning
import Storage

@testable import Reports

/// A plan of Aldermouth that is running, and its assessment, for one test.
struct Assessed {
    let desk: Desk
    let plan: Plan
    static let year = FinancialYear(begins: 2026)
    static let last: Month = "2026-09"

    static let file = """
        plan: Safer Aldermouth
        partnership: Aldermouth Community Safety Partnership
        from: 2026-04-01
        until: 2029-03-31
        area: E07999001
        requirement: county: A county agreement

        priority: Quiet harbour
        definition: Fewer nights disturbed
        wanted: yes
        origin: assessment
        evidence: Nights are disturbed most in summer.
        fits: explicit, A county agreement, aim 2

        priority: Safer roads

        action: Lock the gates at night
        for: Quiet harbour
        objective: Fewer fires
        due: 2026-08-31

        issue: Catapults
        text: Swans were hurt.
        raised: 2026-06-01
        decision: propose, 2026-07-01, Strategy group, Three reports

        issue: Fireworks
        text: Heard in October.
        raised: 2026-10-01
        """

    init(_ engine: Engine, _ text: String = Assessed.file) async throws {
        desk = try await Desk(engine)
        _ = try await desk.registry.write(
            Trace(.planner, at: Aldermouth.now, route: "test"), ImportPlan(text: text).run)
        plan = try await desk.registry.plans(Desk.trace(Desk.writer)).first.orFail("no plan")
    }

    var registry: Registry { desk.registry }

    /// Begun with what is held, and its figures held as they are then, as the page does it.
    func begin(
        _ year: FinancialYear = Assessed.year, last: Month = Assessed.last, held: Bool = true
    ) async throws -> ID<StrategicAssessment> {
        let trace = Desk.trace(Desk.writer)
        let whole = try await registry.wholePlan(plan.id, trace).orFail("no plan")
        let texts = try await WholeAssessment.begun(
            whole, Period(12, to: last), registry, trace, figures: InventedFigures())
        let command = BeginAssessment(plan: plan.id, year: year, last: last, texts: texts)
        guard held else { return try await registry.write(trace, command.run).made.id }
        let told = try await ToldReferences.look(
            Array(texts.values), registry, trace, figures: InventedFigures(), here: plan.id)
        return try await registry.write(trace, told.begun(command)).made.id
    }

    func whole(_ id: ID<StrategicAssessment>, by person: ID<Person> = Desk.writer) async throws -> WholeAssessment {
        try await WholeAssessment.look(id, registry, Desk.trace(person), figures: InventedFigures())
            .orFail("no assessment")
    }

    func write(
        _ id: ID<StrategicAssessment>, _ matter: AssessmentPart.Matter, _ text: String, version: Int? = nil
    ) async throws -> Written<AssessmentText> {
        let held = try await whole(id).parts.first { $0.part.matter == matter }?.version ?? 0
        let command = WriteAssessmentPart(
            assessment: id, matter: matter, text: text, version: version ?? held)
        let trace = Desk.trace(Desk.writer)
        let told = try await ToldReferences.look(
            [text], registry, trace, figures: InventedFigures(), here: plan.id)
        return try await registry.write(trace, told.held(id, command.run))
    }

    /// With something in each part that was empty.
    func fill(_ id: ID<StrategicAssessment>) async throws {
        for part in try await whole(id).parts where part.isEmpty {
            _ = try await write(id, part.part.matter, "The fire service and the police were asked.").made
        }
    }

    func move(
        _ id: ID<StrategicAssessment>, _ action: AssessmentWords.Action, by person: ID<Person> = Desk.colleague,
        reason: String = "", gate: PrivacyGate = PrivacyGate()
    ) async throws -> Written<StrategicAssessment> {
        let command = MoveAssessment(try await whole(id, by: person), action, reason: reason, gate: gate)
        return try await registry.write(Desk.trace(person), command.run)
    }

    var editions: [AssessmentEdition] {
        get async throws {
            let trace = Desk.trace(Desk.writer)
            return try await registry.look(AssessmentEditions(viewer: trace.viewer), trace)
        }
    }

    func parts(_ edition: AssessmentEdition) async throws -> [AssessmentEditionPart] {
        let trace = Desk.trace(Desk.writer)
        return try await registry.look(AssessmentEditionParts(viewer: trace.viewer, edition: edition.id), trace)
    }
}

extension Optional {
    func orFail(_ why: String) throws -> Wrapped {
        guard let self else { throw NotMade(why: why) }
        return self
    }
}
