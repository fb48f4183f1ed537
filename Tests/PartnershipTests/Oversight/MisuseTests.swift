import Aldermouth
import Dates
import Storage
import Testing

@testable import Partnership

@Suite("What may be misuse")
struct MisuseTests {
    /// One misuse, and the numbers of its entries among those of its own.
    struct Seeded: Sendable, CustomTestStringConvertible {
        var sign: Misuse.Sign
        var entries: [Entry]
        var found: [Int]
        var testDescription: String { sign.rawValue }
    }

    private static let day: Day = "2026-11-18"
    private static func at(_ hour: Int, _ minute: Int = 0) -> Instant { Watched.at(day, hour, minute) }

    /// Daily work: a colleague of another team, somebody of the police for what is shared, a list of everybody.
    private static let harmless: [Entry] =
        [
            Watched.look(11, at: 14, at(9), fields: [.name, .contact]), Watched.look(11, at: 16, at(9, 30)),
            Entry(
                .consultation, at: at(9, 40), account: Watched.account(11), seat: Watched.seat(11), purpose: .evidence,
                route: "/people", things: Watched.people.map { ThingID(.person, $0.number) }, fields: [.name]),
            // Twenty-nine in ten minutes are not yet many, nor thirty in an hour; nobody is at work at half past six.
            Watched.look(16, at: 14, at(6, 30)),
        ] + (0..<29).map { Watched.look(12, at: 500 + Int64($0), at(10) + $0 * 20) }
        + (0..<30).map { Watched.look(16, at: 600 + Int64($0), at(13) + $0 * 120) }

    static let seeded: [Seeded] = [
        Seeded(sign: .ownRecord, entries: [Watched.look(11, at: 11, at(15))], found: [0]),
        Seeded(sign: .sameName, entries: [Watched.look(11, at: 13, at(15, 1))], found: [0]),
        Seeded(sign: .colleague, entries: [Watched.look(12, at: 11, at(15, 2))], found: [0]),
        Seeded(
            sign: .night,
            entries: [
                Watched.look(11, at: 14, at(22)), Watched.look(11, at: 14, at(23, 59)),
                Watched.look(11, at: 14, Watched.at(day + 1, 5, 59)),
            ], found: [0, 1, 2]),
        Seeded(
            sign: .burst, entries: (0..<31).map { Watched.look(16, at: 700 + Int64($0), at(16) + $0 * 10) },
            found: Array(0..<31)),
        Seeded(
            sign: .emergencyAtNight,
            entries: [
                Entry(
                    .emergency, at: at(2), account: Watched.account(12), seat: Watched.seat(12),
                    route: "/seats/{}/notes/{}/open", things: [ThingID(.note, 5)], reason: "child-at-risk: missing",
                    detail: "opened")
            ], found: [0]),
        Seeded(sign: .leaver, entries: [Watched.look(15, at: 14, Watched.at("2026-11-20", 10))], found: [0]),
        Seeded(sign: .leaver, entries: [Watched.look(15, at: 14, Watched.at("2026-11-21", 10))], found: [0]),
        Seeded(
            sign: .otherPurpose,
            entries: [Watched.look(11, at: 14, at(15, 3), fields: [.name, .contact], purpose: .running)], found: [0]),
        Seeded(
            sign: .lookThenGiven,
            entries: [Watched.look(11, at: 14, at(17)), Watched.look(11, at: 14, at(17, 9), .disclosure)],
            found: [0, 1]),
    ]

    private func run(_ entries: [Entry], on engine: Engine, _ viewer: Viewer? = nil) async throws -> (
        found: [Misuse], entries: [Int64: Entry]
    ) {
        let registry = try await Watched.registry(on: engine, entries)
        let found = try await MisuseReport(
            viewer: viewer ?? Watched.viewer(.administrator), days: "2026-11-17"..."2026-11-22"
        ).run(registry, at: Aldermouth.now)
        let sorted = entries.sorted { $0.at < $1.at }
        return (found, Dictionary(uniqueKeysWithValues: sorted.enumerated().map { (Int64($0.offset + 1), $0.element) }))
    }

    @Test(arguments: Engine.tested, seeded)
    func `each misuse is found among daily work, and nothing else is`(engine: Engine, one: Seeded) async throws {
        let (found, entries) = try await run(Self.harmless + one.entries, on: engine)
        #expect(found.map(\.sign) == [one.sign], "\(found.map(\.said))")
        let told = try #require(found.first)
        #expect(told.looks.compactMap { entries[$0] } == one.found.map { one.entries[$0] })
        #expect(told.name == Watched.people.first { ID($0.number) == told.person }?.name)
        #expect(!told.said.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `daily work alone is no misuse, and all of it together is found once each`(engine: Engine) async throws {
        #expect(try await run(Self.harmless, on: engine).found.isEmpty)
        let (found, _) = try await run(Self.harmless + Self.seeded.flatMap(\.entries), on: engine)
        #expect(
            found.map(\.sign.rawValue).sorted() == Self.seeded.map(\.sign.rawValue).sorted(), "\(found.map(\.said))")
    }

    @Test func `whoever may not see looks finds nothing, and a conflict of interest hides a person's`() async throws {
        let entries = [Watched.look(11, at: 11, Self.at(15)), Watched.look(14, at: 14, Self.at(15, 1))]
        #expect(try await run(entries, on: .sqlite).found.count == 2)
        for role in [Role.officer, .partner, .member, .analyst, .witness] {
            #expect(try await run(entries, on: .sqlite, Watched.viewer(role)).found.isEmpty, "\(role)")
        }
        // A manager sees those of their own agency.
        #expect(try await run(entries, on: .sqlite, Watched.viewer(.manager)).found.map(\.person) == [ID(11)])
        var conflicted = Watched.viewer(.protection)
        conflicted.excluded = [ThingID(.person, 11)]
        #expect(try await run(entries, on: .sqlite, conflicted).found.map(\.person) == [ID(14)])
    }
}
