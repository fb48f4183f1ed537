package import Dates
package import Partnership
package import Places
package import Storage

/// The posts and teams of partners that are there on a day, as a paper may say them.
package struct PostFacts: Hashable, Sendable {
    package var lines: [Line]
    /// Full-time equivalents of all of them, what is part of a team with its team; `6, and 1 not told`.
    package var total: String
    /// All that it is told of.
    package var things: Set<Thing>

    /// Of one post.
    package struct Line: Hashable, Sendable {
        package var title: String
        package var host: String
        /// `1.5`, or `Not told`.
        package var time: String
        package var places: String
        package var paid: String
    }

    init(_ register: PostRegister, hostedBy agency: ID<Agency>?) {
        func isMeant(_ post: Post) -> Bool {
            let state = register.state(post)
            guard state == .there || state == .unknown, let spell = register.now(post) else { return false }
            return agency == nil || spell.host.agency == agency
        }
        let posts = register.open.filter(isMeant)
        lines = posts.compactMap { post in
            register.now(post).map { spell in
                let isSure = register.state(post) == .there
                let time = spell.hundredths.map(Hundredths.said) ?? "Not told"
                return Line(
                    title: post.words.title, host: register.host(spell.host),
                    time: isSure ? time : "Not known to be there", places: register.places(spell),
                    paid: register.funding(post.words))
            }
        }
        let meant = Set(posts.map(\.id))
        let counted = posts.filter { $0.words.within.map { !meant.contains($0) } ?? true }.map(\.spells)
        total = Capacity(posts.map(\.spells), counted: counted, on: [register.today]).totals.first?.said ?? ""
        things = Set(
            posts.flatMap { post -> [Thing] in
                let agencies =
                    post.spells.compactMap(\.host.agency) + post.words.funders.compactMap(\.agency)
                return [post.thing] + agencies.map { Thing(.agency, number: $0.number) }
            })
    }
}

extension Registry {
    /// Posts that are there on a day: those that an agency hosts, or all.
    package func postFacts(
        hostedBy agency: ID<Agency>? = nil, _ trace: Trace, on today: Day, _ gazetteer: Gazetteer
    ) async throws -> PostFacts {
        PostFacts(try await posts(trace, on: today, gazetteer), hostedBy: agency)
    }
}
