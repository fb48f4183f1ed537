import Dates
import Markup
import Pages
import Partnership
import Storage

/// Asks an agency for a set of data each quarter, or puts right what was agreed.
struct SupplyFormPage: Page {
    /// Nothing for a new one.
    var supply: Supply?
    var agencies: [Agency]
    var today: Day
    var agency: ID<Agency>?
    var name = ""
    var first: Quarter?
    var last: Quarter?
    var days = ""
    var errors: [FieldError] = []
    var stale: Supply?

    var title: String { supply == nil ? "Ask an agency for data" : "What was agreed about this data" }
    var back: Address? { Addresses.supply() }

    var body: HTML {
        """
        \(stale.map(\.staleSaid) ?? "")
        \(form(supply.map { Addresses.changeSupply($0.id) } ?? Addresses.newSupply(), """
            \(supply == nil ? whose : "")\
            \(input(Field("name", "Set of data", hint: "Such as “Hospital admissions for assault”", error: errors.of("name")), value: name))\
            \(select(Field("first-quarter", "First quarter that is asked for", error: errors.of("first-quarter")), choices, chosen: first?.inAddress))\
            \(select(Field("last-quarter", "Last quarter", error: errors.of("last-quarter")), [Choice("", "None: it goes on")] + choices, chosen: last?.inAddress))\
            \(input(Field("days", "Days after the end of the quarter by which it is due", hint: "Leave empty where no day was agreed. Then nothing can be called late.", error: errors.of("days")), value: days, width: .four, isNumber: true))\
            \(supply.map { hidden("version", "\($0.version)") } ?? "")\
            \(button("Save"))
            """))
        """
    }

    private var whose: HTML {
        select(
            Field("agency", "Agency that sends it", error: errors.of("agency")),
            agencies.map { Choice($0.id, "\($0.name)") }, chosen: agency?.inAddress)
    }

    /// From three years back to a year ahead, and those that are chosen.
    private var choices: [Choice] {
        let now = Quarter(containing: Month(containing: today))
        let near = (-12...4).map { now + $0 }
        return Set(near + [first, last].compactMap { $0 }).sorted().map { Choice($0, "\($0.said)") }
    }

    static let example = SupplyFormPage(
        agencies: SupplyRegister.example.agencies, today: "2026-11-24", first: Quarter(containing: "2026-10"),
        days: "400", errors: [FieldError("days", "Enter from 0 to 366 days.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newSupply, .add, .supply) { request in
                var page = try await blank(request, site)
                page.first = Quarter(containing: Month(containing: request.today))
                return .page(page)
            },
            Route(.post, Addresses.newSupply, .add, .supply) { request in
                try await sent(try await blank(request, site), request, site)
            },
            Route(.get, Addresses.changeSupply, .change, .supply) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeSupply, .change, .supply) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func sent(
        _ asked: SupplyFormPage, _ request: Request, _ site: PlanningSite
    ) async throws -> Response {
        var page = asked
        let form = request.form
        page.agency = try form.one("agency", as: ID<Agency>.self)
        (page.name, page.days) = (try form.one("name") ?? "", try form.one("days") ?? "")
        page.first = try form.one("first-quarter", as: Quarter.self)
        page.last = try form.one("last-quarter", as: Quarter.self)
        let days = Int(inAddress: page.days)
        if !page.days.isEmpty, days == nil { page.errors.append(FieldError("days", "Enter a whole number of days.")) }
        if page.supply == nil, page.agency == nil {
            page.errors.append(FieldError("agency", "Choose the agency that sends it."))
        }
        if page.first == nil { page.errors.append(FieldError("first-quarter", "Choose the first quarter.")) }
        let version = page.supply == nil ? 0 : try form.required("version", as: Int.self)
        guard let first = page.first, page.errors.isEmpty else { return .page(page, status: 422) }
        let command = ArrangeSupply(
            changed: page.supply.map { ($0.id, version) }, agency: page.agency, name: page.name, first: first,
            last: page.last, dueAfter: days)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { _ in Addresses.supply() },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.supply, page.stale) = ($0, $0)
                return .page(page, status: 409)
            })
    }

    private static func blank(_ request: Request, _ site: PlanningSite) async throws -> SupplyFormPage {
        let agencies = try await site.registry.look(
            Agencies(viewer: request.viewer, on: request.today), request.trace)
        return SupplyFormPage(agencies: agencies, today: request.today)
    }

    private static func found(
        _ id: ID<Supply>, _ request: Request, _ site: PlanningSite
    ) async throws -> SupplyFormPage? {
        let viewer = request.viewer
        guard let supply = try await site.registry.look(Supplies(viewer: viewer, id: id), request.trace).first,
            viewer.may(.change, supply.thing, now: request.now)
        else { return nil }
        return SupplyFormPage(
            supply: supply, agencies: [], today: request.today, name: supply.name, first: supply.first,
            last: supply.last, days: supply.dueAfter.map { "\($0)" } ?? "")
    }
}

extension Supply {
    fileprivate var staleSaid: HTML {
        Pages.staleNotice([
            SummaryRow("Set of data", "\(name)"), SummaryRow("First quarter", "\(first.said)"),
            SummaryRow("Last quarter", "\(last?.said ?? "None")"),
            SummaryRow("Due", dueAfter.map { "\(daysSaid($0)) after the quarter" } ?? "No day was agreed"),
        ])
    }
}
