import Dates
import Markup
import Pages
import Partnership
import Storage

/// The form that saves a new list of peers.
struct NewPeersPage: Page {
    var name = ""
    var asked = PeersForm()
    var errors: [FieldError] = []

    var title: String { "Save a list of peers" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Peers", to: Addresses.peers())] }

    var body: HTML {
        form(
            Addresses.newPeers(),
            """
            \(input(
                Field("name", "Name of the list", hint: "Such as: Market towns of the east", error: errors.of("name")),
                value: name, width: .thirty))\
            \(asked.html(errors))\
            \(button("Save the list"))
            """)
    }

    static let example = NewPeersPage(
        name: "Harbour towns", errors: [FieldError("members", "Enter the code of at least one area")])

    static func route(_: EvidenceSite) -> Route {
        Route(.get, Addresses.newPeers, .saveSettings, .openData) { request in
            // Codes in the address are those of a comparison that somebody wants to keep.
            .page(NewPeersPage(asked: PeersForm(codes: try request.query.one("members") ?? "")))
        }
    }

    static func sendRoute(_ site: EvidenceSite) -> Route {
        Route(.post, Addresses.newPeers, .saveSettings, .openData) { request in
            let asked = try PeersForm(request.form)
            let (wanted, unread) = asked.wanted(request.form)
            let name = try request.form.one("name") ?? ""
            let save = SavePeerSet(viewer: request.viewer, name: name, wanted: wanted, now: request.now)
            let gazetteer = site.gazetteer
            func again(_ refusals: [PeerRefusal]) -> Response {
                .page(
                    NewPeersPage(name: name, asked: asked, errors: [FieldError](refusals, unread: unread)), status: 422)
            }
            guard unread.isEmpty else { return again(wanted.refusals(in: gazetteer)) }
            let outcome = try await site.facts.database.write { try save.run(gazetteer, $0) }
            switch outcome {
            case .saved(let word): return .seeOther(Addresses.peersNamed(Word(word)))
            case .refused(let why): return again(why)
            case .notAllowed: return .notFound
            }
        }
    }
}
