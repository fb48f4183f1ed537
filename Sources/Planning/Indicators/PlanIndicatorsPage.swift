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
    var order = Order.plan

    /// Which of them are meant, by their last value. One whose figures may not be seen is none of them.
    enum Standing: String, CaseIterable, InAddress {
        case met, near, missed
        case none = "no-colour"
        case ended

        var said: String {
            switch self {
            case .met: "Target met"
            case .near: "Near the target"
            case .missed: "Target missed"
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

    enum Order: String, CaseIterable, InAddress {
        case plan, name, month

        var said: String {
            switch self {
            case .plan: "Priorities of the plan"
            case .name: "Name"
            case .month: "Month of the last value, the oldest first"
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

    var body: HTML {
        """
        \(filterForm(
            Addresses.planIndicators(plan.id), label: "Which indicators",
            """
            \(select(Field("priority", "Of"), [Choice("", "Any priority")] + priorities.map { Choice($0.id, "\($0.name)") }, chosen: priority?.inAddress))\
            \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.rawValue))\
            \(select(Field("order", "In order of"), Order.allCases.map { Choice($0, "\($0.said)") }, chosen: order.rawValue))
            """))
        \(indicatorsTable(shown))
        <p class="govuk-body">\(link("This list as a table (CSV)", to: file))</p>
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

    /// Filtered and in order.
    var shown: [Measured] {
        let found = indicators.filter {
            (priority == nil || $0.indicator.priority == priority) && (standing?.holds($0) ?? true)
        }
        switch order {
        case .plan: return found
        case .name: return found.sorted { ($0.indicator.name, $0.indicator.id) < ($1.indicator.name, $1.indicator.id) }
        case .month:
            let never: Month = "0001-01"
            return found.sorted {
                ($0.values.last?.month ?? never, $0.indicator.id) < ($1.values.last?.month ?? never, $1.indicator.id)
            }
        }
    }

    private var file: Address {
        var address = Addresses.planIndicators(plan.id).asking("format", "csv").asking("order", order)
        if let priority { address = address.asking("priority", priority) }
        if let standing { address = address.asking("standing", standing) }
        return address
    }

    /// For a spreadsheet.
    var csv: [UInt8] {
        let head = csvLine([
            "indicator", "priority", "baseline", "last value", "month", "target", "target month", "reading", "moved",
            "ended", "why it was ended",
        ])
        return Array((head + shown.map { csvLine(cells($0)) }.joined()).utf8)
    }

    private func cells(_ measured: Measured) -> [String] {
        let (one, last) = (measured.indicator, measured.values.last)
        guard !one.hidden.contains(.figures) else {
            return [one.name, one.priorityName, "", "Not shared with you", "", "", "", "", "", "", ""]
        }
        let target = last.flatMap { measured.target(for: $0.month) } ?? measured.targets.last
        return [
            one.name, one.priorityName, one.baseline.map { one.said($0) } ?? "",
            last.map { $0.amount.map { one.said($0, beside: target?.amount) } ?? "No new data" } ?? "",
            last?.month.iso ?? "", target.map { one.said($0.amount) } ?? "", target?.month.iso ?? "",
            last.map { measured.colour($0).said } ?? "", last.map { measured.travel($0).said } ?? "",
            one.ended?.iso ?? "", one.endedBecause,
        ]
    }

    static let example = PlanIndicatorsPage(plan: .example, indicators: [.example], standing: .missed, order: .name)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.planIndicators, .see, .plan) { request, id in
            guard let whole = try await site.registry.wholePlan(id, request.trace) else { return .notFound }
            let page = PlanIndicatorsPage(
                plan: whole.plan, indicators: whole.indicators,
                priority: try request.query.one("priority", as: ID<Priority>.self),
                standing: try request.query.one("standing", as: Standing.self),
                order: try request.query.one("order", as: Order.self) ?? .plan)
            if request.query.wantsTable { return .download(FileName("indicators \(whole.plan.name)"), .csv, page.csv) }
            return .page(page)
        }
    }
}
