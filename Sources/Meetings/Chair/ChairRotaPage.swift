import Dates
import Markup
import Pages
import Partnership
import Storage

/// Says which seats or agencies take the chair of a group in turn.
struct ChairRotaPage: Page {
    var group: Group
    var version: Int
    var seats: [Seat]
    var agencies: [Agency]
    var turns: ChairRota.Turns? = .meeting
    var from = DayTyped()
    /// What is chosen for each place, first to last; empty where nobody is.
    var chosen: [String] = []
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed the group meanwhile.
    var stale: [SummaryRow]?

    /// How many places the form has.
    static let places = 6

    var title: String { "Who takes the chair in turn" }
    var caption: HTML? { "\(group.name)" }
    var back: Address? { Addresses.group(group.id) }

    var body: HTML {
        let choices = [Choice("", "Nobody")] + named.map { Choice($0.word, "\($0.name)") }
        return """
            \(stale.map { staleNotice($0) } ?? "")
            <p class="govuk-body">Choose councils or other agencies, or single seats, in the order of their turns. After the last comes \
            the first again. Where nobody is chosen, the group has no rota from the first day on. Meetings before that day keep \
            the rota that they had.</p>
            \(form(
                Addresses.chairRota(group.id),
                """
                \(hidden("version", "\(version)"))\
                \((0..<Self.places).map { place in
                    select(
                        Field("turn-\(place + 1)", "Turn \(place + 1)", error: errors.of("turn-\(place + 1)")), choices,
                        chosen: place < chosen.count ? chosen[place] : "")
                })\
                \(radios(Field("turns-by", "When the chair passes on", hint: "A meeting that is cancelled takes nobody’s turn. Years begin on the first day.", error: errors.of("turns-by")), ChairRota.Turns.allCases.map { Choice($0, "\($0.said)") }, chosen: turns?.inAddress))\
                \(dateDay(Field("from", "First day", hint: "From this day the first of them is in the chair.", error: errors.of("from")), value: from))\
                \(button("Save"))
                """))
            """
    }

    /// Whoever may take the chair, with the word of each in the form.
    private var named: [(word: String, name: String)] {
        agencies.map { ("agency-\($0.id.inAddress)", $0.name) } + seats.map { ("seat-\($0.id.inAddress)", $0.title) }
    }

    /// What it says, as it was looked at.
    private var now: [SummaryRow] {
        let names = chosen.filter { !$0.isEmpty }.map { word in named.first { $0.word == word }?.name ?? "Somebody else"
        }
        return [
            SummaryRow("Group", "\(group.name)"),
            SummaryRow("In turn", names.isEmpty ? "Nobody" : "\(names.joined(separator: ", "))"),
            SummaryRow("When the chair passes on", "\(turns?.said ?? "Not said")"),
            SummaryRow("First day", from.read.map { "\($0)" } ?? "Not said"),
        ]
    }

    static let example = ChairRotaPage(
        group: .example, version: 1, seats: [], agencies: [], from: DayTyped("2026-04-01"),
        errors: [FieldError("turn-2", "Name at least two, or nobody.")])

    static func routes(_ site: MeetingsSite) -> [Route] {
        [
            Route(.get, Addresses.chairRota, .change, .group) { request, id in
                try await page(request, id, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.chairRota, .change, .group) { request, id in
                guard var page = try await page(request, id, site) else { return .notFound }
                let held = page
                guard let command = try page.read(request.form) else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.group($0.id).at("chair") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { _ in
                        (page.stale, page.version) = (held.now, held.version)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func page(_ request: Request, _ id: ID<Group>, _ site: MeetingsSite) async throws -> ChairRotaPage? {
        let (viewer, trace, registry) = (request.viewer, request.trace, site.registry)
        let found = try await registry.look(OneGroup(viewer: viewer, id: id), trace).first
        guard let found, viewer.may(.change, found.thing, now: request.now) else { return nil }
        var page = ChairRotaPage(
            group: found, version: found.version,
            seats: try await registry.look(Seats(viewer: viewer, on: request.today), trace),
            agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
            from: DayTyped(request.today))
        if let held = try await ChairInTurn.look(id, registry, trace)?.rota {
            (page.turns, page.from) = (held.turns, DayTyped(held.from))
            page.chosen = held.chairs.map { chair in
                switch chair {
                case .seat(let id, _): "seat-\(id.inAddress)"
                case .agency(let id, _): "agency-\(id.inAddress)"
                }
            }
        }
        return page
    }

    /// Takes what was chosen into the page.
    private mutating func read(_ form: Fields) throws(BadRequest) -> KeepChairRota? {
        version = try form.required("version", as: Int.self)
        turns = try form.one("turns-by", as: ChairRota.Turns.self)
        from = try form.day("from")
        chosen = []
        for place in 1...Self.places { chosen.append(try form.one("turn-\(place)") ?? "") }
        var chairs: [KeepChairRota.Turn] = []
        for word in chosen where !word.isEmpty {
            let parts = word.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 1).map {
                String(decoding: $0, as: UTF8.self)
            }
            guard parts.count == 2 else { throw .noSuchPlace }
            if parts[0].utf8.elementsEqual("seat".utf8), let id = ID<Seat>(inAddress: parts[1]) {
                chairs.append(.seat(id))
            } else if parts[0].utf8.elementsEqual("agency".utf8), let id = ID<Agency>(inAddress: parts[1]) {
                chairs.append(.agency(id))
            } else {
                throw .noSuchPlace
            }
        }
        let day = errors.day(from, "from")
        if turns == nil { errors.append(FieldError("turns-by", "Choose when the chair passes on")) }
        guard let day, let turns, errors.isEmpty else { return nil }
        return KeepChairRota(group: group.id, version: version, turns: turns, from: day, chairs: chairs)
    }
}
