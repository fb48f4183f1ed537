import Aldermouth
import Dates
import Foundation
import Markup
import Meetings
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("Groups from a readable file")
struct GroupsFileTests {
    /// A registry with the plan, an agency and its seat that ``file`` speaks of.
    private static func ground(_ engine: Engine) async throws -> Registry {
        let registry = try await Aldermouth.planning(on: engine)
        let plan = "plan: Quays\npartnership: Aldermouth\nfrom: 2026-04-01\nuntil: 2029-03-31\n\npriority: Fires\n"
        _ = try await registry.write(Aldermouth.trace(), ImportPlan(text: plan).run)
        try await registry.database.write { connection in
            for (number, name) in [(1, "Council"), (2, "Fire service")] {
                let id = ID<Agency>(Int64(number))
                try Agency(id: id, name: name, shortName: name, standing: .responsible, from: "2020-04-01")
                    .insert(connection)
                try Seat(
                    id: ID(Int64(100 + number)), agency: id, title: "Manager", role: .partner, from: "2020-04-01"
                ).insert(connection)
            }
        }
        return registry
    }

    private static let file = """
        # Invented.
        plan: Quays

        group: Board
        layer: strategic
        part: run
        meets: 4
        from: 2024-04-01

        group: Quay tasking
        layer: operational
        part: run
        aim: Looks after
          the quays.
        from: 2026-04-01
        reports-to: Board
        works-on: Fires

        terms: Quay tasking
        from: 2026-04-01
        review-by: 2028-03-31
        agreed-by: The board
        escalate-after: 3
        line: Purpose: the quays.
        line: Quorum: three.

        chair: Quay tasking
        turns: year
        from: 2026-04-01
        agency: Fire service
        agency: Council

        member: Manager
        group: Quay tasking
        agency: Fire service
        required: yes
        from: 2026-04-01
        """

    private func take(_ text: String, _ registry: Registry) async throws -> ImportGroups.Outcome {
        try await registry.write(Aldermouth.trace(), ImportGroups(text: text).run)
    }

    private func count(_ sql: SQL, _ registry: Registry) async throws -> Int? {
        try await registry.database.read { try $0.value(sql, as: Int.self) }
    }

    @Test(arguments: Engine.tested)
    func `a file makes groups with their lines, work, terms, chair and seats`(engine: Engine) async throws {
        let registry = try await Self.ground(engine)
        let outcome = try await take(Self.file, registry)
        #expect(outcome.groups == TakenOnce(added: 2, held: 0) && outcome.others == TakenOnce(added: 3, held: 0))
        #expect(
            try await registry.groupsSaid(Aldermouth.trace(), on: Aldermouth.today) == [
                "Board (Strategic; We run it)", "  Quay tasking (Operational; We run it)",
            ])
        let groups = try await registry.look(
            Groups(viewer: .planner, on: Aldermouth.today), Aldermouth.trace())
        let tasking = try #require(groups.first { $0.name == "Quay tasking" })
        #expect(tasking.aim == "Looks after the quays." && tasking.yearly == 0 && tasking.from == "2026-04-01")
        let work = try await workedOn(tasking.id, registry, Aldermouth.trace())
        #expect(work.priorities.map(\.priority.text) == ["Fires"])
        let missed: SQL = "SELECT escalate_after FROM group_terms WHERE in_group = \(tasking.id)"
        #expect(try await count(missed, registry) == 3)
        let text = try await registry.database.read {
            try $0.value("SELECT text FROM group_terms WHERE in_group = \(tasking.id)", as: String.self)
        }
        #expect(text == "Purpose: the quays.\n\nQuorum: three.")
        let turns = try await registry.database.read {
            try $0.column("SELECT agency FROM chair_turn ORDER BY position", as: ID<Agency>.self)
        }
        #expect(turns == [ID(2), ID(1)])
        #expect(
            try await count("SELECT COUNT(*) FROM group_member WHERE seat = 102 AND is_required = 1", registry) == 1)
    }

    @Test(arguments: Engine.tested)
    func `a group of another partnership is said to be theirs`(engine: Engine) async throws {
        let registry = try await Self.ground(engine)
        let file = "group: Their board\nlayer: strategic\npartnership: Saltreach\npart: run\nfrom: 2024-04-01\n"
        #expect(try await take(file, registry).groups == TakenOnce(added: 1, held: 0))
        #expect(
            try await registry.groupsSaid(Aldermouth.trace(), on: Aldermouth.today) == [
                "Their board (Strategic; Saltreach runs it)"
            ])
    }

    @Test(arguments: Engine.tested)
    func `the same file again changes nothing, and what the partnership changed meanwhile stays`(
        engine: Engine
    ) async throws {
        let registry = try await Self.ground(engine)
        _ = try await take(Self.file, registry)
        let tasking = try #require(
            try await registry.look(Groups(viewer: .planner, on: Aldermouth.today), Aldermouth.trace())
                .first { $0.name == "Quay tasking" })
        let change = KeepGroup(
            changed: (tasking.id, tasking.version), name: tasking.name, layer: .delivery, part: .run, yearly: 12,
            aim: "", from: tasking.from)
        #expect(try await registry.write(Aldermouth.trace(), change.run).made != nil)
        let versions: SQL = "SELECT SUM(version) FROM meeting_group"
        let before = try await count(versions, registry)
        let again = try await take(Self.file, registry)
        #expect(again.groups == TakenOnce(added: 0, held: 2) && again.others == TakenOnce(added: 0, held: 3))
        #expect(try await count(versions, registry) == before)
        #expect(try await count("SELECT COUNT(*) FROM reporting_line WHERE until_day IS NULL", registry) == 0)
        #expect(try await count("SELECT COUNT(*) FROM group_terms", registry) == 1)
        #expect(try await count("SELECT COUNT(*) FROM chair_turn", registry) == 2)
        #expect(try await count("SELECT COUNT(*) FROM group_member", registry) == 1)
    }

    /// Each line of the file put wrong, with the line that is named and a word of what is said.
    @Test(arguments: [
        ("layer: strategic", "layer: top", 5, "one of strategic, delivery, operational, thematic"),
        ("layer: strategic\n", "", 4, "“layer” is missing from what begins here: write one of strategic"),
        ("meets: 4", "meets: often", 7, "a number of times a year such as 4"),
        ("meets: 4", "meets: 400", 4, "from 0 to 366"),
        ("meets: 4", "meet: 4", 7, "“meet” is not known in “group”"),
        ("from: 2024-04-01", "from: April", 8, "a day such as 2026-04-01"),
        ("reports-to: Board", "reports-to: Bord", 16, "No group is called “Bord”. Write its block above"),
        ("works-on: Fires", "works-on: Fire", 17, "“Quays” has no one priority that is called “Fire”"),
        ("plan: Quays", "plan: Keys", 2, "No plan is called “Keys”. Bring the plan in first."),
        ("plan: Quays\n", "", 16, "write a block “plan:” with its name above"),
        ("terms: Quay tasking", "terms: Quays", 19, "No group is called “Quays”"),
        ("review-by: 2028-03-31", "review-by: 2026-03-31", 19, "after the one from which they hold"),
        ("escalate-after: 3", "escalate-after: 13", 19, "from 1 to 12"),
        ("agreed-by: The board\n", "", 19, "“agreed-by” is missing"),
        ("agency: Council", "", 27, "Name at least two"),
        ("agency: Council", "agency: Counsel", 31, "No one agency is called “Counsel”"),
        ("group: Quay tasking\nagency: Fire service", "group: Quay tasking", 33, "Several seats are called"),
        ("member: Manager", "member: Chief", 33, "No seat is called “Chief”"),
        ("group: Board", "board: Board", 4, "A block begins with plan, group, terms, chair, member or meetings."),
        ("group: Board", "group:", 4, "Write a name after “group:”."),
        ("group: Quay tasking\nlayer", "group: Board\nlayer", 10, "two blocks “group: Board”"),
    ])
    func `a fault is told with its line and how to mend it, and nothing is kept`(
        right: String, wrong: String, line: Int, said: String
    ) async throws {
        let registry = try await Self.ground(.sqlite)
        let text = Self.file.replacing(right, with: wrong, maxReplacements: 1)
        #expect(text != Self.file)
        let refusal = await #expect(throws: PlanFileRefusal.self) { try await take(text, registry) }
        #expect(refusal?.line == line, "\(refusal?.said ?? "")")
        #expect(refusal?.said.contains(said) == true, "\(refusal?.said ?? "")")
        #expect(try await count("SELECT COUNT(*) FROM meeting_group", registry) == 0)
    }

    /// Source: Newark and Sherwood District Council, 26 June 2023, paragraphs 1.3, 1.4 and 2.5; and North East Derbyshire
    /// District Council, 14 April 2023, paragraph 2.9.
    @Test(arguments: Engine.tested)
    func `the groups of the published papers stand in three layers, and eight of the county beside`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        for plan in [ExamplePlan.bassetlawNewarkSherwood, .northEastDerbyshire] { _ = try await plan.held(registry) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples/groups")
        for (name, added) in [("bassetlaw-newark-sherwood-2023", 5), ("north-east-derbyshire-2023", 9)] {
            let text = try String(contentsOf: root.appending(path: name + ".txt"), encoding: .utf8)
            #expect(try await take(text, registry).groups == TakenOnce(added: added, held: 0))
            #expect(try await take(text, registry).groups == TakenOnce(added: 0, held: added))
        }
        let said = try await registry.groupsSaid(Aldermouth.trace(), on: Aldermouth.today)
        let board = try #require(said.firstIndex { $0.hasPrefix("Nottinghamshire Safer Neighbourhoods Board") })
        #expect(said[board + 1].hasPrefix("  Joint Strategic Group of Bassetlaw"))
        #expect(said[board + 2].hasPrefix("    Partnership Delivery Group of Bassetlaw"))
        #expect(said[board + 3].hasPrefix("      Operational groups of Bassetlaw"))
        #expect(said.count { $0.contains("(Derbyshire) (Thematic; Run by others, and it is not known") } == 8)
        #expect(try await count("SELECT COUNT(*) FROM group_priority", registry) == 2)
    }
}
