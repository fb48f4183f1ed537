import Dates
import Markup
import Pages
import Partnership
import Storage

/// Keys in that a quarter of a set of data came, and what waits for it, in one form.
struct DeliveryPage: Page {
    var supply: Supply
    var agency: String
    var delivery: Delivery
    var today: Day
    /// What may be said to wait: plans and their actions.
    var choices: [(what: HeldUp, name: String)]
    var received = DayTyped()
    /// In turn; there is room for two more.
    var holdsUp: [HeldUp] = []
    var note = ""
    var errors: [FieldError] = []
    var isStale = false

    var title: String { "\(supply.name), \(delivery.quarter.said)" }
    var caption: HTML? { "\(agency)" }
    var back: Address? { Addresses.supply() }

    var body: HTML {
        """
        \(isStale ? Pages.staleNotice(now) : "")
        \(summaryList([
            SummaryRow("Due", supply.due(delivery.quarter).map { "\($0.said)" } ?? "No day was agreed"),
            SummaryRow("State", "\(DeliveryState(supply, delivery.quarter, received: delivery.received, today: today).said)"),
        ]))
        \(form(Addresses.delivery(supply.id, delivery.quarter), """
            \(hidden("version", "\(delivery.version)"))\
            \(dateDay(Field("received", "Received on", hint: "Leave empty while it has not come.", error: errors.of("received")), value: received))\
            \(waits)\
            \(textarea(Field("remark", "What was said about it", hint: "Such as why it is late and when it will come", error: errors.of("remark")), value: note, rows: 3))\
            \(button("Save"))
            """))
        """
    }

    /// A choice for each that waits, and two more.
    private var waits: HTML {
        (0..<min(holdsUp.count + 2, Self.most)).map { place in
            select(
                Field(
                    Self.field(place), place == 0 ? "What waits for it" : "And also, \(place + 1)",
                    error: place == 0 ? errors.of("holds-up") : nil),
                [Choice("", "Nothing")] + choices.map { Choice($0.what, "\($0.name)") },
                chosen: holdsUp.indices.contains(place) ? holdsUp[place].inAddress : nil)
        }.joined()
    }

    /// As many as may wait for one quarter.
    private static let most = 12
    private static func field(_ place: Int) -> String { "holds-up-\(place + 1)" }

    private var now: [SummaryRow] {
        let named = choices.filter { delivery.holdsUp.contains($0.what) }.map(\.name)
        return [
            SummaryRow("Received on", delivery.received.map { "\($0.said)" } ?? "Not yet"),
            SummaryRow(
                "What waits for it", "\(named.isEmpty ? "Nothing named" : named.joined(separator: "; "))"),
            SummaryRow("What was said", "\(delivery.note)"),
        ]
    }

    static let example = DeliveryPage(
        supply: SupplyRegister.example.supplies[0], agency: "Marlshire Hospitals",
        delivery: SupplyRegister.example.deliveries[1], today: "2026-11-24",
        choices: [(.action(ID(977)), "Mend the lamps from the ferry steps to the market")],
        received: DayTyped("2026-12-01"), holdsUp: [.action(ID(977))],
        note: "The analyst’s post is empty until January.",
        errors: [FieldError("received", "Enter a day that is not in the future.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.delivery, .change, .supply) { request, id, quarter in
                try await found(id, quarter, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.delivery, .change, .supply) { request, id, quarter in
                guard var page = try await found(id, quarter, request, site) else { return .notFound }
                let form = request.form
                let version = try form.required("version", as: Int.self)
                (page.received, page.note) = (try form.day("received"), try form.one("remark") ?? "")
                page.holdsUp = []
                for place in 0..<most {
                    if let one = try form.one(field(place), as: HeldUp.self) { page.holdsUp.append(one) }
                }
                if !page.received.isEmpty, page.received.read == nil {
                    page.errors.append(FieldError("received", "Enter a day, such as 31 3 2027"))
                    return .page(page, status: 422)
                }
                let command = KeyDelivery(
                    supply: id, quarter: quarter, version: version, received: page.received.read,
                    holdsUp: page.holdsUp, note: page.note)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.supply() },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: {
                        (page.delivery, page.isStale) = ($0, true)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func found(
        _ id: ID<Supply>, _ quarter: Quarter, _ request: Request, _ site: PlanningSite
    ) async throws -> DeliveryPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let supply = try await registry.look(Supplies(viewer: viewer, id: id), trace).first,
            viewer.may(.change, supply.thing, now: request.now), supply.isAsked(in: quarter)
        else { return nil }
        let delivery =
            try await registry.look(Deliveries(viewer: viewer, supply: id), trace).whole.first { $0.quarter == quarter }
            ?? Delivery(supply: id, agency: supply.agency, quarter: quarter)
        let agency = try await registry.look(OneAgency(viewer: viewer, id: supply.agency), trace).first
        let plans = try await registry.look(Plans(viewer: viewer), trace).map { (HeldUp.plan($0.id), $0.name) }
        let actions = try await registry.look(PlannedActions(viewer: viewer, isEvery: true), trace)
            .map { (HeldUp.action($0.action.id), $0.action.text) }
        let choices = plans + actions
        return DeliveryPage(
            supply: supply, agency: agency?.name ?? "Another agency", delivery: delivery, today: request.today,
            choices: choices, received: DayTyped(delivery.received),
            holdsUp: delivery.holdsUp.filter { one in choices.contains { $0.0 == one } }, note: delivery.note)
    }
}
