import Dates
import Markup
import Pages
import Partnership
import Places
import Storage

/// One list of peers: its memberships with their months and reasons, and the form that changes it.
struct PeerSetPage: Page {
    var peers: PeerSet
    /// The latest first.
    var versions: [Version]
    /// Nothing for somebody who may not change it.
    var asked: PeersForm?
    var errors: [FieldError] = []

    struct Version: Sendable {
        var said: String
        var why: String
        var members: [Link]
        /// What changed with it, in words; nothing for the first.
        var change: String?
    }

    var title: String { peers.name }
    var caption: HTML? { "List of peers" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Peers", to: Addresses.peers())] }

    var body: HTML {
        """
        <p class="govuk-body">On the command line: <code>--compare peers:\(peers.word)</code></p>
        \(versions.map(drawn))\
        <p class="govuk-body">A comparison of two years counts one membership in both, that of the end of its months, and says
        so where the list changed in between.</p>
        \(asked.map(changeForm))
        """
    }

    private func drawn(_ version: Version) -> HTML {
        let change: HTML? = version.change.map { "<p class=\"govuk-body\">\($0)</p>\n" }
        return """
            <h2 class="govuk-heading-m">\(version.said)</h2>
            <p class="govuk-body">\(version.why)</p>
            \(change)<ul class="govuk-list wardmote-columns">\(version.members.map { "<li>\(link($0.text, to: $0.address))</li>\n" as HTML })</ul>

            """
    }

    private func changeForm(_ asked: PeersForm) -> HTML {
        """
        <h2 class="govuk-heading-m" id="change">Change the areas</h2>
        <p class="govuk-body">The areas above are kept with their months. The new ones hold from a later month.</p>
        \(form(Addresses.peersNamed(Word(peers.word)), """
            \(asked.html(errors))\
            \(button("Save the change"))
            """))
        """
    }

    static let example = PeerSetPage(
        peers: .example,
        versions: [
            Version(
                said: "Since April 2025", why: "Saltham has joined with its neighbour",
                members: [
                    Link("Aldermouth", to: "/areas/E07999001"), Link("Marsh and Saltham", to: "/areas/E07999003"),
                ],
                change: "Joined: Marsh and Saltham. Left: Saltham."),
            Version(
                said: "From April 2024 to March 2025", why: "Harbour towns of 30,000 to 60,000 residents",
                members: [Link("Aldermouth", to: "/areas/E07999001"), Link("Saltham", to: "/areas/E07999002")]),
        ], asked: PeersForm(codes: "E07999001, E07999003"))

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.peersNamed, .see, .openData) { request, word in
            let sets = try await site.peerSets(request)
            guard let set = sets.first(where: { $0.word == word.inAddress }) else { return .notFound }
            let codes = set.versions.last.map { $0.members.map(\.text).joined(separator: ", ") } ?? ""
            return .page(PeerSetPage(set, site.gazetteer, asked: request.maySave ? PeersForm(codes: codes) : nil))
        }
    }

    static func sendRoute(_ site: EvidenceSite) -> Route {
        Route(.post, Addresses.peersNamed, .saveSettings, .openData) { request, word in
            let asked = try PeersForm(request.form)
            let (wanted, unread) = asked.wanted(request.form)
            let sets = try await site.peerSets(request)
            guard let set = sets.first(where: { $0.word == word.inAddress }) else { return .notFound }
            let change = ChangePeerSet(viewer: request.viewer, word: set.word, wanted: wanted, now: request.now)
            let gazetteer = site.gazetteer
            func again(_ refusals: [PeerRefusal]) -> Response {
                var page = PeerSetPage(set, gazetteer, asked: asked)
                page.errors = [FieldError](refusals, unread: unread)
                return .page(page, status: 422)
            }
            guard unread.isEmpty else { return again(wanted.refusals(in: gazetteer)) }
            switch try await site.facts.database.write({ try change.run(gazetteer, $0) }) {
            case .changed: return .seeOther(Addresses.peersNamed(word))
            case .refused(let why): return again(why)
            case .noSuchSet, .notAllowed: return .notFound
            }
        }
    }
}

extension PeerSetPage {
    init(_ set: PeerSet, _ gazetteer: Gazetteer, asked: PeersForm?) {
        func name(_ code: AreaCode) -> String { Area.coded(code).name(in: gazetteer) }
        var versions: [Version] = []
        for (place, version) in set.versions.enumerated() {
            let change = place == 0 ? nil : version.change(from: set.versions[place - 1], name)
            versions.append(
                Version(
                    said: version.said.capitalisedFirst, why: version.why,
                    members: version.members.map { Link("\(name($0))", to: Addresses.of(.coded($0))) }, change: change))
        }
        (peers, self.versions, self.asked) = (set, versions.reversed(), asked)
    }
}

extension PeerSet.Version {
    /// `Joined: Marsh. Left: Saltham and Hill.`
    func change(from before: PeerSet.Version, _ name: (AreaCode) -> String) -> String {
        let joined = members.filter { !before.members.contains($0) }.map(name)
        let left = before.members.filter { !members.contains($0) }.map(name)
        let said = [("Joined", joined), ("Left", left)].filter { !$0.1.isEmpty }
            .map { "\($0.0): \(saidInTurn($0.1))." }
        return said.isEmpty ? "The same areas as before." : said.joined(separator: " ")
    }
}
