package import Dates
import Pages
package import Partnership
package import Places
import Storage

/// Every post with what it is on a day, and the names of those that are named in it.
package struct PostRegister: Sendable {
    var posts: [Post]
    var owners: Owners
    /// Names of areas by their ONS codes, those that plans are for among them.
    var areas: [String: String]
    var today: Day

    /// How a post stands on a day.
    enum State: String, CaseIterable, InAddress {
        case there, unknown, ahead, ended

        var said: String {
            switch self {
            case .there: "There"
            case .unknown: "Not known"
            case .ahead: "Not yet there"
            case .ended: "Ended"
            }
        }
    }

    func state(_ post: Post) -> State {
        let held = post.spells.indices.map { post.spells.held($0, on: today) }
        if held.contains(.yes) { return .there }
        if held.isEmpty || held.contains(.unknown) { return .unknown }
        return post.spells.allSatisfy { $0.from.map { today < $0 } ?? false } ? .ahead : .ended
    }

    /// What it is today; where it is not there, what it was at last or will be first.
    func now(_ post: Post) -> Spell? {
        let at = post.spells.indices.first { post.spells.held($0, on: today) == .yes }
        if let at { return post.spells[at] }
        return state(post) == .ahead ? post.spells.first : post.spells.last
    }

    /// Those whose spells may be seen.
    var open: [Post] { posts.filter { !$0.hidden.contains(.text) } }

    /// Those that a sum of all posts is made of: what is part of a team that may be seen is counted with it.
    var counted: [Post] {
        let teams = Set(open.map(\.id))
        return open.filter { $0.words.within.map { !teams.contains($0) } ?? true }
    }

    /// A few lines for each that is there, as they are printed.
    package var said: [String] {
        posts.filter { $0.hidden.contains(.text) || state($0) != .ended }.map { post in
            guard !post.hidden.contains(.text), let spell = now(post) else { return "Not shared: \(post.words.title)" }
            return """
                \(post.words.title) (\(host(spell.host))): \(time(spell)); \(places(spell))
                    \(period(spell)). Paid for by: \(funding(post.words)).
                """
        }
    }
}

extension Registry {
    /// Posts as `trace`'s viewer may see them.
    package func posts(_ trace: Trace, on today: Day, _ gazetteer: Gazetteer) async throws -> PostRegister {
        try await posts(of: nil, trace, on: today, gazetteer)
    }

    /// - Parameter withVersions: Whether everything that was ever written of it is asked for, the latest first.
    func posts(
        of id: ID<Post>?, withVersions: Bool = false, _ trace: Trace, on today: Day, _ gazetteer: Gazetteer
    ) async throws -> PostRegister {
        let viewer = trace.viewer
        var posts = try await look(Posts(viewer: viewer, post: id, withVersions: withVersions), trace)
        let funders = try await look(PostFunders(viewer: viewer, post: id), trace)
        let spells = try await look(PostSpells(viewer: viewer, post: id), trace)
        let areas = try await look(PostSpellAreas(viewer: viewer, post: id), trace)
        for at in posts.indices { posts[at].take(funders, spells, areas) }
        let codes = try await areasOfPlans(trace) + posts.flatMap(\.spells).flatMap(\.areas).map(\.area)
        let names = codes.map { ($0, gazetteer.name(of: $0)) }
        return PostRegister(
            posts: posts, owners: try await owners(trace, on: today, withPast: true),
            areas: Dictionary(names, uniquingKeysWith: { one, _ in one }), today: today)
    }
}
