package import Dates
import Figures
package import Partnership
import Storage

/// What a paper may say of a plan: its name, and what it counts or lists.
package struct PlanFacts: Hashable, Sendable {
    package var name: String
    /// The partnership.
    package var body: String
    /// Causes that priorities share.
    package var causes: [String]
    /// In the order of the plan.
    package var priorities: [One]
    /// Those that came up while it ran.
    package var issues: [Issue]
    /// What people said when they were asked, of the figures that its priorities cite.
    package var asked: [Asked]
    package var actions: [Step]
    /// All that is told of it, each with whose it is.
    package var things: Set<Thing>

    /// A priority, or a theme that runs through the others.
    package struct One: Hashable, Sendable {
        package var name: String
        package var definition: String
        package var isTheme: Bool
        package var isWanted: Bool
        package var parts: [String]
        package var causes: [String]
        /// Why it is one; empty where nobody has said.
        package var evidence: String
        package var structure: String
        package var response: String
        /// The figures that it cites, each in a sentence.
        package var cited: [String]
        /// How it stands to what the county asks for.
        package var county: [Aligned]
    }

    package struct Issue: Hashable, Sendable {
        package var name: String
        /// `Proposed`.
        package var stage: String
        package var since: Day
        package var text: String
        package var isProposed: Bool
    }

    package struct Asked: Hashable, Sendable {
        package var subject: String
        package var value: String
        package var base: String
        package var source: String
    }

    /// An action, as far as it has come.
    package struct Step: Hashable, Sendable {
        package var text: String
        package var priority: String
        package var seat: String
        package var due: Day
        /// `In progress`; `Ended` where it was ended.
        package var progress: String
        package var isOverdue: Bool
    }

    package struct Aligned: Hashable, Sendable {
        package var requirement: String
        package var how: String
        package var text: String
    }

    package init(_ whole: WholePlan, today: Day) {
        things = whole.factThings
        (name, body, causes) = (whole.plan.name, whole.plan.body, whole.drivers)
        issues = whole.issues.map(Issue.init).sorted { $0.name < $1.name }
        priorities = whole.priorities.map { One($0, in: whole) }
        asked = whole.figures.filter { $0.isAsked && !$0.hidden.contains(.figures) }.map(\.number).map {
            Asked(subject: $0.subject, value: $0.value, base: $0.baseSaid, source: $0.source)
        }
        actions = whole.actions.map { action in
            Step(
                text: action.text, priority: action.priorityName, seat: action.seatTitle ?? "", due: action.due,
                progress: action.ended == nil ? action.progress.said : "Ended", isOverdue: action.isOverdue(on: today))
        }
    }
}

extension WholePlan {
    /// What the facts of a plan tell of. An action that another plan shares tells of that plan and its priority too.
    fileprivate var factThings: Set<Thing> {
        var things = Set([plan.thing] + issues.map(\.thing) + actions.map(\.thing))
        for one in priorities { things.formUnion([one.priority.thing] + one.citations.map(\.thing)) }
        for action in actions {
            if let seat = action.seat { things.insert(Thing(.seat, number: seat.number)) }
            guard action.plan != plan.id else { continue }
            things.formUnion([
                Thing(.plan, number: action.plan.number), Thing(.priority, number: action.priority.number),
            ])
        }
        return things
    }
}

extension PlanFacts.One {
    fileprivate init(_ one: WholePriority, in whole: WholePlan) {
        (name, definition) = (one.priority.name, one.priority.definition)
        (isTheme, isWanted, parts) = (one.priority.isTheme, one.priority.isWanted, one.parts)
        causes = whole.drivers.indices.filter { one.drivers.contains($0) }.map { whole.drivers[$0] }
        (evidence, structure) = (one.rationale?.evidence ?? "", one.rationale?.structure ?? "")
        response = one.rationale?.response ?? ""
        cited = one.citations.filter { !$0.hidden.contains(.figures) }.map(\.number.sentence)
        county = whole.requirements.enumerated().compactMap { position, requirement in
            guard requirement.source == .county, let aligned = one.alignments[position] else { return nil }
            return PlanFacts.Aligned(requirement: requirement.name, how: aligned.how.said, text: aligned.text)
        }
    }
}

extension PlanFacts.Issue {
    fileprivate init(_ issue: EmergingIssue) {
        (name, stage, since) = (issue.name, issue.stage.said, issue.since)
        (text, isProposed) = (issue.text, issue.stage == .proposed)
    }
}
