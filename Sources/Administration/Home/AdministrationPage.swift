import Dates
import Markup
import Pages
import Partnership
import Storage

/// Where an administrator begins: what needs looking at, and the ways to everything that is administered.
struct AdministrationPage: Page {
    var concerns: [Concern]
    var upkeep: [Upkeep]
    /// The ways that are open to the viewer.
    var ways: [Link]
    var mayNote: Bool
    var deed: Upkeep.Deed?
    var on = DayTyped()
    var errors: [FieldError] = []

    var title: String { "Administration" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        <h2 class="govuk-heading-m" id="concerns">What needs looking at</h2>
        \(concerns.isEmpty
            ? "<p class=\"govuk-body\">Nothing that Wardmote can see.</p>" as HTML : concerns.map(\.drawn).joined())
        <h2 class="govuk-heading-m" id="ways">Everything that is administered</h2>
        \(bullets(ways.map { link($0.text, to: $0.address) }))
        \(table(
            "Backups and restore drills", id: "upkeep", columns: [Column("What"), Column("Last done")],
            rows: Upkeep.Deed.allCases.map { deed in
                [deed.said, upkeep.first { $0.deed == deed }.map { "\($0.on)" } ?? "None has been recorded"]
            }, empty: ""))
        \(mayNote ? noting : "")
        """
    }

    private var noting: HTML {
        form(
            Addresses.upkeep(),
            """
            \(radios(
                Field("done", "Record that it was done", error: errors.of("done")),
                Upkeep.Deed.allCases.map { Choice($0, $0.said) }, chosen: deed?.inAddress))\
            \(dateDay(Field("on", "On which day", error: errors.of("on")), value: on))\
            \(button("Record it", .secondary))
            """)
    }

    static let example = AdministrationPage(
        concerns: [
            Concern(
                "No restore drill has been recorded. A backup that nobody has put back may not be one.", isUrgent: true),
            Concern(
                "must be reviewed by 8 April 2027.",
                way: Link("Contacts of the partnership", to: Addresses.agreement(ID(7)))),
        ],
        upkeep: [Upkeep(.backup, on: "2026-11-23")], ways: [Link("Agencies", to: Addresses.agencies())], mayNote: true,
        on: DayTyped("2026-11-24"))

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.administration, .see, .upkeep) { request in
                .page(try await page(request, site))
            },
            Route(.post, Addresses.upkeep, .add, .upkeep) { request in
                var page = try await page(request, site)
                page.deed = try request.form.one("done", as: Upkeep.Deed.self)
                page.on = try request.form.day("on")
                if page.deed == nil { page.errors.append(FieldError("done", "Choose what was done")) }
                let on = page.errors.day(page.on, "on")
                guard let deed = page.deed, let on, page.errors.isEmpty else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, NoteUpkeep(deed, on: on).run).answer(
                    to: { _ in Addresses.administration() },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    private static func page(_ request: Request, _ site: AdministrationSite) async throws -> AdministrationPage {
        let (viewer, now) = (request.viewer, request.now)
        let upkeep = try await site.registry.look(LastUpkeep(viewer: viewer), request.trace)
        return AdministrationPage(
            concerns: try await Concern.all(upkeep, request, site), upkeep: upkeep,
            ways: ([
                (Link("Agencies, with their seats, teams and people", to: Addresses.agencies()), .agency),
                (Link("Seats, and who holds them", to: Addresses.seats()), .seat),
                (Link("Teams", to: Addresses.teams()), .team),
                (Link("People, their accounts and their training", to: Addresses.people()), .person),
                (Link("Agreements", to: Addresses.agreements()), .agreement),
                (Link("Who may do what: the policy", to: Addresses.policy()), .policy),
                (Link("Conflicts of interest", to: Addresses.conflicts()), .conflict),
                (Link("The record", to: Addresses.record()), .record),
            ] as [(Link, Kind)]).filter { viewer.may(.see, $0.1, now: now) }.map(\.0),
            mayNote: viewer.may(.add, Upkeep.thing, now: now), on: DayTyped(request.today))
    }
}

extension Upkeep.Deed: InAddress {
    var said: HTML {
        switch self {
        case .backup: "Backup of the data"
        case .drill: "Restore drill: a backup put back on another machine"
        }
    }
}
