import Aldermouth
import Dates
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

/// Lists of peers as they are saved, changed and refused.
@Suite("Saved lists of peers")
struct PeerSetTests {
    /// Bolsover and Chesterfield; the names stand for no choice of anybody's.
    static let towns = WantedPeers(
        codes: ["E07000034", "E07000033"], why: "Market towns with a motorway beside them", first: "2024-04", last: nil)

    static func save(
        _ wanted: WantedPeers, as name: String = "Market towns", by viewer: Viewer = Aldermouth.priya,
        _ database: Database
    ) async throws -> SavePeerSet.Outcome {
        let save = SavePeerSet(viewer: viewer, name: name, wanted: wanted, now: Aldermouth.now)
        return try await database.write { try save.run(.embedded, $0) }
    }

    static func change(
        _ wanted: WantedPeers, of word: String = "market-towns", by viewer: Viewer = Aldermouth.priya,
        _ database: Database
    ) async throws -> ChangePeerSet.Outcome {
        let change = ChangePeerSet(viewer: viewer, word: word, wanted: wanted, now: Aldermouth.now)
        return try await database.write { try change.run(.embedded, $0) }
    }

    static func sets(_ database: Database, by viewer: Viewer = Aldermouth.priya) async throws -> [PeerSet] {
        try await database.look(PeerSets(viewer: viewer), at: Aldermouth.now).sets
    }

    @Test(arguments: Engine.tested)
    func `a change of membership is a new version, and the older one is kept`(engine: Engine) async throws {
        let database = try await Aldermouth.database(on: engine, Migration.all)
        #expect(try await Self.save(Self.towns, database) == .saved("market-towns"))
        var later = Self.towns
        (later.codes, later.why, later.first) = (
            ["E07000033", "E07000032"], "One has been joined to another", "2025-04"
        )
        #expect(try await Self.change(later, database) == .changed)
        let set = try #require(try await Self.sets(database).named("Market Towns"))
        #expect(
            set.versions == [
                PeerSet.Version(
                    first: "2024-04", last: "2025-03", why: Self.towns.why, members: ["E07000033", "E07000034"]),
                PeerSet.Version(first: "2025-04", last: nil, why: later.why, members: ["E07000032", "E07000033"]),
            ])
        #expect(set.version(in: "2024-03") == nil)
        #expect(set.version(in: "2025-03")?.first == "2024-04")
        #expect(set.version(in: "2030-01")?.first == "2025-04")
        #expect(set.changes(within: Period(first: "2024-04", last: "2025-09")) == ["2025-04"])
        #expect(set.changes(within: Period(first: "2025-04", last: "2025-09")).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `what cannot be a list of peers is refused, and nothing is kept of it`(engine: Engine) async throws {
        let database = try await Aldermouth.database(on: engine, Migration.all)
        func refused(_ wanted: WantedPeers, as name: String = "Market towns") async throws -> [PeerRefusal] {
            guard case .refused(let why) = try await Self.save(wanted, as: name, database) else { return [] }
            return why
        }
        var one = Self.towns
        one.codes = []
        #expect(try await refused(one) == [.noMember])
        one.codes = ["E07000033", "E07999001", "market"]
        #expect(try await refused(one) == [.noSuchArea("E07999001"), .noSuchArea("market")])
        one.codes = ["E07000033", "E10000007"]
        #expect(
            try await refused(one) == [.differentLevels("Bolsover (district)", "Derbyshire (county)")])
        one = Self.towns
        one.last = "2024-03"
        #expect(try await refused(one) == [.endsBeforeItBegins("2024-04")])
        (one.first, one.last, one.why) = (nil, nil, " ")
        #expect(try await refused(one) == [.noReason, .noFirstMonth])
        #expect(try await refused(Self.towns, as: "—") == [.noName])
        #expect(try await refused(Self.towns, as: "New") == [.nameTaken("new")])
        #expect(try await Self.sets(database).isEmpty)
        #expect(try await Self.save(Self.towns, database) == .saved("market-towns"))
        #expect(try await refused(Self.towns, as: "market TOWNS") == [.nameTaken("Market towns")])
        #expect(try await Self.sets(database).count == 1)
    }

    @Test(arguments: Engine.tested)
    func `a change that shares months with a membership is refused`(engine: Engine) async throws {
        let database = try await Aldermouth.database(on: engine, Migration.all)
        var dated = Self.towns
        dated.last = "2025-03"
        _ = try await Self.save(dated, database)
        var later = WantedPeers(codes: ["E07000032"], why: "Another", first: "2025-03", last: nil)
        let months = "from April 2024 to March 2025"
        #expect(try await Self.change(later, database) == .refused([.overlaps(months)]))
        later.first = "2024-01"
        #expect(try await Self.change(later, database) == .refused([.overlaps(months)]))
        later.first = "2025-04"
        #expect(try await Self.change(later, database) == .changed)
        #expect(try await Self.change(later, database) == .refused([.sameMembers, .overlaps("since April 2025")]))
        #expect(try await Self.change(later, of: "villages", database) == .noSuchSet)
    }

    @Test(arguments: Engine.tested)
    func `only who keeps settings saves, and who may see nothing sees no list`(engine: Engine) async throws {
        let database = try await Aldermouth.database(on: engine, Migration.all)
        for viewer in [Aldermouth.councillorOkafor, Aldermouth.stranger] {
            #expect(try await Self.save(Self.towns, by: viewer, database) == .notAllowed)
        }
        _ = try await Self.save(Self.towns, database)
        #expect(try await Self.change(Self.towns, by: Aldermouth.councillorOkafor, database) == .notAllowed)
        #expect(try await Self.sets(database, by: Aldermouth.councillorOkafor).count == 1)
        #expect(try await Self.sets(database, by: Aldermouth.stranger).isEmpty)
    }

    @Test(arguments: [
        ("Market towns", "market-towns"), ("  Ports & harbours ", "ports-harbours"), ("2024/25", "2024-25"),
        ("Bro Môr", "bro-m-r"), ("e\u{301}", "e"), ("—", nil),
    ])
    func `a name is found by letters and digits alone`(name: String, word: String?) {
        #expect(PeerSet.word(of: name) == word)
    }
}
