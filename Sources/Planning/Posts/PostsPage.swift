import Dates
import Markup
import Pages
import Partnership
import Storage

/// The posts that partners put into the work, each as it is today.
struct PostsPage: Page {
    var register: PostRegister
    var asked = Asked()
    var list = ListAsked()
    var mayAdd: Bool

    struct Asked: Hashable, Sendable {
        var state: PostRegister.State?
        /// By its ONS code.
        var area: String?
        var agency: ID<Agency>?
    }

    var title: String { "Posts of partners" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Plans", to: Addresses.plans())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">What partners put into the work: posts and teams, who hosts and who pays for them, and since when. No
        person is named; the seat says who. \(link("How much there is in each area, over time", to: Addresses.capacity()))</p>
        \(mayAdd ? buttonLink("Add a post", to: Addresses.newPost()) : "")
        \(listing.drawn(filters))
        """
    }

    private var filters: HTML {
        """
        \(select(Field("stands", "State"), [Choice("", "Any")] + PostRegister.State.allCases.map { Choice($0, "\($0.said)") }, chosen: asked.state?.inAddress))\
        \(select(Field("area", "Area"), [Choice("", "Any area")] + areas.map { Choice($0, "\(register.area($0))") }, chosen: asked.area))\
        \(select(Field("agency", "Host"), [Choice("", "Anybody")] + hosts.map { Choice($0.id, "\($0.name)") }, chosen: asked.agency?.inAddress))
        """
    }

    /// Those areas and those agencies that a post has today.
    private var areas: [String] {
        Set(register.open.compactMap(register.now).flatMap(\.areas).map(\.area)).sorted()
    }

    private var hosts: [Agency] {
        let hosting = Set(register.open.compactMap { register.now($0)?.host.agency })
        return register.owners.agencies.filter { hosting.contains($0.id) }
    }

    /// What is not shared is found by its title alone.
    var listing: Listing<Post> {
        let register = register
        func isOpen(_ post: Post) -> Bool { !post.hidden.contains(.text) }
        func spell(_ post: Post, _ said: (Spell) -> String) -> String {
            isOpen(post) ? register.now(post).map(said) ?? "" : ""
        }
        let found = register.posts.filter { post in
            let now = isOpen(post) ? register.now(post) : nil
            return asked.state.map { isOpen(post) && register.state(post) == $0 } ?? true
                && asked.area.map { code in now?.areas.contains { $0.area == code } ?? false } ?? true
                && asked.agency.map { now?.host.agency == $0 } ?? true
        }
        return Listing(
            "Posts and teams", comes: "by title", id: "posts", at: address, found, asked: list,
            empty: "No post is written down.",
            columns: [
                ListColumn("Post", \.words.title)
                    .shown { link("\($0.words.title)", to: Addresses.post($0.id)) }.ordered(),
                ListColumn("Host") { spell($0) { register.host($0.host) } }.ordered(),
                ListColumn("Full-time equivalents") { spell($0) { $0.hundredths.map(Hundredths.said) ?? "Not told" } }
                    .toTheRight().ordered(.numbers) { isOpen($0) ? register.now($0)?.hundredths : nil },
                .sentence("Where") { spell($0) { register.places($0) } },
                .sentence("Who pays") { isOpen($0) ? register.funding($0.words) : "" },
                ListColumn("Since") { spell($0) { $0.isBy ? "by \($0.from?.iso ?? "")" : $0.from?.iso ?? "" } }
                    .shown { post in "\(spell(post, register.begins))" }
                    .ordered(.days) { isOpen($0) ? register.now($0)?.from : nil },
                ListColumn("State") { isOpen($0) ? register.state($0).said : "Not shared with you" },
                .fileAlone("Until") { spell($0) { $0.until?.iso ?? "" } },
                .fileAlone("What it does") { isOpen($0) ? $0.words.does : "" },
                .fileAlone("Seat") { isOpen($0) ? register.seat($0.words.seat) ?? "" : "" },
            ])
    }

    private var address: Address {
        var address = Addresses.posts()
        if let state = asked.state { address = address.asking("stands", state) }
        if let area = asked.area { address = address.asking("area", area) }
        return asked.agency.map { address.asking("agency", $0) } ?? address
    }

    static let example = PostsPage(register: .example, mayAdd: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.posts, .see, .post) { request in
            let query = request.query
            let page = PostsPage(
                register: try await site.registry.posts(request.trace, on: request.today, site.gazetteer),
                asked: Asked(
                    state: try query.one("stands", as: PostRegister.State.self),
                    area: try query.one("area").flatMap { $0.isEmpty ? nil : $0 },
                    agency: try query.one("agency", as: ID<Agency>.self)),
                list: try ListAsked(query), mayAdd: request.viewer.may(.add, .post, now: request.now))
            return try .listed(page, page.listing, request, file: FileName("posts \(request.today.iso)"))
        }
    }
}

extension PostRegister {
    /// The seat with its agency; nothing where there is none, or none to be seen.
    func seat(_ id: ID<Seat>?) -> String? {
        owners.seats.first { $0.id == id }.map { owners.said($0.agency, $0.id) }
    }
}
