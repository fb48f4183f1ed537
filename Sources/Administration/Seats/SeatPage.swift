import Dates
import Markup
import Pages
import Partnership
import Places
import Storage

/// One seat: who has held it, and what they left for whoever comes after.
struct SeatPage: Page {
    var seat: Seat
    var agency: Agency?
    var team: Team?
    var shares: [SeatShares.Line] = []
    /// Areas by their codes, as they are said.
    var areas: [String: String] = [:]
    var holders: [SeatHolders.Line]
    var notes: [(note: Note, text: String?)]
    /// Notes whose reader must first say why they look.
    var asked: Set<ID<Note>> = []
    /// Notes that may be opened in an emergency.
    var openable: Set<ID<Note>> = []
    var mayChange: Bool
    var maySeeRecord = false
    var mayWrite: Bool

    var title: String { seat.title }
    var caption: HTML? { agency.map { "\($0.name)" } }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Seats", to: Addresses.seats())] }

    var body: HTML {
        """
        \(summaryList(facts))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Change this seat", to: Addresses.changeSeat(seat.id)))</p>" as HTML : "")
        \(sharesPart)
        \(table(
            "Who has held it, latest first", id: "holders",
            columns: [Column("Name"), Column("As"), Column("From"), Column("Until"), Column("")],
            rows: holders.map { line in
                [
                    link("\(line.name)", to: Addresses.person(line.held.person)), "\(line.held.heldAs.said)",
                    "\(line.held.from)", line.held.until.map { "\($0)" } ?? "",
                    mayChange && line.held.until == nil
                        ? link("End", to: Addresses.leave(seat.id, line.held.id), hidden: "the time of \(line.name)") : "",
                ]
            }, empty: "Nobody has held it yet."))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Appoint somebody", to: Addresses.appoint(seat.id)))</p>" as HTML : "")
        <h2 class="govuk-heading-m" id="notes">Left for whoever comes after</h2>
        \(notes.isEmpty ? "<p class=\"govuk-body\">There is nothing here for you to read.</p>" as HTML : "")
        \(notes.map(drawn))
        \(mayWrite ? "<p class=\"govuk-body\">\(link("Write a handover note", to: Addresses.writeNote(seat.id)))</p>" as HTML : "")
        \(maySeeRecord ? whoHasLooked(seat.thing.id) : "")
        """
    }

    private var facts: [SummaryRow] {
        var rows = [SummaryRow("What its holder may do", link("\(seat.role.said)", to: Addresses.policy()))]
        if let agency { rows.append(SummaryRow("Host", link("\(agency.name)", to: Addresses.agency(agency.id)))) }
        if let team { rows.append(SummaryRow("Team", link("\(team.name)", to: Addresses.team(team.id)))) }
        rows += [SummaryRow("Full-time equivalent", "\(seat.timeSaid)"), SummaryRow("There since", "\(seat.from)")]
        if let until = seat.until { rows.append(SummaryRow("Until", "\(until)")) }
        return rows
    }

    /// By what somebody else can open it in an emergency, who may not know of it: for whoever may see it to read out.
    private func reference(_ note: Note) -> HTML {
        guard note.marking == .restricted else { return "" }
        return """
            <p class="govuk-body-s">Reference in an emergency: <span class="wardmote-key">\(note.id.reference)</span></p>
            """
    }

    /// The way to a note that only reach or marking keeps from the viewer.
    private func opening(_ note: Note) -> HTML {
        guard openable.contains(note.id) else { return "" }
        return """
            <p class="govuk-body">\(link("Open it in an emergency", to: Addresses.open(seat.id, note.id)))</p>

            """
    }

    private func drawn(_ line: (note: Note, text: String?)) -> HTML {
        let note = line.note
        let subject: HTML = note.hidden.contains(.subject) ? "A note" : "\(note.subject)"
        let words: HTML =
            asked.contains(note.id)
            ? "<p class=\"govuk-body\">\(link("Say why you are looking, and read it", to: Addresses.note(seat.id, note.id)))</p>\n"
            : line.text.map(paragraphs) ?? "<p class=\"govuk-body\">\(notShared)</p>\n"
        let who: HTML = note.hidden.contains(.subject) ? "" : ", by \(note.authorName)"
        return """
            <h3 class="govuk-heading-s">\(subject)</h3>
            <p class="govuk-body-s">\(tag("\(note.marking.rawValue)")) \(note.writtenAt.localDay)\(who).
            </p>\(reference(note))\(maySeeRecord ? whoHasLooked(note.thing.id) : "")
            \(words)\(opening(note))
            """
    }

    private static func isOpenable(_ note: Note, _ request: Request) -> Bool {
        OpenInEmergency(thing: note.thing, code: .life, reason: "", provedAt: request.now)
            .isOpenable(by: request.viewer, at: request.now)
    }

    static let example = SeatPage(
        seat: .example, agency: .example, team: .example,
        shares: [("E07000033", 60), ("E07000035", 40)].map {
            SeatShares.Line(seat: ID(113), agency: ID(1), area: $0.0, percent: $0.1)
        }, areas: ["E07000033": "Bolsover (E07000033)", "E07000035": "Derbyshire Dales (E07000035)"], holders: [],
        notes: [], mayChange: true, mayWrite: true)

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.seat, .see, .seat) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            guard let seat = try await registry.look(OneSeat(viewer: viewer, id: id), trace).first else {
                return .notFound
            }
            var team: Team?
            if let id = seat.team {
                team = try await registry.look(Teams(viewer: viewer, on: request.today, team: id), trace).first
            }
            let notes = try await registry.database.look(Notes(viewer: viewer, seat: id), at: request.now)
            let asked = Set(notes.filter { site.asks.asks(viewer, $0.thing, .text, at: request.now) }.map(\.id))
            for note in notes {
                // A text that waits for a reason is not shown yet.
                trace.note(
                    note.thing.id,
                    Set(note.thing.kind.fields).subtracting(note.hidden).subtracting(
                        asked.contains(note.id) ? [.text] : []))
            }
            let shares = try await registry.look(SeatShares(viewer: viewer, seat: id), trace)
                .filter { !$0.hidden.contains(.terms) }
            return .page(
                SeatPage(
                    seat: seat,
                    agency: try await registry.look(OneAgency(viewer: viewer, id: seat.agency), trace).first,
                    team: team,
                    shares: shares,
                    areas: Dictionary(
                        shares.map { ($0.area, site.gazetteer.said($0.area)) }, uniquingKeysWith: { $1 }),
                    holders: try await registry.look(SeatHolders(viewer: viewer, seat: id), trace)
                        .filter { !$0.hidden.contains(.holders) },
                    notes: notes.map { ($0, asked.contains($0.id) ? nil : $0.text(registry)) }, asked: asked,
                    openable: Set(notes.filter { isOpenable($0, request) }.map(\.id)),
                    mayChange: viewer.may(.change, seat.thing, now: request.now),
                    maySeeRecord: viewer.may(.see, .record, now: request.now),
                    mayWrite: viewer.may(.add, WriteNote.thing(seat), now: request.now)))
        }
    }
}
