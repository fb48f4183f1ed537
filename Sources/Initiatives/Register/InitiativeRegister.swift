package import Dates
import Pages
package import Partnership
import Planning
import Storage

/// Every initiative with its state on a day, its evaluations and its milestones.
package struct InitiativeRegister: Sendable {
    var lines: [Line]
    var owners: Owners
    /// Those that may be seen.
    var priorities: [ID<Priority>: PriorityOfPlan]
    var today: Day

    /// One of them as it stands.
    struct Line: Hashable, Sendable {
        var initiative: Initiative
        var evaluations: [Evaluation]
        var milestones: [Milestone]
        /// Nothing where what it rests on may not be seen.
        var state: InitiativeState?

        init(
            _ initiative: Initiative, _ evaluations: [Evaluation], _ milestones: [Milestone] = [], today: Day
        ) {
            let isOpen = !initiative.hidden.contains(.text)
            self.initiative = initiative
            self.evaluations =
                isOpen ? evaluations.filter { $0.initiative == initiative.id && !$0.hidden.contains(.text) } : []
            self.milestones =
                isOpen ? milestones.filter { $0.initiative == initiative.id && !$0.hidden.contains(.text) } : []
            state =
                isOpen
                ? InitiativeState(from: initiative.words.from, until: initiative.words.until, today: today) : nil
        }

        /// `2 of 3 reached, 1 overdue`; nothing where it has none.
        func milestonesSaid(on today: Day) -> String {
            let states = milestones.map { $0.words.state(on: today) }
            guard !states.isEmpty else { return "" }
            let late = states.count(where: \.isOverdue)
            return
                "\(states.count(where: \.isReached)) of \(states.count) reached\(late == 0 ? "" : ", \(late) overdue")"
        }

        /// The one that waits longest, or the last that came.
        func evaluation(on today: Day) -> Evaluation? {
            evaluations.enumerated().min {
                ($0.element.state(on: today).name, $0.offset) < ($1.element.state(on: today).name, $1.offset)
            }?.element
        }
    }

    func lead(_ words: InitiativeWords) -> String {
        words.agency == nil && words.seat == nil ? "Nobody is named" : owners.said(words.agency, words.seat)
    }

    /// The agencies that take part besides, as far as they may be seen, by name.
    func partners(_ words: InitiativeWords) -> [String] {
        owners.agencies.filter { words.partners.contains($0.id) }.map(\.name).sorted()
    }

    /// The priorities that it serves, as far as they may be seen.
    func serves(_ words: InitiativeWords) -> [PriorityOfPlan] {
        words.priorities.compactMap { priorities[$0] }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// Which of them are meant. What may not be seen of one is not found by it either.
    struct Meant: Hashable, Sendable {
        var state: InitiativeState.Name?
        var sort: InitiativeWords.Sort?
        var evaluation: EvaluationState.Name?
        /// That leads it or takes part.
        var agency: ID<Agency>?
        var withWhom: WithWhom?

        /// Who else takes part.
        enum WithWhom: String, CaseIterable, InAddress {
            case outside

            var said: String { "Bodies outside the partnership take part" }
        }
    }

    /// Those that are meant; the ended ones only where they are asked for.
    func found(_ meant: Meant) -> [Line] {
        lines.filter { line in
            let words = line.initiative.words
            let isEnded = line.state?.name == .ended
            // An evaluation that is owed is asked for whether it ended or not.
            let isOfState = meant.state.map { line.state?.name == $0 } ?? (!isEnded || meant.evaluation != nil)
            let isOfSort = meant.sort.map { line.state != nil && words.sort == $0 } ?? true
            let isEvaluated =
                meant.evaluation.map { name in line.evaluations.contains { $0.state(on: today).name == name } } ?? true
            let isOfAgency = meant.agency.map { words.agency == $0 || words.partners.contains($0) } ?? true
            let isWith = meant.withWhom == nil || !words.outside.isEmpty
            return isOfState && isOfSort && isEvaluated && isOfAgency && isWith
        }
    }

    /// A few lines for each that has not ended or whose evaluation is owed, as they are printed.
    package var said: [String] {
        lines.filter { line in
            line.state?.name != .ended || line.evaluations.contains { $0.state(on: today).name < .final }
        }.map { line in
            let words = line.initiative.words
            guard let state = line.state else { return "Not shared: \(words.name) (\(lead(words)))" }
            let evaluations = line.evaluations.map {
                "\n    Evaluation by \($0.words.evaluator): \($0.said(on: today))"
            }.joined()
            let milestones = line.milestones.map {
                "\n    Milestone: \($0.words.text). \($0.words.state(on: today).said)"
            }.joined()
            return
                "\(state.said): \(words.name) (\(words.sort.said.lowercased()); \(lead(words)))\n    \(words.aim)\(evaluations)\(milestones)"
        }
    }
}

extension Registry {
    /// The register as `trace`'s viewer may see it.
    package func initiatives(_ trace: Trace, on today: Day) async throws -> InitiativeRegister {
        try await initiatives(of: nil, trace, on: today)
    }

    func initiatives(of id: ID<Initiative>?, _ trace: Trace, on today: Day) async throws -> InitiativeRegister {
        let viewer = trace.viewer
        var initiatives = try await look(EveryInitiative(viewer: viewer, id: id), trace)
        let links = try await look(InitiativeLinks(viewer: viewer, initiative: id), trace)
        for at in initiatives.indices { initiatives[at].take(links) }
        let evaluations = try await look(Evaluations(viewer: viewer, initiative: id), trace)
        let milestones = try await look(Milestones(viewer: viewer, initiative: id), trace)
        return InitiativeRegister(
            lines: initiatives.map { InitiativeRegister.Line($0, evaluations, milestones, today: today) },
            owners: try await owners(trace, on: today, withPast: true),
            priorities: Dictionary(
                try await prioritiesOfPlans(trace).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
            today: today)
    }
}

extension InitiativesSite {
    /// The initiative, where whoever asks may change it and sees all of it.
    func changeable(_ id: ID<Initiative>, _ request: Request) async throws -> Initiative? {
        let one = try await registry.initiatives(of: id, request.trace, on: request.today).lines.first?.initiative
        guard let one, one.hidden.isEmpty, request.viewer.may(.change, one.thing, now: request.now) else { return nil }
        return one
    }
}
