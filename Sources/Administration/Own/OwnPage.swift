import Dates
import Markup
import Pages
import Partnership
import Storage

/// What somebody sees of themselves: their seats, what they came for, what is shared with their agency, and their own looks.
struct OwnPage: Page {
    var name: String
    var seats: [SignedIn.SeatToday]
    var purpose: Purpose
    var looks: [Look]
    /// What others opened of this person's seats in an emergency, in the last 30 days.
    var opened: [Opening] = []
    var errors: [FieldError] = []

    /// One entry of the record that tells of this person.
    struct Look: Hashable, Sendable {
        var at: Instant
        var operation: Operation
        var route: String
        var things: Int
    }

    var title: String { name }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        let places = seats.map { "\($0.title), \($0.agencyName)\($0.heldAs == .deputy ? " (deputy)" : "")" as HTML }
        return """
            \(form(Addresses.ownWork(), """
                \(seats.isEmpty ? "" : select(
                    Field("seat", "Seat you work in", error: errors.of("seat")),
                    zip(seats, places).map { Choice($0.seat, $1) }, chosen: seats.first?.seat.inAddress))\
                \(radios(
                    Field("purpose", "What you are here for",
                        hint: "What you may see can depend on it, and it stands in the record.", error: errors.of("purpose")),
                    Purpose.allCases.map { Choice($0, "\($0.said)") }, chosen: purpose.inAddress))\
                \(button("Work on like this"))
                """))
            \(openedNotice)
            <h2 class="govuk-heading-m" id="looks">What the record tells of you</h2>
            <p class="govuk-body">The latest 50 entries. Nobody can change or remove one, you included.</p>
            \(table(
                "Your own looks and changes, latest first", id: "own-looks",
                columns: [Column("When"), Column("What"), Column("Where"), .number("Things")],
                rows: looks.map {
                    ["\($0.at.localDay) \($0.at.localTime)", "\($0.operation.said)", "<code>\($0.route)</code>", "\($0.things)"]
                }, empty: "There is no entry yet."))
            """
    }

    private var openedNotice: HTML {
        opened.map { one in
            insetText(
                """
                \(one.name) opened a note of your seat in an emergency on \(one.from.localDay) at \(one.from.localTime).
                \(one.code.said): \(one.reason)
                """)
        }.joined()
    }

    static let example = OwnPage(
        name: "Priya Shah", seats: [], purpose: .evidence,
        looks: [
            Look(at: Instant(milliseconds: 1_795_512_600_000), operation: .consultation, route: "/areas/{}", things: 1)
        ])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.own, .see, .own) { request in
                guard let signedIn = request.signedIn else { return .notFound }
                let looks = try await site.registry.look(OwnLooks(viewer: request.viewer), request.trace)
                var page = OwnPage(signedIn, looks.compactMap(\.look))
                page.opened = try await site.registry.look(
                    OpeningsOfMine(viewer: request.viewer, since: request.now + -30 * 86_400), request.trace)
                return .page(page)
            },
            Route(.post, Addresses.ownWork, .change, .own) { request in
                guard let signedIn = request.signedIn else { return .notFound }
                let seat = try request.form.one("seat", as: ID<Seat>.self)
                let purpose = try request.form.required("purpose", as: Purpose.self)
                let isTheirs = try await site.signIns.work(signedIn, in: seat, for: purpose, at: request.now)
                return isTheirs ? .seeOther(Addresses.own()) : .notFound
            },
        ]
    }

    init(_ signedIn: SignedIn, _ looks: [Look]) {
        (name, seats, purpose) = (signedIn.name, signedIn.seats, signedIn.session.purpose)
        self.looks = looks
    }

    init(name: String, seats: [SignedIn.SeatToday], purpose: Purpose, looks: [Look]) {
        (self.name, self.seats, self.purpose, self.looks) = (name, seats, purpose, looks)
    }
}

/// The latest entries that tell of the viewer's own account.
struct OwnLooks: Query {
    var viewer: Viewer
    var thing: Thing { Thing(.own, person: viewer.person) }

    var sql: SQL {
        """
        SELECT entry FROM record_entry WHERE account = \(viewer.account ?? ID(0)) ORDER BY sequence DESC LIMIT 50
        """
    }

    struct Line: FromRow {
        var look: OwnPage.Look?

        init(_ row: Row) throws(StorageError) {
            let bytes: [UInt8] = try row["entry"]
            look = Entry(bytes).map {
                OwnPage.Look(at: $0.at, operation: $0.operation, route: $0.route, things: $0.things.count)
            }
        }
    }
}
