import Meetings
import Partnership
import Storage

extension ImportPlan {
    /// Puts the plan under the strategy that its file names, and returns that.
    func hold(_ plan: Plan, _ under: PlanFile.Under, _ writing: Writing) throws -> Plan {
        let found = try writing.connection.all(
            "SELECT \(Plan.columns) FROM plan WHERE name = \(under.strategy) AND id <> \(plan.id) ORDER BY id",
            as: Plan.self
        ).filter { writing.may(.see, $0.thing) }
        // One of the same partnership goes before one of another.
        let own = found.filter { $0.body == plan.body }
        let named = own.isEmpty ? found : own
        guard let strategy = named.first else {
            throw PlanFileRefusal(under.line, "No plan is called “\(under.strategy)”. Bring the strategy in first.")
        }
        guard named.count == 1 else {
            throw PlanFileRefusal(under.line, "Several plans are called “\(under.strategy)”.")
        }
        let put = PutUnderStrategy(id: plan.id, version: plan.version, strategy: strategy.id, council: under.council)
        _ = try done(put.run(writing), under.line)
        return strategy
    }

    /// What a priority carries out of the strategy, by the names of its priorities.
    func carryOut(
        _ names: [PlanBlocks.Line], _ priority: ID<Priority>, _ strategy: Plan?, _ writing: Writing
    ) throws {
        guard let first = names.first else { return }
        guard let strategy else {
            throw PlanFileRefusal(first.number, "The plan is under no strategy: begin with “under” and its name.")
        }
        var carried: Set<ID<Priority>> = []
        for name in names {
            let found = try writing.connection.column(
                "SELECT id FROM priority WHERE plan = \(strategy.id) AND name = \(name.value)", as: ID<Priority>.self)
            guard found.count == 1 else {
                throw PlanFileRefusal(
                    name.number, "“\(strategy.name)” has no one priority that is called “\(name.value)”.")
            }
            carried.formUnion(found)
        }
        let version = try Priority.find(priority, writing.connection)?.version ?? 1
        _ = try done(
            CarryOut(priority: priority, version: version, carriesOut: carried).run(writing), first.number)
    }

    /// The groups that work on a priority, by their names.
    func work(_ names: [PlanBlocks.Line], _ priority: ID<Priority>, _ writing: Writing) throws {
        for name in names {
            let found = try writing.connection.all(
                "SELECT \(Group.columns) FROM meeting_group WHERE name = \(name.value)", as: Group.self
            ).filter { writing.may(.see, $0.thing) }
            guard let group = found.first else {
                throw PlanFileRefusal(name.number, "No group is called “\(name.value)”. Write the group down first.")
            }
            let held = Set(try AssignWork.held(group.id, writing.connection))
            let assign = AssignWork(group: group.id, version: group.version, priorities: held.union([priority]))
            _ = try done(assign.run(writing), name.number)
        }
    }

    /// An action with how far it has come and the plans that share it.
    func plan(
        _ one: PlanFile.Planned, _ plan: Plan, _ priorities: [String: ID<Priority>], _ writing: Writing
    ) throws {
        guard let priority = priorities[one.priority.value] else {
            throw PlanFileRefusal(one.priority.number, "The plan has no priority “\(one.priority.value)”.")
        }
        let seat = try one.seat.map { try found($0, writing) }
        var action = try done(
            PlanAction(
                priority: priority, objective: one.objective, text: one.text, seat: seat, due: one.due,
                term: one.term, strand: one.strand
            )
            .run(writing), one.line)
        if one.progress != .notStarted || one.done != nil || !one.shows.isEmpty {
            let report = ReportAction(
                id: action.id, version: action.version, progress: one.progress, done: one.done, evidence: one.shows)
            action = try done(report.run(writing), one.line)
        }
        guard let first = one.joint.first else { return }
        let open = try PlansSharing.open(to: plan.id, writing.connection).compactMap {
            try Plan.find($0, writing.connection)
        }
        var shared: Set<ID<Plan>> = []
        for name in one.joint {
            let named = open.filter { $0.name == name.value }
            guard named.count == 1 else {
                throw PlanFileRefusal(
                    name.number, "“\(name.value)” is not the name of one other action plan under the same strategy.")
            }
            shared.formUnion(named.map(\.id))
        }
        _ = try done(ShareAction(id: action.id, version: action.version, plans: shared).run(writing), first.number)
    }

    private func found(_ title: PlanBlocks.Line, _ writing: Writing) throws -> ID<Seat> {
        let seats = try writing.connection.all(
            "SELECT \(Seat.columns) FROM seat WHERE title = \(title.value)", as: Seat.self
        ).filter { writing.may(.see, $0.thing) }
        guard seats.count == 1 else {
            throw PlanFileRefusal(title.number, "No one seat is called “\(title.value)”.")
        }
        return seats[0].id
    }
}
