import Dates
import Markup
import Pages
import Partnership
import Storage

/// What each agency sends, quarter by quarter: what is here, what is late, and what waits for it.
struct SupplyPage: Page {
    var register: SupplyRegister
    /// Of the quarters that are shown.
    var last: Quarter
    var mayAdd: Bool
    /// Those whose deliveries the viewer may key in.
    var changeable: Set<ID<Supply>>

    var title: String { "Data that agencies send" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Plans", to: Addresses.plans())] }
    var isWide: Bool { true }

    private var quarters: [Quarter] { (-3...0).map { last + $0 } }

    var body: HTML {
        """
        \(missing)
        \(table(
            "Quarter by quarter", id: "quarters",
            columns: [Column("Set of data"), Column("Agency")] + quarters.map { Column("\($0.shortSaid)") },
            rows: register.supplies.map(row), onNarrow: .stacks, empty: "No agency is asked for data yet."))
        <p class="govuk-body">\(link("Earlier quarters", to: Addresses.supply().asking("to", last + -4))) \
        \(link("Later quarters", to: Addresses.supply().asking("to", last + 4)))</p>
        \(mayAdd ? buttonLink("Ask an agency for data", to: Addresses.newSupply()) : "")
        \(mayAdd ? "<p class=\"govuk-body\">\(link("Take in a table of what came (CSV)", to: Addresses.importSupply()))</p>" as HTML : "")
        <p class="govuk-body">\(link("Every quarter as a list, and as a table (CSV)", to: Addresses.supplyQuarters()))</p>
        """
    }

    private func row(_ supply: Supply) -> [HTML] {
        let name: HTML =
            changeable.contains(supply.id)
            ? link("\(supply.name)", to: Addresses.changeSupply(supply.id)) : "\(supply.name)"
        return [name, "\(register.agency(supply))"]
            + quarters.map { quarter in
                guard let cell = register.cell(supply, quarter) else { return "Not asked for" }
                return "\(cell.state.tagged) \(said(cell))"
            }
    }

    private func said(_ cell: SupplyRegister.Cell) -> HTML {
        guard changeable.contains(cell.supply.id) else { return "\(cell.state.said)" }
        return link(
            "\(cell.state.said)", to: Addresses.delivery(cell.supply.id, cell.quarter),
            hidden: "of \(cell.supply.name), \(cell.quarter.said): key it in")
    }

    private var missing: HTML {
        let cells = register.missing
        guard !cells.isEmpty else { return insetText("<p class=\"govuk-body\">Nothing that is due is missing.</p>") }
        return """
            \(warning(cells.count == 1 ? "One quarter of data should be here and is not." : "\(cells.count) quarters of data should be here and are not."))
            \(table(
                "Not here", id: "missing",
                columns: [
                    Column("Set of data"), Column("Agency"), Column("Quarter"), Column("State"),
                    .sentence("What waits for it"), .sentence("What was said"),
                ],
                rows: cells.map { cell in
                    [
                        "\(cell.supply.name)", "\(register.agency(cell.supply))", "\(cell.quarter.said)", said(cell),
                        "\(register.waiting(cell) ?? "Nothing that is named waits for it")", "\(cell.delivery?.note ?? "")",
                    ]
                }, onNarrow: .stacks, empty: ""))
            """
    }

    static let example = SupplyPage(
        register: .example, last: Quarter(containing: "2026-10"), mayAdd: true, changeable: [ID(921), ID(922)])

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.supply, .see, .supply) { request in
            let register = try await site.registry.supplyRegister(request.trace, on: request.today)
            let viewer = request.viewer
            return .page(
                SupplyPage(
                    register: register,
                    last: try request.query.one("to", as: Quarter.self)
                        ?? Quarter(containing: Month(containing: request.today)),
                    mayAdd: viewer.may(.add, .supply, now: request.now),
                    changeable: Set(
                        register.supplies.filter { viewer.may(.change, $0.thing, now: request.now) }.map(\.id))))
        }
    }
}

extension SupplyRegister {
    static let example = SupplyRegister(
        supplies: [
            Supply(
                id: ID(921), agency: ID(2), name: "Hospital admissions for assault",
                first: Quarter(containing: "2026-04"), dueAfter: 28),
            Supply(
                id: ID(922), agency: ID(1), name: "Fly-tipping by ward", first: Quarter(containing: "2026-01"),
                dueAfter: nil),
        ],
        deliveries: [
            Delivery(
                supply: ID(921), agency: ID(2), quarter: Quarter(containing: "2026-04"), received: "2026-08-09",
                version: 1),
            Delivery(
                supply: ID(921), agency: ID(2), quarter: Quarter(containing: "2026-07"), holdsUp: [.action(ID(977))],
                note: "The analyst’s post is empty until January.", version: 1),
        ],
        agencies: [
            Agency(
                id: ID(1), name: "Aldermouth District Council", shortName: "Council", standing: .responsible,
                from: "2024-04-01"),
            Agency(
                id: ID(2), name: "Marlshire Hospitals", shortName: "Hospitals", standing: .other, from: "2024-04-01"),
        ], names: [.action(ID(977)): "Mend the lamps from the ferry steps to the market"], today: "2026-11-24")
}
