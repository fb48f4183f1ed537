import Aldermouth
import Dates
import Foundation
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("Posts of partners")
struct PostsTests {
    private let today = Aldermouth.now.localDay

    private func register(_ registry: Registry, _ viewer: Viewer = .planner) async throws -> PostRegister {
        try await registry.posts(Aldermouth.trace(viewer), on: today, .embedded)
    }

    private func bodies(_ registry: Registry) async throws {
        try await registry.database.write { connection in
            for (id, name) in [(1, "Aldermouth District Council"), (2, "Marlshire Police")] as [(Int64, String)] {
                try Agency(id: ID(id), name: name, shortName: name, standing: .responsible, from: "2024-04-01")
                    .insert(connection)
            }
            for seat in [14, 15] as [Int64] {
                try Seat(id: ID(seat), agency: ID(2), title: "Seat \(seat)", role: .partner, from: "2024-04-01")
                    .insert(connection)
            }
        }
    }

    private func wrote<One>(
        _ registry: Registry, as viewer: Viewer = .planner,
        _ run: @escaping @Sendable (Writing) throws(StorageError) -> Written<One>
    ) async throws -> Written<One> {
        try await registry.write(Aldermouth.trace(viewer), run)
    }

    private func spell(_ from: Day, _ hundredths: Int, at part: String = "", _ agency: Int64? = nil) -> Spell {
        var spell = Spell(from: from, hundredths: hundredths)
        (spell.host.part, spell.host.agency) = (part, agency.map { ID($0) })
        return spell
    }

    @Test(arguments: Engine.tested)
    func `a post becomes less and moves, and both are told with what stood before`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        try await bodies(registry)
        let made = try #require(
            try await wrote(registry, KeepPost(words: PostWords(title: "Domestic abuse team")).run).made)
        let first = KeepSpell(post: made.id, version: 1, spell: spell("2017-04-01", 600, at: "Community Safety", 1))
        #expect(try await wrote(registry, first.run).made?.version == 2)
        #expect(try await wrote(registry, first.run).made == nil)
        let second = KeepSpell(post: made.id, version: 2, spell: spell("2017-09-01", 150, at: "Children’s Services", 1))
        let post = try #require(try await wrote(registry, second.run).made)
        let register = try await register(registry)
        #expect(register.posts == [post] && post.agency == ID(1))
        #expect(
            register.changes(post.spells).map(\.said) == [
                [
                    "Full-time equivalents: 6 to 1.5",
                    "Moved from Community Safety, Aldermouth District Council to Children’s Services, Aldermouth District Council",
                ]
            ])
        #expect(register.changes(post.spells).map(\.day) == ["1 September 2017"])
        let capacity = Capacity(register.open.map(\.spells), counted: [], on: ["2017-08-31", "2017-09-01"])
        #expect(capacity.rows.map(\.change) == ["6 to 1.5, 4.5 less"])
        // One that comes between takes its place in time.
        let between = KeepSpell(post: made.id, version: 3, spell: spell("2017-06-01", 300, at: "", 1))
        #expect(try await wrote(registry, between.run).made?.spells.map(\.hundredths) == [600, 300, 150])
        let taken = KeepSpell(post: made.id, version: 4, position: 1, spell: nil, reason: "It was never so.")
        #expect(try await wrote(registry, taken.run).made?.spells.map(\.hundredths) == [600, 150])
        var change = KeepSpell(post: made.id, version: 5, position: 0, spell: spell("2017-09-01", 1, at: "", 1))
        #expect(try await wrote(registry, change.run).faulty == ["from", "reason"])
        change = KeepSpell(post: made.id, version: 5, position: 7, spell: nil, reason: "x")
        #expect(try await wrote(registry, change.run).made == nil)
        let versions = try await registry.posts(
            of: made.id, withVersions: true, Aldermouth.trace(), on: today, .embedded)
        #expect(versions.posts.map(\.spells.count) == [2, 3, 2, 1, 0])
    }

    @Test(arguments: Engine.tested)
    func `who was late sees what was written, and who pays unseen is not lost`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        try await bodies(registry)
        var words = PostWords(title: "Analyst")
        words.funders = [PostWords.Funder(agency: ID(1), share: 6_000), PostWords.Funder(agency: ID(2), share: 4_000)]
        words.seat = ID(14)
        let made = try #require(try await wrote(registry, KeepPost(words: words).run).made)
        let host = KeepSpell(post: made.id, version: 1, spell: spell("2026-04-01", 60, at: "", 2))
        #expect(try await wrote(registry, host.run).made != nil)
        var kept = Viewer.planner
        kept.excluded = [ThingID(.agency, 2), ThingID(.seat, 14)]
        let seen = try #require(try await self.register(registry, kept).posts.first)
        #expect(
            try await self.register(registry, kept).funding(seen.words)
                == "Aldermouth District Council 60%, Another agency 40%")
        words = PostWords(title: "Partnership analyst")
        words.funders = [PostWords.Funder(agency: ID(1), share: 6_000)]
        let change = KeepPost(changed: (made.id, 2), words: words, reason: "Its name changed.")
        let changed = try #require(try await wrote(registry, as: kept, change.run).made)
        #expect(changed.words.funders.map(\.agency) == [ID(1), ID(2)] && changed.words.seat == ID(14))
        let moved = KeepSpell(
            post: made.id, version: 3, position: 0, spell: spell("2026-04-02", 60), reason: "A day later.")
        #expect(try await wrote(registry, as: kept, moved.run).made?.spells[0].host.agency == ID(2))
        guard case .stale(let now) = try await wrote(registry, change.run) else {
            Issue.record("not stale")
            return
        }
        #expect(now.version == 4 && now.words.title == "Partnership analyst")
    }

    @Test(arguments: Engine.tested)
    func `what is part of a team is counted once, and no team is part of its own part`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let team = try #require(try await wrote(registry, KeepPost(words: PostWords(title: "Team")).run).made)
        let part = try #require(
            try await wrote(registry, KeepPost(words: PostWords(title: "Part", within: team.id)).run).made)
        for (post, hundredths) in [(team, 150), (part, 100)] {
            let keep = KeepSpell(post: post.id, version: 1, spell: spell("2026-04-01", hundredths))
            #expect(try await wrote(registry, keep.run).made != nil)
        }
        func total(_ viewer: Viewer) async throws -> [String] {
            let register = try await register(registry, viewer)
            return Capacity(
                register.open.map(\.spells), counted: register.counted.map(\.spells), on: ["2026-04-01"]
            ).totals.map(\.said)
        }
        #expect(try await total(.planner) == ["1.5"])
        var kept = Viewer.planner
        kept.excluded = [team.thing.id]
        #expect(try await total(kept) == ["1"])
        let round = KeepPost(changed: (team.id, 2), words: PostWords(title: "Team", within: part.id), reason: "x")
        #expect(try await wrote(registry, round.run).faulty == ["within"])
        #expect(try await wrote(registry, KeepPost(words: PostWords(title: "Other", within: ID(77))).run).made == nil)
    }

    /// Source: the policy as delivered: a partner's officer changes what their own seat owns, and nothing else.
    @Test(arguments: Engine.tested)
    func `a partner's officer writes down a change of the post of their own seat`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        try await bodies(registry)
        let sergeant = Viewer(
            person: ID(1), agency: ID(2), seats: [ID(14)], purpose: .evidence,
            rules: Policy.first.rules(of: [.everyone, .partner]))
        for (seat, isTheirs) in [(14, true), (15, false)] as [(Int64, Bool)] {
            let made = try #require(
                try await wrote(registry, KeepPost(words: PostWords(title: "\(seat)", seat: ID(seat))).run).made)
            let keep = KeepSpell(post: made.id, version: 1, spell: spell("2026-04-01", 100, at: "", 2))
            #expect((try await wrote(registry, as: sergeant, keep.run).made != nil) == isTheirs)
        }
        #expect(try await wrote(registry, as: sergeant, KeepPost(words: PostWords(title: "New")).run).made == nil)
    }
}
