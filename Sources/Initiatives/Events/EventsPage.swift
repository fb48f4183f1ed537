import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Events among residents, the latest first: where, who took part, and what came of them.
struct EventsPage: Page {
    var events: [CommunityEvent]
    var register: InitiativeRegister
    var agency: ID<Agency>?
    var initiative: ID<Initiative>?
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "Events" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">Days of action, stalls and other events among residents. Who came is never written down, only how many,
        where they were counted.</p>
        \(mayAdd ? buttonLink("Write down an event", to: Addresses.newEvent()) : "")
        \(list.drawn(filters))
        """
    }

    private var filters: HTML {
        """
        \(select(Field("agency", "Agency that took part"), [Choice("", "Any")] + taking.map { Choice($0.id, "\($0.name)") }, chosen: agency?.inAddress))\
        \(select(Field("initiative", "Initiative"), [Choice("", "Any or none")] + belonging.map { Choice($0.id, "\($0.words.name)") }, chosen: initiative?.inAddress))
        """
    }

    private var taking: [Agency] {
        let all = Set(events.compactMap(\.words.agency)).union(events.flatMap(\.words.partners))
        return register.owners.agencies.filter { all.contains($0.id) }
    }

    private var belonging: [Initiative] {
        let all = Set(events.compactMap(\.words.initiative))
        return register.lines.map(\.initiative).filter { all.contains($0.id) }
    }

    private var found: [CommunityEvent] {
        events.filter { event in
            (agency.map { event.words.agency == $0 || event.words.partners.contains($0) } ?? true)
                && (initiative.map { event.words.initiative == $0 } ?? true)
        }
    }

    var list: Listing<CommunityEvent> {
        func open(_ event: CommunityEvent, _ said: (EventWords) -> String) -> String {
            event.hidden.contains(.text) ? "" : said(event.words)
        }
        return Listing(
            "Events", comes: "the latest first", id: "events", at: address, found, asked: asked,
            empty: "No event is written down.",
            columns: [
                ListColumn("Event", \.words.name).shown { link("\($0.words.name)", to: Addresses.event($0.id)) }
                    .ordered(),
                ListColumn("Day") { $0.words.day.iso(to: $0.words.dayTo) }.shown { "\($0.words.daySaid)" }
                    .ordered(.days) { $0.words.day }, ListColumn("Where") { open($0, \.place) }.ordered(),
                ListColumn("Called by") { register.owners.said($0.words.agency, nil) }.ordered(),
                ListColumn("With") { register.named($0.words.partners).joined(separator: ", ") },
                .fileAlone("Initiative") { register.name($0.words.initiative) ?? "" },
                .fileAlone("What was done") { open($0, \.text) },
                .sentence("What came of it") { open($0) { $0.outputs.map(\.said).joined(separator: "; ") } },
                ListColumn("People reached") { open($0, \.reached.said) }.ordered(.numbers) { $0.words.reached.count },
            ])
    }

    private var address: Address {
        var address = Addresses.events()
        if let agency { address = address.asking("agency", agency) }
        return initiative.map { address.asking("initiative", $0) } ?? address
    }

    static let example = EventsPage(events: [.example, .ahead], register: .example, mayAdd: true)

    static func route(_ site: InitiativesSite) -> Route {
        Route(.get, Addresses.events, .see, .communityEvent) { request in
            let (query, viewer, trace) = (request.query, request.viewer, request.trace)
            let page = EventsPage(
                events: try await site.registry.events(trace),
                register: try await site.registry.initiatives(trace, on: request.today),
                agency: try query.one("agency", as: ID<Agency>.self),
                initiative: try query.one("initiative", as: ID<Initiative>.self), asked: try ListAsked(query),
                mayAdd: viewer.may(.add, .communityEvent, now: request.now))
            return try .listed(page, page.list, request, file: FileName("events \(request.today.iso)"))
        }
    }
}

extension InitiativeRegister {
    /// Agencies by name, as far as they may be seen.
    func named(_ agencies: Set<ID<Agency>>) -> [String] {
        owners.agencies.filter { agencies.contains($0.id) }.map(\.name).sorted()
    }

    /// The name of an initiative that may be seen.
    func name(_ id: ID<Initiative>?) -> String? { lines.first { $0.initiative.id == id }?.initiative.words.name }
}

extension Registry {
    /// Events with who took part and what came of them, as `trace`'s viewer may see them.
    func events(
        of id: ID<CommunityEvent>? = nil, in initiative: ID<Initiative>? = nil, _ trace: Trace
    ) async throws -> [CommunityEvent] {
        let viewer = trace.viewer
        var events = try await look(CommunityEvents(viewer: viewer, id: id, initiative: initiative), trace)
        let partners = Dictionary(
            grouping: try await look(EventPartners(viewer: viewer, event: id), trace), by: \.event)
        let outputs = Dictionary(grouping: try await look(EventOutputs(viewer: viewer, event: id), trace), by: \.event)
        for at in events.indices {
            events[at].take(partners[events[at].id] ?? [])
            events[at].take(outputs[events[at].id] ?? [])
        }
        return events
    }
}

extension CommunityEvent {
    static let example: CommunityEvent = {
        var words = EventWords(name: "Night of action on the quay", day: "2026-10-30")
        (words.place, words.agency, words.partners, words.initiative) = ("Ferry steps", ID(2), [ID(1)], ID(841))
        words.text = "Officers and wardens went from bar to bar and spoke about drink and drugs together."
        words.outputs = [
            CountedLine(name: "Bars visited", tally: .exactly(14)),
            CountedLine(name: "Leaflets given out", tally: .about(200)),
        ]
        return CommunityEvent(id: ID(846), words)
    }()

    static let ahead: CommunityEvent = {
        var words = EventWords(name: "Bicycles marked on the market", day: "2026-12-05")
        words.place = "Market Square"
        return CommunityEvent(id: ID(848), words)
    }()
}
