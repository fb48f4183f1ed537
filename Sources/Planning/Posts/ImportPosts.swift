package import Partnership
import Storage

/// Takes in posts as a readable text file says them: all of it, or nothing. What is written down under its title stays as the
/// partnership has it.
package struct ImportPosts: Sendable {
    package var text: String

    package init(text: String) { self.text = text }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend, and then nothing may be kept.
    package func run(_ writing: Writing) throws -> TakenOnce {
        var outcome = TakenOnce()
        for one in try PostsFile(text).posts {
            let there = try writing.connection.value(
                """
                SELECT COUNT(*) FROM post
                JOIN   post_version ON post_version.post = post.id AND post_version.version = post.version
                WHERE  post_version.title = \(one.words.title)
                """, as: Int.self)
            let post = try post(one, writing)
            try outcome.take(one.line, isThere: there != 0, post.add, writing)
        }
        return outcome
    }

    /// With the agencies and the seat that the partnership has under those names; others stay as they are named.
    private func post(_ one: PostsFile.One, _ writing: Writing) throws -> PostAsRead {
        var (words, spells) = (one.words, one.spells.map(\.spell))
        for at in words.funders.indices {
            guard let agency = try agency(words.funders[at].name, writing) else { continue }
            (words.funders[at].agency, words.funders[at].name) = (agency, "")
        }
        for at in spells.indices {
            guard let agency = try agency(spells[at].host.name, writing) else { continue }
            (spells[at].host.agency, spells[at].host.name) = (agency, "")
        }
        if let line = one.seat {
            let found = try writing.connection.all(
                "SELECT \(Seat.columns) FROM seat WHERE title = \(line.value)", as: Seat.self
            ).filter { writing.may(.see, $0.thing) }
            guard found.count == 1 else {
                throw PlanFileRefusal(line.number, "No one seat is called “\(line.value)”. Write the seat down first.")
            }
            words.seat = found[0].id
        }
        if let line = one.team {
            let found = try writing.connection.all(
                """
                SELECT \(Post.columns) FROM post
                JOIN   post_version ON post_version.post = post.id AND post_version.version = post.version
                WHERE  post_version.title = \(line.value)
                """, as: Post.self
            ).filter { writing.may(.see, $0.thing) }
            guard found.count == 1 else {
                throw PlanFileRefusal(
                    line.number, "No one post is called “\(line.value)”. Write its block above this one.")
            }
            words.within = found[0].id
        }
        for (line, spell) in one.spells {
            if let fault = spell.faults.first { throw PlanFileRefusal(line, fault.said) }
        }
        return PostAsRead(words: words, spells: spells)
    }

    private func agency(_ name: String, _ writing: Writing) throws -> ID<Agency>? {
        let found = try writing.connection.all(
            "SELECT \(Agency.columns) FROM agency WHERE name = \(name)", as: Agency.self
        ).filter { writing.may(.see, $0.thing) }
        return found.count == 1 ? found[0].id : nil
    }
}
