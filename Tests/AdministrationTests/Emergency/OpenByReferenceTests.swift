import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Administration

@Suite("Opening by its reference what nobody may know of")
struct OpenByReferenceTests {
    private static let now = Aldermouth.now
    private static let nothing = "Nothing of this reference can be opened by you."

    /// The demonstration, with a RESTRICTED note of the manager's and one of the police.
    private struct Hidden {
        let registry: Registry
        let note: ID<Note>
        let ofPolice: ID<Note>

        init(_ engine: Engine) async throws {
            let made = try await Demonstration.registry(engine)
            var tom = Demonstration.viewer(14, .partner)
            tom.agency = ID(2)
            registry = made
            note = try await Hidden.write(ID(112), Demonstration.moira, made)
            ofPolice = try await Hidden.write(ID(114), tom, made)
        }

        private static func write(
            _ seat: ID<Seat>, _ viewer: Viewer, _ registry: Registry
        ) async throws -> ID<Note> {
            let note = WriteNote(seat: seat, marking: .restricted, subject: "Where she is now", text: "At the quay")
            return try #require(try await registry.run(as: viewer, note.run).one)
        }

        func open(
            _ reference: String, as viewer: Viewer = Demonstration.priya,
            reason: String = "Her sister rang: he is on his way", provedAt: Instant = now, at now: Instant = now
        ) async throws -> Written<ID<Seat>> {
            let command = OpenByReference(reference: reference, code: .life, reason: reason, provedAt: provedAt)
            return try await registry.run(as: viewer, at: now, command.run)
        }

        func tries() async throws -> Int? {
            try await registry.database.read { try $0.value("SELECT COUNT(*) FROM emergency_try", as: Int.self) }
        }

        func last() async throws -> Entry? {
            try await registry.database.read {
                try $0.column("SELECT entry FROM record_entry ORDER BY sequence DESC LIMIT 1", as: [UInt8].self)
            }.first.flatMap(Entry.init)
        }
    }

    @Test(arguments: Engine.tested)
    func `whoever was told the reference opens it for an hour, and its seat's holder is told at once`(
        engine: Engine
    ) async throws {
        let hidden = try await Hidden(engine)
        let seen = try await hidden.registry.database.look(
            Notes(viewer: Demonstration.priya, seat: ID(112)), at: Self.now)
        #expect(seen.isEmpty, "she does not know that there is one")
        #expect(hidden.note.reference.utf8.contains(0x20), "in fours")
        #expect(try await hidden.open(hidden.note.reference).one == ID(112))
        let entry = try await hidden.last()
        #expect(entry?.operation == .emergency && entry?.things == [ThingID(.note, hidden.note.number)])
        #expect(try await hidden.tries() == 0)
        let told = try await hidden.registry.database.look(
            OpeningsOfMine(viewer: Demonstration.moira, since: Self.now + -60), at: Self.now)
        #expect(told.map(\.thing) == [ThingID(.note, hidden.note.number)])
        #expect(told.first?.until == Self.now + 3600)
    }

    @Test(arguments: Engine.tested)
    func `what is not there, kept from them, not shared, or open to them is answered alike`(engine: Engine) async throws
    {
        let hidden = try await Hidden(engine)
        var kept = Demonstration.priya
        kept.excluded = [ThingID(.note, hidden.note.number)]
        var keptFromAuthor = Demonstration.priya
        keptFromAuthor.excluded = [ThingID(.person, 12)]
        var author = Demonstration.moira
        author.namedFor = [ThingID(.note, hidden.note.number)]
        let tried: [(String, Viewer)] = [
            ("77", Demonstration.priya), ("", Demonstration.priya), ("the quay", Demonstration.priya),
            ("-5", Demonstration.priya), (String(repeating: "9", count: 30), Demonstration.priya),
            ("\(hidden.note.number)", kept), ("\(hidden.note.number)", keptFromAuthor),
            ("\(hidden.ofPolice.number)", Demonstration.priya), ("\(hidden.note.number)", author),
        ]
        for (position, (reference, viewer)) in tried.enumerated() {
            guard case .faults(let faults) = try await hidden.open(reference, as: viewer) else {
                Issue.record("\(reference) was opened")
                continue
            }
            #expect(faults == [Fault("note-reference", Self.nothing)])
            #expect(try await hidden.tries() == position + 1)
            let entry = try await hidden.last()
            #expect(entry?.operation == .emergency && entry?.things.isEmpty == true)
            #expect(entry?.detail == "a reference by which nothing was opened")
        }
    }

    @Test(arguments: Engine.tested)
    func `five tries within an hour are told to whoever keeps watch, and four are not`(engine: Engine) async throws {
        let hidden = try await Hidden(engine)
        let watch = Viewer(
            account: ID(316), person: ID(16), agency: ID(1), seats: [ID(116)], purpose: .oversight,
            rules: Policy.first.rules(of: [.anybody, .everyone, .protection]))
        func told(_ viewer: Viewer) async throws -> [TriesThatOpenedNothing.Line] {
            try await hidden.registry.database.look(TriesThatOpenedNothing(viewer: viewer), at: Self.now)
        }
        // The fifth comes an hour after the first: never five within one.
        for seconds in [0, 900, 1800, 2700, 3600] {
            _ = try await hidden.open("77", provedAt: Self.now + seconds, at: Self.now + seconds)
        }
        #expect(try await told(watch).isEmpty)
        _ = try await hidden.open("77", provedAt: Self.now + 3601, at: Self.now + 3601)
        #expect(
            try await told(watch)
                == [TriesThatOpenedNothing.Line(name: "Priya Shah", at: Self.now + 3601, tries: 5)])
        #expect(try await told(Demonstration.moira).isEmpty)
    }

    @Test func `without a sentence or a fresh proof nothing is looked for`() async throws {
        let hidden = try await Hidden(.sqlite)
        #expect(try await hidden.open("77", reason: "Quick").faulty == ["reason"])
        #expect(try await hidden.open("77", provedAt: Self.now + -301).faulty == ["password"])
        #expect(try await hidden.tries() == 0)
    }
}
