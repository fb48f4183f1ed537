import Dates
import Markup
import Pages
import Partnership
import Storage

/// Records which committee a council has designated, or puts right what is known of one.
struct CommitteeFormPage: Page {
    var agencies: [Agency]
    /// The one that is put right; nothing for a new one.
    var changed: Committee?
    var name = ""
    var council: ID<Agency>?
    var jurisdiction = Jurisdiction.england
    var from = DayTyped()
    var until = DayTyped()
    var paper = ""
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Committee?

    var title: String { changed == nil ? "Add a designated committee" : "Change this committee" }
    var back: Address? { changed.map { Addresses.committee($0.id) } ?? Addresses.scrutiny() }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("Name", "\(now.name)"), SummaryRow("Designated from", "\(now.from)"),
                SummaryRow("Until", now.until.map { "\($0)" } ?? "No end"),
                SummaryRow("Kept for the sake of a paper", now.isKept ? "\(now.paper)" : "No: its clocks run"),
            ])
        } ?? "")
        \(changed.map(changing) ?? adding)
        """
    }

    /// Its council and its law do not change: another council's committee is another one.
    private func changing(_ committee: Committee) -> HTML {
        form(
            Addresses.changeCommittee(committee.id),
            """
            \(hidden("version", "\(committee.version)"))\
            \(input(Field("title", "Name of the committee", error: errors.of("title")), value: name))\
            \(dateDay(Field("from", "Designated from", error: errors.of("from")), value: from))\
            \(dateDay(Field("until", "Last day as the designated committee", hint: "Leave empty while it is designated.", error: errors.of("until")), value: until))\
            \(input(Field("paper", "Kept for the sake of a paper", hint: "The title of a published paper, where the committee is held only because that tells of it. Then no clock runs. Leave empty for a committee of your own.", error: errors.of("paper")), value: paper))\
            \(button("Save"))
            """)
    }

    private var adding: HTML {
        form(
            Addresses.newCommittee(),
            """
            <p class="govuk-body">Each council designates one committee to look at crime and disorder (\(Committee.designatedUnder)).</p>
            \(select(Field("council", "Council", error: errors.of("council")), agencies.map { Choice($0.id, "\($0.name)") }, chosen: council?.inAddress))\
            \(input(Field("title", "Name of the committee", error: errors.of("title")), value: name))\
            \(radios(Field("jurisdiction", "Where the council is", hint: "The law differs in what may be kept from the public.", error: errors.of("jurisdiction")),
                Jurisdiction.allCases.map { Choice($0.rawValue, "\($0.said)") }, chosen: jurisdiction.rawValue))\
            \(dateDay(Field("from", "Designated from", error: errors.of("from")), value: from))\
            \(button("Save"))
            """)
    }

    static let example = CommitteeFormPage(
        agencies: [.example], errors: [FieldError("title", "Enter the name of the committee.")])

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.newCommittee, .add, .committee) { request in
                .page(CommitteeFormPage(agencies: try await site.agencies(request), from: DayTyped(request.today)))
            },
            Route(.post, Addresses.newCommittee, .add, .committee) { request in
                let form = request.form
                var page = CommitteeFormPage(
                    agencies: try await site.agencies(request), name: try form.one("title") ?? "",
                    council: try form.one("council", as: ID<Agency>.self),
                    jurisdiction: Jurisdiction(rawValue: try form.one("jurisdiction") ?? "") ?? .england,
                    from: try form.day("from"))
                let from = page.errors.day(page.from, "from")
                if page.council == nil { page.errors.append(FieldError("council", "Choose a council")) }
                guard let from, let council = page.council, page.errors.isEmpty else {
                    return .page(page, status: 422)
                }
                let command = Designate(council: council, name: page.name, jurisdiction: page.jurisdiction, from: from)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.committee($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ] + changing(site)
    }
}

extension ScrutinySite {
    /// Those in the partnership today, as they may be chosen in a form.
    func agencies(_ request: Request) async throws -> [Agency] {
        try await registry.look(Agencies(viewer: request.viewer, on: request.today), request.trace)
            .filter { $0.isThere(on: request.today) }
    }

    func seats(_ request: Request) async throws -> [Seat] {
        try await registry.look(Seats(viewer: request.viewer, on: request.today), request.trace)
    }

    func committee(_ id: ID<Committee>, _ request: Request) async throws -> Committee? {
        try await registry.look(Committees(viewer: request.viewer), request.trace).first { $0.id == id }
    }

    func meetings(of committee: ID<Committee>, _ request: Request) async throws -> [CommitteeMeeting] {
        try await registry.look(CommitteeMeetings(viewer: request.viewer), request.trace)
            .filter { $0.committee == committee && !$0.hidden.contains(.terms) }
    }
}
