import Dates
import Figures
import Meetings
package import Partnership
package import Places
package import Storage

/// A plan with all that stands in it and may be seen.
package struct WholePlan: Sendable {
    package var plan: Plan
    /// ONS codes.
    package var areas: [String] = []
    package var drivers: [String] = []
    var requirements: [Requirement] = []
    var years: [PlanYear] = []
    var publications: [Publication] = []
    /// In the order of the plan, themes among them; without those that were ended or taken out.
    var priorities: [WholePriority] = []
    /// Those that were ended or taken out.
    var ended: [WholePriority] = []
    /// What became of its priorities, the latest of each last.
    var moves: [PriorityMove] = []
    var issues: [EmergingIssue] = []
    /// What was decided of each of them, first to last.
    var decided: [IssueDecisions.Line] = []
    /// The minuted decisions behind its years, as far as whoever asks may read them.
    var minutes: [MinutedDecision] = []
    /// The names of the groups whose minutes are kept here, where one of them may have decided something of the plan.
    var ownGroups: Set<String> = []
    /// In the order of the priorities that they measure.
    var indicators: [Measured] = []
    /// In the order of the priorities that they serve.
    var actions: [PlannedAction] = []
    /// Data that the plan or an action of it waits for.
    var waits: [Waiting] = []
    /// Equality impact assessments, that of the plan as a whole first; nothing where whoever asks may see none of any plan.
    var equality: [EqualityStanding]?
    /// The priorities that follow from an assessment; nothing where whoever asks knows of none of the partnership.
    var assessed: Set<ID<Priority>>?
    /// Which groups work on which of its priorities.
    var work: [GroupWork] = []

    /// The strategy that it is under, or the action plans under it.
    var family = PlanFamily()

    init(plan: Plan) { self.plan = plan }
}

/// A priority with all that is ticked, listed and set beside it.
struct WholePriority: Sendable {
    var priority: Priority
    /// ONS codes; none where it is for the whole plan.
    var areas: [String] = []
    var aims: Set<Aim> = []
    var parts: [String] = []
    /// What was counted of its parts, the earliest months first.
    var counts: [CountedPeriod] = []
    /// Positions of drivers of the plan.
    var drivers: Set<Int> = []
    /// By position of a requirement of the plan.
    var alignments: [Int: RationaleDraft.Aligned] = [:]
    var rationale: Rationale?
    var citations: [CitedFigure] = []
}

extension Registry {
    /// The plan of that number as `trace`'s viewer may see it; nothing where they may not know of it.
    package func wholePlan(_ id: ID<Plan>, _ trace: Trace) async throws -> WholePlan? {
        guard var whole = try await looking(trace, { try $0.wholePlan(id) }) else { return nil }
        whole.waits = try await waiting(for: whole, trace)
        whole.equality = try await equality(of: id, trace)
        return whole
    }
}

extension Looking {
    /// All that stands in the plan and in its paper, at one moment; without what it waits for and its assessments.
    func wholePlan(_ id: ID<Plan>) throws(StorageError) -> WholePlan? {
        guard let plan = try look(OnePlan(viewer: viewer, id: id)).first else { return nil }
        var whole = WholePlan(plan: plan)
        for line in try look(PlanParts(viewer: viewer, plan: id)) {
            switch line.what {
            case .area: whole.areas.append(line.word)
            case .driver: whole.drivers.append(line.word)
            case .requirement:
                if let source = line.source { whole.requirements.append(Requirement(source: source, name: line.word)) }
            }
        }
        whole.years = try look(PlanYears(viewer: viewer, plan: id))
        whole.publications = try look(Publications(viewer: viewer, plan: id))
        let priorities = try wholePriorities(id)
        whole.priorities = priorities.filter { $0.priority.ended == nil }
        whole.ended = priorities.filter { $0.priority.ended != nil }
        whole.moves = try look(PriorityMoves(viewer: viewer, plan: id))
        whole.issues = try look(EmergingIssues(viewer: viewer, plan: id))
        whole.decided = try look(IssueDecisions(viewer: viewer, plan: id))
        whole.minutes = try minutedDecisions(Set(whole.years.compactMap(\.minuted)))
        whole.ownGroups = try groups(behind: whole)
        let months = try look(IndicatorMonths(viewer: viewer, plan: id))
        let beside = try look(PublishedComparators(viewer: viewer, plan: id))
        whole.indicators = try look(Indicators(viewer: viewer, plan: id)).map { beside.beside(months.measured($0)) }
        whole.family = try family(of: id)
        let actions = try look(PlannedActions(viewer: viewer, plan: id)).map(\.action)
        whole.actions = whole.family.marked(actions)
        whole.work = try groupWork(plan: id)
        whole.assessed = try assessed(plan, whole.priorities)
        return whole
    }

    private func wholePriorities(_ plan: ID<Plan>) throws(StorageError) -> [WholePriority] {
        var all = try look(Priorities(viewer: viewer, plan: plan))
            .map { WholePriority(priority: $0.priority) }
        let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.priority.id, $0) })
        for line in try look(PriorityParts(viewer: viewer, plan: plan)) {
            guard let place = places[line.priority], !line.hidden.contains(.text) else { continue }
            switch line.what {
            case .area: all[place].areas.append(line.word)
            case .aim: if let aim = Aim(rawValue: line.word) { all[place].aims.insert(aim) }
            case .part: all[place].parts.append(line.word)
            case .driver: all[place].drivers.insert(line.position)
            case .alignment:
                all[place].alignments[line.position] = Alignment(rawValue: line.word).map {
                    RationaleDraft.Aligned(how: $0, text: line.text)
                }
            }
        }
        let counted = try look(PartCounts(viewer: viewer, plan: plan))
        for place in all.indices { all[place].counts = counted.counted(all[place].priority.id) }
        for rationale in try look(Rationales(viewer: viewer, plan: plan)) {
            guard let place = places[rationale.priority] else { continue }
            all[place].rationale = rationale
        }
        let citings = try look(Citings(viewer: viewer, plan: plan))
        let figures = citings.isEmpty ? [] : try look(CitedFigures(viewer: viewer))
        for figure in figures {
            for citing in citings where citing.citation == figure.id {
                guard let place = places[citing.priority] else { continue }
                all[place].citations.append(figure)
            }
        }
        return all
    }
}

extension Registry {
    /// Every plan that may be seen, or those whose name or partnership has `part` in it.
    package func plans(_ trace: Trace, named part: String? = nil) async throws -> [Plan] {
        let all = try await look(Plans(viewer: trace.viewer), trace)
        guard let part else { return all }
        let wanted = Array(part.lowercased().utf8)
        return all.filter { plan in
            [plan.name, plan.body].contains { Array($0.lowercased().utf8).contains(wanted) }
        }
    }

    /// What is missing from a plan, or cannot be, a sentence each.
    package func findings(
        _ plan: ID<Plan>, _ trace: Trace, _ gazetteer: Gazetteer = .embedded
    ) async throws -> [String] {
        guard let whole = try await wholePlan(plan, trace) else { return [] }
        return CheckPlan(plan: whole, today: trace.at.localDay, gazetteer: gazetteer).findings.map(\.sentence)
    }
}
