import Dates
import Markup
import Pages
import Partnership
import Places

/// Every saved list of peers.
struct PeersPage: Page {
    var sets: [PeerSet]
    var maySave: Bool

    var title: String { "Peers" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Areas", to: Addresses.areas())] }

    var body: HTML {
        let rows = sets.map { set -> [HTML] in
            let latest = set.versions.last
            return [
                link("\(set.name)", to: Addresses.peersNamed(Word(set.word))),
                "\(number(latest?.members.count ?? 0))", "\((latest?.said ?? "").capitalisedFirst)",
                "\(number(set.versions.count))",
            ]
        }
        return """
            <p class="govuk-body">A list of peers is the areas that you compare yours with: who they are, why, and from which
            month. Save it once, and choose it on the page of an area, in a report and on the command line.</p>
            \(table(
                "Saved lists", id: "peers",
                columns: [Column("List"), .number("Areas"), Column("As now, it holds"), .number("Memberships")], rows: rows,
                onNarrow: .stacks, empty: "No list is saved."))
            \(maySave ? "<p class=\"govuk-body\">\(buttonLink("Save a new list", to: Addresses.newPeers()))</p>" as HTML : "")
            """
    }

    static let example = PeersPage(sets: [.example], maySave: true)

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.peers, .see, .openData) { request in
            let sets = try await site.peerSets(request)
            return .page(PeersPage(sets: sets, maySave: request.maySave))
        }
    }
}

extension EvidenceSite {
    /// The saved lists that the viewer may see.
    func peerSets(_ request: Request) async throws -> [PeerSet] {
        try await facts.database.look(PeerSets(viewer: request.viewer), at: request.now).sets
    }
}

extension Request {
    /// Whether who asks may keep settings, and so is offered the forms for it.
    var maySave: Bool {
        decide(viewer, .saveSettings, Thing(.openData), purpose: viewer.purpose, now: now).isAllowed
    }
}

extension PeerSet {
    static let example = PeerSet(
        word: "harbour-towns", name: "Harbour towns",
        versions: [
            Version(
                first: "2024-04", last: "2025-03", why: "Harbour towns of 30,000 to 60,000 residents",
                members: ["E07999001", "E07999002"]),
            Version(
                first: "2025-04", last: nil, why: "Saltham has joined with its neighbour",
                members: ["E07999001", "E07999003"]),
        ])
}
