import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every quarter of every set of data as a list: of one agency, one set, one quarter, or as it stands.
struct SupplyQuartersPage: Page {
    var register: SupplyRegister
    var agency: ID<Agency>?
    var supply: ID<Supply>?
    var quarter: Quarter?
    var standing: Standing?
    var asked = ListAsked()
    /// Those whose deliveries the viewer may key in.
    var changeable: Set<ID<Supply>>

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case missing, late, here, coming

        var said: String {
            switch self {
            case .missing: "Those that should be here and are not"
            case .late: "Those that came late"
            case .here: "Those that came in time, or with no day agreed"
            case .coming: "Those to come"
            }
        }

        func holds(_ state: DeliveryState) -> Bool {
            switch (self, state) {
            case (.missing, _): state.isMissing
            case (.late, .received(_, let late)): (late ?? 0) > 0
            case (.here, .received(_, let late)): (late ?? 0) == 0
            case (.coming, .due), (.coming, .toCome): true
            default: false
            }
        }
    }

    var title: String { "Every quarter of data" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("Data that agencies send", to: Addresses.supply()),
        ]
    }
    var isWide: Bool { true }

    var body: HTML { list.drawn(filters) }

    private var filters: HTML {
        """
        \(select(Field("agency", "Agency"), [Choice("", "Any agency")] + agencies.map { Choice($0.id, "\($0.name)") }, chosen: agency?.inAddress))\
        \(select(Field("supply", "Set of data"), [Choice("", "Any set")] + register.supplies.map { Choice($0.id, "\($0.name)") }, chosen: supply?.inAddress))\
        \(select(Field("quarter", "Quarter"), [Choice("", "Any quarter")] + quarters.map { Choice($0, "\($0.said)") }, chosen: quarter?.inAddress))\
        \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress))
        """
    }

    /// Those agencies that are asked for something.
    private var agencies: [Agency] {
        let asked = Set(register.supplies.map(\.agency))
        return register.agencies.filter { asked.contains($0.id) }
    }

    private var cells: [SupplyRegister.Cell] {
        let now = Quarter(containing: Month(containing: register.today))
        return register.supplies.flatMap { register.cells($0, upTo: now) }
    }

    /// The latest first.
    private var quarters: [Quarter] { Set(cells.map(\.quarter)).sorted(by: >) }

    var list: Listing<SupplyRegister.Cell> {
        Listing(
            "Every quarter", comes: "by set of data, the earliest first", id: "quarters", at: address,
            cells.filter { cell in
                (agency == nil || cell.supply.agency == agency) && (supply == nil || cell.supply.id == supply)
                    && (quarter == nil || cell.quarter == quarter) && (standing?.holds(cell.state) ?? true)
            }, asked: asked, empty: "There is no such quarter of data.",
            columns: [
                ListColumn("Data set", \.supply.name).ordered(),
                ListColumn("Agency") { register.agency($0.supply) }.ordered(),
                ListColumn("Quarter", \.quarter.first.iso).shown(named).ordered(.days, by: \.quarter),
                .day("Due") { $0.supply.due($0.quarter) }, .day("Received") { $0.delivery?.received },
                ListColumn("Days late") { $0.state.daysLate.map { "\($0)" } ?? "" }.toTheRight()
                    .ordered(.numbers, by: \.state.daysLate),
                ListColumn("State", \.state.said).shown(\.state.tagged),
                .sentence("Waiting for it") { register.heldUp($0) ?? "" },
                .sentence("Said") { $0.delivery?.note ?? "" },
            ])
    }

    private func named(_ cell: SupplyRegister.Cell) -> HTML {
        guard changeable.contains(cell.supply.id) else { return "\(cell.quarter.said)" }
        return link(
            "\(cell.quarter.said)", to: Addresses.delivery(cell.supply.id, cell.quarter),
            hidden: "of \(cell.supply.name): key it in")
    }

    private var address: Address {
        var address = Addresses.supplyQuarters()
        if let agency { address = address.asking("agency", agency) }
        if let supply { address = address.asking("supply", supply) }
        if let quarter { address = address.asking("quarter", quarter) }
        return standing.map { address.asking("standing", $0) } ?? address
    }

    static let example = SupplyQuartersPage(register: .example, changeable: [ID(921)])

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.supplyQuarters, .see, .supply) { request in
            let (query, viewer) = (request.query, request.viewer)
            let register = try await site.registry.supplyRegister(request.trace, on: request.today)
            let page = SupplyQuartersPage(
                register: register, agency: try query.one("agency", as: ID<Agency>.self),
                supply: try query.one("supply", as: ID<Supply>.self),
                quarter: try query.one("quarter", as: Quarter.self),
                standing: try query.one("standing", as: Standing.self), asked: try ListAsked(query),
                changeable: Set(
                    register.supplies.filter { viewer.may(.change, $0.thing, now: request.now) }.map(\.id)))
            return try .listed(page, page.list, request, file: FileName("data supply \(request.today.iso)"))
        }
    }
}
