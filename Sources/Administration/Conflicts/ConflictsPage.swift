import Dates
import Markup
import Pages
import Partnership
import Storage

/// Conflicts of interest: who is kept from what, why, and until when.
struct ConflictsPage: Page {
    var conflicts: [Conflict]
    /// What each is with, by name; a thing that is kept from the viewer, or is not there, has none.
    var names: [ThingID: HTML]
    var today: Day
    var own: ID<Person>?
    var mayEnd: Bool

    var title: String { "Conflicts of interest" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        <p class="govuk-body">Whatever somebody's role, they see nothing of what they have a conflict of interest with, and
        cannot open it in an emergency either. It counts from their next request on.</p>
        \(own.map { buttonLink("Declare a conflict of your own", to: Addresses.newConflict($0)) } ?? "")
        \(table(
            "Conflicts, those that hold first", id: "conflicts",
            columns: [Column("Who"), Column("With"), Column("Why"), Column("From"), Column("Until"), Column("")],
            rows: conflicts.map { one in
                [
                    link("\(one.personName)", to: Addresses.person(one.person)),
                    names[one.with] ?? "\(one.with.kind.saidOfOne), not named here",
                    one.hidden.contains(.text) ? notShared : "\(one.reason)", "\(one.from)",
                    one.until.map { "\($0)" } ?? "",
                    mayEnd && one.until == nil && one.person != own
                        ? link("End", to: Addresses.endConflict(one.id), hidden: "the conflict of \(one.personName)") : "",
                ]
            }, empty: "There is none that you may know of."))
        """
    }

    static let example = ConflictsPage(
        conflicts: [.example], names: [Conflict.example.with: "Contacts of the partnership"], today: "2026-11-24",
        own: ID(11), mayEnd: true)

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.conflicts, .see, .conflict) { request in
            let viewer = request.viewer
            let conflicts = try await site.registry.look(
                Conflicts(viewer: viewer, on: request.today), request.trace)
            let known = try await ConflictWith.all(request, site)
            return .page(
                ConflictsPage(
                    conflicts: conflicts,
                    names: Dictionary(known.map { ($0.thing, $0.name) }, uniquingKeysWith: { $1 }),
                    today: request.today, own: viewer.person, mayEnd: viewer.may(.end, .conflict, now: request.now)))
        }
    }
}

/// Something that somebody may have a conflict of interest with, as the viewer knows it.
struct ConflictWith: Hashable {
    var thing: ThingID
    var name: HTML

    /// All that the viewer may know of.
    static func all(_ request: Request, _ site: AdministrationSite) async throws -> [ConflictWith] {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        let people = try await registry.look(People(viewer: viewer), trace)
        let agencies = try await registry.look(Agencies(viewer: viewer, on: request.today), trace)
        let seats = try await registry.look(Seats(viewer: viewer, on: request.today, withPast: true), trace)
        let agreements = try await registry.look(Agreements(viewer: viewer, on: request.today), trace)
        return people.map { ConflictWith(thing: $0.thing.id, name: "\($0.name)") }
            + agencies.map { ConflictWith(thing: $0.thing.id, name: "\($0.name)") }
            + seats.map { ConflictWith(thing: $0.thing.id, name: "\($0.title)") }
            + agreements.map { ConflictWith(thing: $0.thing.id, name: "\($0.title)") }
    }
}

extension Conflict {
    static let example = Conflict(
        id: ID(71), person: ID(13), agency: ID(1), personName: "Priya Shah", with: ThingID(.agreement, 7),
        reason: "Her brother drew it up", from: "2026-11-02")
}

extension Kind {
    /// As one of them is called.
    var saidOfOne: String {
        switch self {
        case .person: "A person"
        case .agency: "An agency"
        case .seat: "A seat"
        case .agreement: "An agreement"
        case .note: "A handover note"
        case .account: "An account"
        case .team: "A team"
        default: "Something"
        }
    }
}
