import Dates
import Markup
import Pages
import Partnership
import Storage

/// Adds an agency, or changes one.
struct AgencyFormPage: Page {
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Agency>, version: Int)?
    var name = ""
    var short = ""
    var standing: AgencyStanding?
    var from = DayTyped()
    var until = DayTyped()
    /// The agencies that a new one may take over from.
    var others: [Agency] = []
    var follows: ID<Agency>?
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Agency?

    var title: String { changed == nil ? "Add an agency" : "Change this agency" }
    var back: Address? { changed.map { Addresses.agency($0.id) } ?? Addresses.agencies() }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("Name", "\(now.name)"), SummaryRow("In short", "\(now.shortName)"),
                SummaryRow("Standing", "\(now.standing.said)"), SummaryRow("Until", now.until.map { "\($0)" } ?? "No end"),
            ])
        } ?? "")
        \(form(changed.map { Addresses.changeAgency($0.id) } ?? Addresses.newAgency(), """
            \(changed.map { hidden("version", "\($0.version)") } ?? "")\
            \(input(Field("name", "Name", error: errors.of("name")), value: name, width: .thirty))\
            \(input(Field("short", "Name in short", error: errors.of("short")), value: short, width: .twenty))\
            \(radios(
                Field("standing", "What it is in the partnership", error: errors.of("standing")),
                AgencyStanding.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress))\
            \(changed == nil ? beginning : ending)\
            \(button("Save"))
            """))
        """
    }

    private var beginning: HTML {
        """
        \(dateDay(Field("from", "First day in the partnership", error: errors.of("from")), value: from))\
        \(others.isEmpty ? "" : select(
            Field("follows", "It takes over from", hint: "That agency ends the day before.", error: errors.of("follows")),
            [Choice("", "None")] + others.map { Choice($0.id, "\($0.name)") }, chosen: follows?.inAddress))
        """
    }

    private var ending: HTML {
        dateDay(
            Field(
                "until", "Last day in the partnership",
                hint: "Leave empty while it is there. From the day after, its people see nothing here.",
                error: errors.of("until")), value: until)
    }

    static let example = AgencyFormPage(errors: [FieldError("name", "Enter the name of the agency.")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.newAgency, .add, .agency) { request in
                let others = try await site.registry.look(
                    Agencies(viewer: request.viewer, on: request.today), request.trace)
                return .page(AgencyFormPage(from: DayTyped(request.today), others: others))
            },
            Route(.post, Addresses.newAgency, .add, .agency) { request in try await add(request, site) },
            Route(.get, Addresses.changeAgency, .change, .agency) { request, id in
                let found = try await site.registry.look(OneAgency(viewer: request.viewer, id: id), request.trace)
                return found.first.map { .page(AgencyFormPage($0)) } ?? .notFound
            },
            Route(.post, Addresses.changeAgency, .change, .agency) { request, id in
                try await change(id, request, site)
            },
        ]
    }

    init(
        from: DayTyped = DayTyped(), others: [Agency] = [], errors: [FieldError] = []
    ) {
        (self.from, self.others, self.errors) = (from, others, errors)
    }

    private init(_ agency: Agency) {
        changed = (agency.id, agency.version)
        (name, short, standing) = (agency.name, agency.shortName, agency.standing)
        until = DayTyped(agency.until)
    }

    private init(_ form: Fields) throws(BadRequest) {
        (name, short) = (try form.one("name") ?? "", try form.one("short") ?? "")
        standing = try form.one("standing", as: AgencyStanding.self)
        (from, until) = (try form.day("from"), try form.day("until"))
        follows = try form.one("follows", as: ID<Agency>.self)
        if standing == nil { errors.append(FieldError("standing", "Choose what it is in the partnership")) }
    }

    private static func add(_ request: Request, _ site: AdministrationSite) async throws -> Response {
        var page = try AgencyFormPage(request.form)
        page.others = try await site.registry.look(
            Agencies(viewer: request.viewer, on: request.today), request.trace)
        let from = page.errors.day(page.from, "from")
        guard let from, let standing = page.standing, page.errors.isEmpty else { return .page(page, status: 422) }
        let command = AddAgency(
            name: page.name, shortName: page.short, standing: standing, from: from, follows: page.follows)
        switch try await site.registry.write(request.trace, command.run) {
        case .done(let agency): return .seeOther(Addresses.agency(agency.id))
        case .faults(let faults):
            page.errors = faults.shown
            return .page(page, status: 422)
        case .stale, .notThere: return .notFound
        }
    }

    private static func change(
        _ id: ID<Agency>, _ request: Request, _ site: AdministrationSite
    ) async throws -> Response {
        var page = try AgencyFormPage(request.form)
        page.changed = (id, try request.form.required("version", as: Int.self))
        let until = page.until.isEmpty ? nil : page.errors.day(page.until, "until")
        guard let standing = page.standing, page.errors.isEmpty else { return .page(page, status: 422) }
        let command = ChangeAgency(
            id: id, version: page.changed?.version ?? 0, name: page.name, shortName: page.short, standing: standing,
            until: until)
        switch try await site.registry.write(request.trace, command.run) {
        case .done: return .seeOther(Addresses.agency(id))
        case .faults(let faults):
            page.errors = faults.shown
            return .page(page, status: 422)
        case .stale(let now):
            (page.stale, page.changed) = (now, (id, now.version))
            return .page(page, status: 409)
        case .notThere: return .notFound
        }
    }
}
