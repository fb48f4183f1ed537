import Dates
import Markup
import Pages
import Partnership
import Storage

/// The indicators of a plan: filtered, in order, and as a table for a spreadsheet.
struct PlanIndicatorsPage: Page {
    var plan: Plan
    var indicators: [Measured]
    /// The priority whose indicators are meant; nothing for all.
    var priority: ID<Priority>?
    var standing: Standing?
    /// The set whose indicators are meant, by name; nothing for all.
    var set: String?
    var asked = ListAsked()

    /// Which of them are meant, by their last value. One whose figures may not be seen is none of them.
    enum Standing: String, CaseIterable, InAddress {
        case met, near, missed
        case none = "no-colour"
        case ended

        var said: String {
            switch self {
            case .met: "Target met"
            case .near: "Near the target"
            case .missed: "Off the target"
            case .none: "Without a colour"
            case .ended: "Those that were ended"
            }
        }

        func holds(_ one: Measured) -> Bool {
            guard !one.indicator.hidden.contains(.figures) else { return false }
            if self == .ended { return one.indicator.ended != nil }
            switch one.values.last.map(one.colour) {
            case .met: return self == .met
            case .near: return self == .near
            case .missed: return self == .missed
            case .some(.none), nil: return self == .none
            }
        }
    }

    var title: String { "Indicators" }
    var caption: HTML? { "\(plan.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(plan.name)", to: Addresses.plan(plan.id)),
        ]
    }
    var isWide: Bool { true }

    var body: HTML { "\(list.drawn(filters))\(indicatorRules(list.shown))" }

    private var filters: HTML {
        """
        \(select(Field("priority", "Of"), [Choice("", "Any priority")] + priorities.map { Choice($0.id, "\($0.name)") }, chosen: priority?.inAddress))\
        \(indicators.sets.isEmpty ? "" : select(Field("set", "Set"), [Choice("", "Any set, or none")] + indicators.sets.map { Choice($0, "\($0)") }, chosen: set))\
        \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.rawValue))
        """
    }

    /// Those that the indicators stand under, each once.
    private var priorities: [(id: ID<Priority>, name: String)] {
        var found: [(id: ID<Priority>, name: String)] = []
        for one in indicators.map(\.indicator) where !found.contains(where: { $0.id == one.priority }) {
            found.append((one.priority, one.priorityName))
        }
        return found
    }

    var list: Listing<Measured> {
        Listing(
            "What it is measured by", comes: "by priority", id: "indicators", at: address,
            indicators.filter {
                (priority == nil || $0.indicator.priority == priority) && (standing?.holds($0) ?? true)
                    && (set.map($0.indicator.sets.contains) ?? true)
            }, asked: asked, empty: "There is no such indicator.",
            columns: [
                ListColumn("Indicator", \.indicator.name).shown { indicatorCells($0)[0] }.ordered(),
                ListColumn("Priority", \.indicator.priorityName),
                ListColumn("Baseline") { one in one.indicator.baseline.map { one.indicator.said($0) } ?? "" }
                    .toTheRight(),
                ListColumn("Last value", \.lastSaid).toTheRight(),
                ListColumn("Up to") { $0.values.last?.month.said ?? "" }.ordered(.days) { $0.values.last?.month },
                ListColumn("How far behind it comes", \.indicator.lag),
                ListColumn("Next target") { one in
                    one.next.map { "\(one.indicator.said($0.amount)), \($0.month.said)" } ?? ""
                }
                .toTheRight(),
                ListColumn("Reading", \.readingSaid).shown { indicatorCells($0)[6] },
                ListColumn("Direction of travel", \.movedSaid).ordered(),
                ListColumn("Beside it, as published", \.besideSaid).shown(besideCell),
                .fileAlone("Source of what is beside it") { one in
                    one.latestBeside.map(\.one.sourceSaid).joined(separator: " ")
                },
                .fileAlone("Rule of the reading") { one in one.isRead ? one.indicator.rule?.said ?? "" : "" },
                .fileAlone("Rule of the direction of travel") { $0.isRead ? $0.indicator.counting.travelRule : "" },
                .fileAlone("Sets") { $0.indicator.sets.joined(separator: "; ") },
                .fileAlone("Ended") { $0.indicator.ended?.iso ?? "" },
                .fileAlone("Why it was ended", \.indicator.endedBecause),
            ])
    }

    private var address: Address {
        var address = Addresses.planIndicators(plan.id)
        if let priority { address = address.asking("priority", priority) }
        if let set { address = address.asking("set", set) }
        if let standing { address = address.asking("standing", standing) }
        return address
    }

    static let example = PlanIndicatorsPage(
        plan: .example, indicators: [.example], standing: .missed, set: "Performance framework")

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.planIndicators, .see, .plan) { request, id in
            guard let whole = try await site.registry.wholePlan(id, request.trace) else { return .notFound }
            let page = PlanIndicatorsPage(
                plan: whole.plan, indicators: whole.indicators,
                priority: try request.query.one("priority", as: ID<Priority>.self),
                standing: try request.query.one("standing", as: Standing.self),
                set: try request.query.one("set").flatMap { $0.isEmpty ? nil : $0 }, asked: try ListAsked(request.query)
            )
            return try .listed(page, page.list, request, file: FileName("indicators \(whole.plan.name)"))
        }
    }
}

extension Measured {
    /// The target that the last value is set against.
    var next: IndicatorTarget? { values.last.flatMap { target(for: $0.month) } ?? targets.last }

    /// The last value; that there is none, or that it is not shared.
    var lastSaid: String {
        guard !indicator.hidden.contains(.figures) else { return "Not shared with you" }
        guard let last = values.last else { return "None yet" }
        return last.amount.map { indicator.said($0, beside: next?.amount) } ?? "No new data"
    }

    /// Whether it has a reading at all.
    var isRead: Bool { !indicator.hidden.contains(.figures) && indicator.ended == nil }

    var readingSaid: String {
        indicator.hidden.contains(.figures)
            ? "" : indicator.ended == nil ? values.last.map { colour($0).said } ?? "" : "Ended"
    }
}
