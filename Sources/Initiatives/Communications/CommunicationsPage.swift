import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// The communications plan of the partnership: what is told to whom, by which ways and by whom, planned and gone out.
struct CommunicationsPage: Page {
    var communications: [Communication]
    var register: InitiativeRegister
    var meant = Meant()
    var asked = ListAsked()
    var mayAdd: Bool

    /// Which of them are meant. What may not be seen of one is not found by it either.
    struct Meant: Hashable, Sendable {
        var part: CommunicationState.Part?
        var channel: CommunicationWords.Channel?
        /// That speaks, alone or with others.
        var agency: ID<Agency>?
        var initiative: ID<Initiative>?
    }

    var title: String { "Communications plan" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">What the partnership and its agencies tell people, together and with one voice: what is planned, what
        went out, and what was left out and why.</p>
        \(late)
        \(mayAdd ? buttonLink("Write down what is to be told", to: Addresses.newCommunication()) : "")
        \(list.drawn(filters))
        """
    }

    private var late: HTML {
        let count = communications.count { CommunicationState.Part.overdue.holds($0.state(on: register.today)) }
        let way = Addresses.communications().asking("part", CommunicationState.Part.overdue)
        let said: HTML = count == 1 ? "One is overdue" : "\(count) are overdue"
        return count == 0
            ? "" : warning("\(link(said, to: way)): the day has passed, and nobody wrote down whether it went out.")
    }

    private var filters: HTML {
        """
        \(select(Field("part", "State"), [Choice("", "All")] + CommunicationState.Part.allCases.map { Choice($0, "\($0.said)") }, chosen: meant.part?.inAddress))\
        \(select(Field("channel", "By which way"), [Choice("", "Any")] + CommunicationWords.Channel.allCases.map { Choice($0, "\($0.said)") }, chosen: meant.channel?.inAddress))\
        \(select(Field("agency", "Agency that speaks"), [Choice("", "Any")] + speaking.map { Choice($0.id, "\($0.name)") }, chosen: meant.agency?.inAddress))\
        \(select(Field("initiative", "Initiative"), [Choice("", "Any or none")] + belonging.map { Choice($0.id, "\($0.words.name)") }, chosen: meant.initiative?.inAddress))
        """
    }

    private var speaking: [Agency] {
        let all = Set(communications.compactMap(\.words.agency)).union(communications.flatMap(\.words.partners))
        return register.owners.agencies.filter { all.contains($0.id) }
    }

    private var belonging: [Initiative] {
        let all = Set(communications.compactMap(\.words.initiative))
        return register.lines.map(\.initiative).filter { all.contains($0.id) }
    }

    var found: [Communication] {
        communications.filter { one in
            let words = one.words
            guard !one.hidden.contains(.text) else { return meant == Meant() }
            return (meant.part.map { $0.holds(one.state(on: register.today)) } ?? true)
                && (meant.channel.map(words.channels.contains) ?? true)
                && (meant.agency.map { words.agency == $0 || words.partners.contains($0) } ?? true)
                && (meant.initiative.map { words.initiative == $0 } ?? true)
        }
    }

    var list: Listing<Communication> {
        func open(_ one: Communication, _ said: (CommunicationWords) -> String) -> String {
            one.hidden.contains(.text) ? "" : said(one.words)
        }
        return Listing(
            "Communications", comes: "the latest first", id: "communications", at: address, found, asked: asked,
            empty: "Nothing of the kind is written down.",
            columns: [
                ListColumn("What is told", \.words.message)
                    .shown { link("\($0.words.message)", to: Addresses.communication($0.id)) }.ordered(),
                ListColumn("To whom") { open($0, \.audience) }.ordered(),
                ListColumn("By which ways") { open($0) { $0.channelsSaid.joined(separator: ", ") } },
                ListColumn("Spoken by") { register.speaker($0.words) }.ordered(),
                ListColumn("With") { register.named($0.words.partners).joined(separator: ", ") },
                .fileAlone("Initiative") { register.name($0.words.initiative) ?? "" },
                .fileAlone("From") { $0.words.from?.iso ?? "" }.ordered(.days) { $0.words.from },
                .fileAlone("Until") { $0.words.until?.iso ?? "" },
                ListColumn("State") { open($0) { CommunicationState($0, today: register.today).said } }
                    .shown { $0.hidden.contains(.text) ? "Not shared with you" : $0.state(on: register.today).tagged },
                .fileAlone("Why it was left out") { open($0, \.why) },
                ListColumn("People reached") { open($0) { $0.standing == .out ? $0.reached.said : "" } }
                    .ordered(.numbers) { $0.words.reached.count },
                .fileAlone("What came of it") { open($0, \.note) },
            ])
    }

    private var address: Address {
        var address = Addresses.communications()
        if let part = meant.part { address = address.asking("part", part) }
        if let channel = meant.channel { address = address.asking("channel", channel) }
        if let agency = meant.agency { address = address.asking("agency", agency) }
        return meant.initiative.map { address.asking("initiative", $0) } ?? address
    }

    static let example = CommunicationsPage(communications: [.ahead, .example], register: .example, mayAdd: true)

    static func route(_ site: InitiativesSite) -> Route {
        Route(.get, Addresses.communications, .see, .communication) { request in
            let (query, trace) = (request.query, request.trace)
            let page = CommunicationsPage(
                communications: try await site.registry.communications(trace),
                register: try await site.registry.initiatives(trace, on: request.today),
                meant: Meant(
                    part: try query.one("part", as: CommunicationState.Part.self),
                    channel: try query.one("channel", as: CommunicationWords.Channel.self),
                    agency: try query.one("agency", as: ID<Agency>.self),
                    initiative: try query.one("initiative", as: ID<Initiative>.self)),
                asked: try ListAsked(query), mayAdd: request.viewer.may(.add, .communication, now: request.now))
            return try .listed(page, page.list, request, file: FileName("communications \(request.today.iso)"))
        }
    }
}
