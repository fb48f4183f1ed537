import Aldermouth
import Dates
import Meetings
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("A year's meetings from a readable file")
struct GroupsFileMeetingsTests {
    private static let file = """
        group: Board
        layer: strategic
        part: run
        from: 2024-04-01

        meetings: Board
        every: first Monday of 4 months
        from: 2026-12-01
        until: 2027-12-31
        at: 10:00
        how: hybrid
        place: Guildhall
        joining: https://meet.aldermouth.example/board
        not-on: 2027-08-02
        """

    private func take(_ text: String, _ registry: Registry) async throws -> TakenOnce {
        try await registry.write(Aldermouth.trace(), ImportGroups(text: text).run).meetings
    }

    private func meetings(_ registry: Registry) async throws -> [Meeting] {
        try await registry.database.read {
            try $0.all("SELECT \(Meeting.columns) FROM meeting ORDER BY starts_at", as: Meeting.self)
        }
    }

    @Test(arguments: Engine.tested)
    func `they are planned, and given again they stay as they are, cancelled or not`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        #expect(try await take(Self.file, registry) == TakenOnce(added: 3, held: 0))
        let found = try await meetings(registry)
        #expect(found.map(\.day) == ["2026-12-07", "2027-04-05", "2027-12-06"])
        #expect(found.map(\.startsAt.iso.utf8.count) == [20, 20, 20])
        #expect(found.allSatisfy { $0.startsAt.wallTime == WallTime(minutes: 600) && $0.minutes == 120 })
        #expect(found.allSatisfy { $0.mode == .hybrid && $0.place == "Guildhall" && !$0.joining.isEmpty })
        let first = found[0].id
        try await registry.database.write {
            try $0.execute("UPDATE meeting SET state = 'cancelled', reason = 'Snow' WHERE id = \(first)")
        }
        #expect(try await take(Self.file, registry) == TakenOnce(added: 0, held: 3))
        #expect(try await meetings(registry).count == 3)
    }

    @Test(arguments: [
        ("every: first Monday of 4 months", "every: so often", 7, "“6 weeks” or “second Tuesday of 3 months”"),
        ("until: 2027-12-31\n", "", 6, "Say how many with “times:”"),
        ("until: 2027-12-31", "until: 2026-12-02", 6, "no meetings, or more than 60"),
        ("not-on: 2027-08-02", "not-on: 2027-08-03", 14, "“2027-08-03” is none of the days"),
        ("every: first Monday", "every: last Monday", 14, "is none of the days"),
        ("not-on: 2027-08-02", "place-of: Hall", 14, "not known in “meetings”"),
        ("place: Guildhall\n", "", 6, "Enter where it is."),
        ("from: 2024-04-01", "from: 2027-01-01", 6, "The group is not there on 7 December 2026."),
        ("meetings: Board", "meetings: Bored", 6, "No group is called “Bored”"),
    ])
    func `a fault is told with its line, and nothing is kept`(
        right: String, wrong: String, line: Int, said: String
    ) async throws {
        let registry = try await Aldermouth.planning(on: .sqlite)
        let text = Self.file.replacing(right, with: wrong, maxReplacements: 1)
        #expect(text != Self.file)
        let refusal = await #expect(throws: PlanFileRefusal.self) { try await take(text, registry) }
        #expect(refusal?.line == line && refusal?.said.contains(said) == true, "\(refusal?.said ?? "")")
        #expect(try await meetings(registry).isEmpty)
    }

    @Test func `a bank holiday is refused until it is left out or said to be meant`() async throws {
        let registry = try await Aldermouth.planning(on: .sqlite)
        let text = Self.file.replacing("first Monday of 4 months", with: "last Monday of 1 month")
            .replacing("not-on: 2027-08-02", with: "not-on: 2026-12-28\nnot-on: 2027-03-29\nnot-on: 2027-05-31")
        let refusal = await #expect(throws: PlanFileRefusal.self) { try await take(text, registry) }
        #expect(
            refusal?.said.hasPrefix("30 August 2027 is a bank holiday. Leave it out with “not-on: 2027-08-30”") == true)
        #expect(try await take(text + "\nbank-holidays: yes\n", registry).added == 10)
    }
}
