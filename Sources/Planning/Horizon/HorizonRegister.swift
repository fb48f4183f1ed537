package import Dates
import Pages
package import Partnership
package import Storage

/// Everything on the horizon with its state on a day and what was found of it.
package struct HorizonRegister: Sendable {
    var lines: [Line]
    var owners: Owners
    /// Priorities and emerging issues that may be seen, by name.
    var places: [PlaceInPlan: String]
    var today: Day

    /// One of them as it stands.
    struct Line: Hashable {
        var prospect: Prospect
        /// The latest first.
        var reviews: [ProspectReview]
        /// Nothing where what it rests on may not be seen.
        var state: ProspectState?

        init(_ prospect: Prospect, _ reviews: [ProspectReview], today: Day) {
            let isOpen = !prospect.hidden.contains(.text)
            self.prospect = prospect
            self.reviews = isOpen ? reviews.filter { $0.prospect == prospect.id && !$0.hidden.contains(.text) } : []
            state =
                isOpen
                ? ProspectState(
                    begun: prospect.begun, months: prospect.words.months, self.reviews, today: today) : nil
        }

        var last: ProspectReview? { reviews.max { $0.position < $1.position } }
    }

    func watcher(_ prospect: Prospect) -> String { owners.said(prospect.words.agency, prospect.words.seat) }

    /// The priorities that it may change, by name.
    func priorities(_ words: ProspectWords) -> [String] {
        words.priorities.compactMap { places[.priority($0)] }.sorted()
    }

    /// Those of a state and of a kind; the closed ones only where they are asked for.
    func found(_ state: ProspectState.Name?, _ sort: ProspectWords.Sort?) -> [Line] {
        lines.filter { line in
            let isOfState = state.map { line.state?.name == $0 } ?? (line.state?.name != .closed)
            // What may not be seen of it is not found by it either.
            let isOfSort = sort.map { line.state != nil && line.prospect.words.sort == $0 } ?? true
            return isOfState && isOfSort
        }
    }

    /// A few lines for each that is not closed, as they are printed.
    package var said: [String] {
        found(nil, nil).map { line in
            let words = line.prospect.words
            guard let state = line.state else { return "Not shared: \(words.name) (\(watcher(line.prospect)))" }
            let last = line.last.map { "last found on \($0.day.said): \($0.found.said.lowercased())" }
            return """
                \(state.said): \(words.name) (\(words.sort.said.lowercased()); \(watcher(line.prospect)))
                    \(words.text) Read in \(words.source), \(words.read.said); \(last ?? "not reviewed yet").
                """
        }
    }
}

extension Registry {
    /// What is on the horizon as `trace`'s viewer may see it.
    package func horizon(_ trace: Trace, on today: Day) async throws -> HorizonRegister {
        try await horizon(of: nil, trace, on: today)
    }

    func horizon(of id: ID<Prospect>?, _ trace: Trace, on today: Day) async throws -> HorizonRegister {
        let viewer = trace.viewer
        var prospects = try await look(Prospects(viewer: viewer, id: id), trace)
        let bearings = try await look(ProspectBearings(viewer: viewer, prospect: id), trace)
        for at in prospects.indices { prospects[at].bear(bearings) }
        let reviews = try await look(ProspectReviews(viewer: viewer, prospect: id), trace)
        return HorizonRegister(
            lines: prospects.map { HorizonRegister.Line($0, reviews, today: today) },
            owners: try await owners(trace, on: today, withPast: true), places: try await placesInPlans(trace),
            today: today)
    }

    /// The plan and the bare name of a priority or an emerging issue; nothing where it may not be seen.
    package func planned(
        _ place: PlaceInPlan, _ trace: Trace
    ) async throws -> (plan: ID<Plan>, name: String)? {
        switch place {
        case .priority(let id):
            try await look(Priorities(viewer: trace.viewer), trace).first { $0.priority.id == id }
                .map { ($0.priority.plan, $0.priority.name) }
        case .issue(let id):
            try await look(EmergingIssues(viewer: trace.viewer, id: id), trace).first.map { ($0.plan, $0.name) }
        }
    }

    /// Every priority and emerging issue that may be seen, by name.
    package func placesInPlans(_ trace: Trace) async throws -> [PlaceInPlan: String] {
        let viewer = trace.viewer
        let plans = try await look(Plans(viewer: viewer), trace)
        func plan(_ id: ID<Plan>) -> String? { plans.first { $0.id == id }?.name }
        var places: [PlaceInPlan: String] = [:]
        for line in try await look(Priorities(viewer: viewer), trace) {
            places[.priority(line.priority.id)] = plan(line.priority.plan).map { "\(line.priority.name) (\($0))" }
        }
        for issue in try await look(EmergingIssues(viewer: viewer), trace) {
            places[.issue(issue.id)] = plan(issue.plan).map { "\(issue.name) (\($0))" }
        }
        return places
    }
}

extension Prospect {
    /// Takes those priorities that this version of its words names.
    mutating func bear(_ bearings: [ProspectBearings.Line]) {
        guard !hidden.contains(.text) else { return }
        words.priorities = Set(
            bearings.filter { $0.prospect == id && $0.version == version && !$0.hidden.contains(.text) }.map(\.priority)
        )
    }
}
