import Aldermouth
import Dates
import Foundation
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("Posts as a readable file")
struct PostsFileTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../Examples/posts")

    private func held(_ name: String, _ registry: Registry) async throws -> PostRegister {
        let text = try String(contentsOf: Self.folder.appending(path: "\(name).txt"), encoding: .utf8)
        _ = try await registry.write(Aldermouth.trace(), ImportPosts(text: text).run)
        let again = try await registry.write(Aldermouth.trace(), ImportPosts(text: text).run)
        #expect(again.added == 0 && again.held > 0)
        return try await registry.posts(Aldermouth.trace(), on: "2019-03-18", .embedded)
    }

    private func line(_ text: String) async throws -> Int? {
        let registry = try await Aldermouth.planning(on: .sqlite)
        do { _ = try await registry.write(Aldermouth.trace(), ImportPosts(text: text).run) } catch let refusal
            as PlanFileRefusal
        { return refusal.line }
        return nil
    }

    /// Source: Bolsover District Council, 18 March 2019, answers to questions 8 and 9.
    @Test(arguments: Engine.tested)
    func `six sergeants became one and a half, of whom three areas share one`(engine: Engine) async throws {
        let register = try await held("bolsover-2019", try await Aldermouth.planning(on: engine))
        let posts = Dictionary(register.posts.map { ($0.words.title, $0) }, uniquingKeysWith: { $1 })
        let team = try #require(posts["Partnership sergeants of the North division"])
        #expect(register.changes(team.spells).map(\.said) == [["Full-time equivalents: 6 to 1.5"]])
        #expect(register.changes(team.spells).map(\.day) == ["By 18 March 2019"])
        let shared = try #require(posts["Partnership sergeant of Bolsover"])
        #expect(shared.words.within == team.id)
        #expect(
            register.places(shared.spells[1])
                == "Bolsover, Chesterfield and North East Derbyshire: shared, split not given")
        let capacity = Capacity(
            register.open.map(\.spells), counted: register.counted.map(\.spells), on: ["2019-03-18", "2019-03-19"])
        // The officers and the community safety officer are there; how many is told nowhere.
        #expect(capacity.totals.map(\.said) == ["1.5, and 2 not told", "1.5, and 2 not told"])
        #expect(capacity.rows.contains { $0.place == .shared(["E07000033", "E07000034", "E07000038"]) })
    }

    /// Source: Newark and Sherwood District Council, 26 June 2023, paragraph 1.4.
    @Test func `three posts are shared by two districts`() async throws {
        let register = try await held("bassetlaw-newark-sherwood-2023", try await Aldermouth.planning(on: .sqlite))
        #expect(register.posts.compactMap(\.spells.first?.hundredths) == [100] && register.posts.count == 3)
        #expect(register.posts.allSatisfy { $0.spells[0].isSharedUnsplit && $0.spells[0].host == Spell.Host() })
    }

    /// Source: Central Bedfordshire Council, paper on priorities for 2018-19, “CSP Achievements” and paragraph 14.
    @Test func `a team moved on 1 September 2017, and the commissioner pays for a co-ordinator`() async throws {
        let register = try await held("central-bedfordshire-2018", try await Aldermouth.planning(on: .sqlite))
        let team = try #require(register.posts.first { $0.words.title.hasPrefix("Domestic") })
        #expect(
            register.changes(team.spells).map(\.said) == [
                [
                    "Moved from Community Safety, Central Bedfordshire Council to Children’s Services, Central Bedfordshire Council"
                ]
            ])
        #expect(register.changes(team.spells).map(\.day) == ["1 September 2017"])
        let slavery = try #require(register.posts.first { $0.words.title.hasPrefix("Modern") })
        #expect(slavery.words.funders.map(\.share) == [nil] && !slavery.words.whyUnknown.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `an agency of the partnership is known by its name, and others stay as they are named`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        try await registry.database.write { connection in
            try Agency(
                id: ID(2), name: "Marlshire Police", shortName: "Police", standing: .responsible, from: "2024-04-01"
            )
            .insert(connection)
        }
        let text = """
            post: Sergeants
            funder: Marlshire Police, 37.5
            funder: The commissioner, of Marlshire, 62.5

            spell: from 2026-04-01
            full-time equivalents: 3
            host: Marlshire Police
            area: E07000033, 2
            area: E07000034, 1

            spell: from 2026-09-01
            until: not told
            host: Somebody else
            """
        _ = try await registry.write(Aldermouth.trace(), ImportPosts(text: text).run)
        let post = try #require(try await registry.posts(Aldermouth.trace(), on: "2026-10-01", .embedded).posts.first)
        #expect(post.words.funders.map(\.agency) == [ID(2), nil])
        #expect(post.words.funders.map(\.name) == ["", "The commissioner, of Marlshire"])
        #expect(post.words.funders.map(\.share) == [3_750, 6_250])
        #expect(post.spells.map(\.host.agency) == [ID(2), nil] && post.spells[1].host.name == "Somebody else")
        #expect(post.spells[0].areas.map(\.hundredths) == [200, 100] && post.spells[1].isOver)
    }

    @Test(
        arguments: [
            ("spell: from 2026-04-01", 1), ("post: A\n\nspell: since 2026", 3), ("post: A\n\npost: A", 3),
            ("post: A\nmisspelt: x", 2), ("post: A\npart of: B", 2), ("post: A\nseat: B", 2), ("note: A", 1),
            ("post: A\nfunder: B, 40", 1), ("post: A\n\nspell: from 2026-04-01\nuntil: soon", 4),
            ("post: A\n\nspell: not told", 3), ("# nothing", 1),
        ] as [(String, Int)])
    func `what cannot be taken names its line`(text: String, number: Int) async throws {
        #expect(try await line(text) == number)
    }

    @Test func `what is printed says how much, where, since when and who pays`() async throws {
        let said = PostRegister.example.said
        #expect(said.count == 3)
        #expect(
            said[0].contains(
                "Domestic abuse team (Housing, Aldermouth District Council): 2.4 full-time equivalents; Aldermouth"))
        #expect(said[1].contains("How many is not told; Marlshire’s northern division\n    There by 18 March 2026."))
        #expect(said[2].contains("shared, split not given"))
    }
}
