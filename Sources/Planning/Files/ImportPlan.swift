import Dates
import Figures
package import Partnership
package import Places
import Storage

/// Takes in a plan as a readable text file says it: all of it, or nothing.
package struct ImportPlan: Sendable {
    /// What the file says.
    package var text: String
    /// Names of areas, for the words of an edition that is kept.
    var gazetteer: Gazetteer

    package init(text: String, gazetteer: Gazetteer = .embedded) { (self.text, self.gazetteer) = (text, gazetteer) }

    package enum Outcome: Hashable, Sendable {
        case taken(name: String, priorities: Int, figures: Int)
        /// A plan of that name and partnership is held already: nothing was changed.
        case held(name: String)
    }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``PlanFileRefusal``, and then nothing may be kept.
    package func run(_ writing: Writing) throws -> Outcome {
        let file = try PlanFile(text)
        let connection = writing.connection
        let held = try connection.value(
            "SELECT COUNT(*) FROM plan WHERE name = \(file.plan.name) AND body = \(file.plan.body)", as: Int.self)
        if held != 0 {
            for figure in file.figures { try figure.name(writing) }
            return .held(name: file.plan.name)
        }
        let plan = try done(AddPlan(draft: file.plan).run(writing), 1)
        let strategy = try file.under.map { try hold(plan, $0, writing) }
        let cited = try figures(file, writing)
        var names: [String: ID<Priority>] = [:]
        for one in file.priorities {
            let priority = try done(AddPriority(plan: plan.id, draft: one.draft).run(writing), one.line)
            names[priority.name] = priority.id
            try carryOut(one.carriesOut, priority.id, strategy, writing)
            try work(one.groups, priority.id, writing)
            var rationale = one.rationale
            for word in one.cites {
                guard let id = try cited[word] ?? CitedFigure.find(word: word, writing.connection)?.id else {
                    throw PlanFileRefusal(one.line, "There is no figure “\(word)”, in the file or held.")
                }
                rationale.citations.insert(id)
            }
            guard !rationale.isEmpty || !rationale.citations.isEmpty || !rationale.alignments.isEmpty else { continue }
            _ = try done(
                ExplainPriority(priority: priority.id, version: 0, draft: rationale).run(writing), one.line)
        }
        for one in file.years {
            let decide = DecideYear(
                plan: plan.id, year: one.year, outcome: one.outcome, decided: one.decided, body: one.body,
                text: one.text)
            _ = try done(decide.run(writing), one.line)
        }
        for one in file.publications {
            let publish = PublishPlan(
                plan: plan.id, edition: one.edition, published: one.published, address: one.address,
                isKept: one.published == writing.now.localDay, gazetteer: gazetteer, isPublished: true)
            _ = try done(publish.run(writing), one.line)
        }
        for one in file.issues {
            let raise = RaiseIssue(plan: plan.id, name: one.name, text: one.text, on: one.raised)
            var issue = try done(raise.run(writing), one.line)
            for decision in one.decisions {
                let decide = DecideIssue(
                    id: issue.id, version: issue.version, decision: decision, addsPriority: false)
                issue = try done(decide.run(writing), one.line)
            }
        }
        for one in file.counts { try count(one, names, writing) }
        for one in file.actions { try self.plan(one, plan, names, writing) }
        return .taken(name: plan.name, priorities: file.priorities.count, figures: file.figures.count)
    }

    private func figures(_ file: PlanFile, _ writing: Writing) throws -> [String: ID<CitedFigure>] {
        var cited: [String: ID<CitedFigure>] = [:]
        for one in file.figures {
            guard cited[one.word] == nil else {
                throw PlanFileRefusal(one.line, "There are two figures “\(one.word)”.")
            }
            cited[one.word] = try one.keep(writing).id
        }
        return cited
    }

    func done<One>(_ written: Written<One>, _ line: Int) throws(PlanFileRefusal) -> One {
        switch written {
        case .done(let one): return one
        case .faults(let faults): throw PlanFileRefusal(line, faults.map(\.said).joined(separator: " "))
        case .stale, .notThere: throw PlanFileRefusal(line, "This may not be written here.")
        }
    }
}

extension Viewer {
    /// Runs the program on their own machine, and brings plans in or reads them.
    package static let planner = Viewer(
        purpose: .evidence,
        rules: Policy.plannedKinds.flatMap { kind in [Action.see, .add, .change].map { Rule(.keeper, $0, kind) } }
            + [Rule(.keeper, .see, .agency), Rule(.keeper, .add, .agency), Rule(.keeper, .see, .seat)]
            + [Action.see, .add, .change].map { Rule(.keeper, $0, .group) }
            + [
                Action.see, .add,
            ].map { Rule(.keeper, $0, .meeting) }
            + [
                Rule(.keeper, .see, .assessment), Rule(.keeper, .see, .approval),
                Rule(.keeper, .see, .document, upTo: .sensitive), Rule(.keeper, .see, .committee),
                Rule(.keeper, .see, .assessmentEdition),
            ])
}
