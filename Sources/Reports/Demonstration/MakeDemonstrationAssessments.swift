package import Dates
package import Partnership
import Planning
import Storage

/// Fills an empty demonstration with the strategic assessments of this year: that of the strategy, published and put right
/// since, from which a priority follows, and that of an action plan under it, in work; and a profile of one problem, in work.
package struct MakeDemonstrationAssessments: Sendable {
    /// The community safety manager, who writes them.
    package var viewer: Viewer
    package var now: Instant

    package init(viewer: Viewer, now: Instant) { (self.viewer, self.now) = (viewer, now) }

    private var trace: Trace { Trace(viewer, at: now, route: "wardmote demo") }

    /// The plans of Aldermouth, its reports and the holders of seats who sign them must be there already.
    package func run(_ registry: Registry) async throws {
        guard try await registry.look(Assessments(viewer: viewer), trace).isEmpty,
            let plan = try await plan(DemonstrationAssessment.plan, registry),
            let strategy = try await self.plan(DemonstrationAssessment.strategy, registry)
        else { return }
        let first = try await begin(strategy, DemonstrationAssessment.published, registry)
        let follows = try await registry.prioritiesOfPlans(trace).filter { $0.plan.id == strategy.plan.id }.prefix(1)
        try await registry.write(trace) { writing in
            let version = try StrategicAssessment.find(first, writing.connection)?.version ?? 0
            let name = NameFollowers(assessment: first, version: version, priorities: Set(follows.map(\.id)))
            _ = try name.run(writing).kept()
        }
        try await publish(first, registry)
        try await move(first, .correct, by: viewer, reason: DemonstrationAssessment.correction, registry)
        try await write(first, .changes, DemonstrationAssessment.changesPutRight, registry)
        try await publish(first, registry)
        try await append(first, of: strategy.plan, registry)
        _ = try await begin(plan, DemonstrationAssessment.planned, registry)
        try await profile(plan, registry)
    }

    private func plan(_ name: String, _ registry: Registry) async throws -> WholePlan? {
        guard let plan = try await registry.plans(trace, named: name).first else { return nil }
        return try await registry.wholePlan(plan.id, trace)
    }

    /// Begun with what is held, and written on.
    private func begin(
        _ whole: WholePlan, _ texts: [AssessmentPart.Matter: String], _ registry: Registry
    ) async throws -> ID<StrategicAssessment> {
        let today = Month(containing: now.localDay)
        let (year, last) = (FinancialYear(containing: today), today + -2)
        let begun = try await WholeAssessment.begun(whole, Period(12, to: last), registry, trace, figures: NoFigures())
        let begin = BeginAssessment(plan: whole.plan.id, year: year, last: last, texts: begun)
        let told = try await told(Array(begun.values), whole.plan.id, registry)
        let assessment = try await registry.write(trace, told.begun(begin)).kept()
        for (matter, text) in texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try await write(assessment.id, matter, text, registry)
        }
        return assessment.id
    }

    /// The report in work has an extract of what was published as its appendix.
    private func append(_ id: ID<StrategicAssessment>, of plan: Plan, _ registry: Registry) async throws {
        let reports = try await registry.look(CommitteeReports(viewer: viewer), trace)
        let papers = try await registry.look(Assessments(viewer: viewer), trace)
        guard let report = reports.first(where: { $0.header.title == DemonstrationReport.plannedTitle }),
            let paper = papers.first(where: { $0.id == id })
        else { return }
        let drawn = NamedExtract(
            title: paper.title, plan: plan.name, parts: [.levels, .changes, .reasons])
        _ = try await registry.write(trace) { writing in
            try KeepAppendix(
                report: report.id, number: "7.2", title: DemonstrationAssessment.extract,
                text: "Members asked on what the proposal rests.", extract: try drawn.found(writing)
            ).run(writing).kept()
        }
    }

    /// A profile of one problem of the plan, in work.
    private func profile(_ whole: WholePlan, _ registry: Registry) async throws {
        let priorities = try await registry.prioritiesOfPlans(trace)
        guard let about = priorities.first(where: { $0.plan.id == whole.plan.id }) else { return }
        let today = Month(containing: now.localDay)
        let begun = try await WholeAssessment.begun(
            whole, Period(12, to: today + -2), about: about.name, registry, trace, figures: NoFigures())
        let command = BeginAssessment(
            plan: whole.plan.id, year: FinancialYear(containing: today), last: today + -2, texts: begun,
            problem: .init(DemonstrationAssessment.problem, .priority(about.id)))
        let told = try await told(Array(begun.values), whole.plan.id, registry)
        let id = try await registry.write(trace, told.begun(command)).kept().id
        for (matter, text) in DemonstrationAssessment.profile.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            try await write(id, matter, text, registry)
        }
    }

    private func write(
        _ id: ID<StrategicAssessment>, _ matter: AssessmentPart.Matter, _ text: String, _ registry: Registry
    ) async throws {
        let held = try await registry.look(AssessmentTexts(viewer: viewer, assessment: id), trace)
        let version = held.first { $0.matter == matter }?.version ?? 0
        let command = WriteAssessmentPart(assessment: id, matter: matter, text: text, version: version)
        guard let plan = try await registry.look(Assessments(viewer: viewer), trace).first(where: { $0.id == id })?.plan
        else { throw Unmade() }
        let told = try await told([text], plan, registry)
        _ = try await registry.write(trace, told.held(id, command.run)).kept()
    }

    private func told(_ texts: [String], _ plan: ID<Plan>, _ registry: Registry) async throws -> ToldReferences {
        try await ToldReferences.look(texts, registry, trace, figures: NoFigures(), here: plan)
    }

    /// Approved by the head of paid service, who wrote none of it.
    private func publish(_ id: ID<StrategicAssessment>, _ registry: Registry) async throws {
        let head = try await registry.database.read { connection in
            try connection.value("SELECT id FROM person WHERE name = 'Colin Frayne'", as: ID<Person>.self)
        }
        let approver = Viewer(
            person: head, agency: viewer.agency, purpose: .running,
            rules: Policy.first.rules(of: [.everyone, .officer]))
        let reason = "The plan is named as it was adopted, and its lists are whole."
        try await move(id, .approve, by: approver, reason: reason, registry)
        try await move(id, .publish, by: viewer, registry)
    }

    private func move(
        _ id: ID<StrategicAssessment>, _ action: AssessmentWords.Action, by viewer: Viewer, reason: String = "",
        _ registry: Registry
    ) async throws {
        let trace = Trace(viewer, at: now, route: "wardmote demo")
        guard let whole = try await WholeAssessment.look(id, registry, trace, figures: NoFigures()) else {
            throw Unmade()
        }
        _ = try await registry.write(trace, MoveAssessment(whole, action, reason: reason).run).kept()
    }

    /// A part of the demonstration is not there: a fault of the program.
    private struct Unmade: Error {}
}
