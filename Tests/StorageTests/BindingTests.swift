import Aldermouth
import Dates
import Storage
import Testing

struct BindingTests {
    static let hostile = [
        "'; DROP TABLE shelf; --", "\" OR 1=1", "\\'; \\N", "$1 ? :a @b", "a\tb\r\nc\\t", "\"\u{301}", "\\x41", "",
        "\u{feff}\u{202e}\u{1f46e}\u{200d}\u{2640}", "NULL", "%_",
    ]

    @Test(arguments: Engine.tested, hostile)
    func `text comes back byte for byte, whatever it says`(engine: Engine, text: String) async throws {
        let database = try await Tables.database(on: engine)
        let found = try await database.write { connection in
            try connection.execute("INSERT INTO shelf (id, label) VALUES (1, \(text))")
            try connection.bulkInsert(into: "paper", ["id", "title"], [[.whole(1), text.stored]])
            return try connection.column("SELECT label FROM shelf WHERE label = \(text)", as: String.self)
                + connection.column("SELECT title FROM paper WHERE title = \(text)", as: String.self)
        }
        #expect(found.map { Array($0.utf8) } == [Array(text.utf8), Array(text.utf8)])
    }

    @Test(arguments: Engine.tested)
    func `two spellings of one letter are two texts`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        let count = try await database.write { connection in
            try connection.execute("INSERT INTO shelf (id, label) VALUES (1, \("café")), (2, \("cafe\u{301}"))")
            return try connection.value("SELECT COUNT(*) FROM shelf WHERE label = \("café")", as: Int.self)
        }
        #expect(count == 1)
    }

    @Test(arguments: Engine.tested, [Value.text("a\0b"), .real(.nan)])
    func `what an engine would spoil is refused`(engine: Engine, value: Value) async throws {
        let database = try await Tables.database(on: engine)
        let (refused, inBulk) = (Kept(value), [[Value.whole(1), value]])
        let error = await #expect(throws: StorageError.self) {
            try await database.write { try $0.execute("INSERT INTO paper (id, title) VALUES (1, \(refused))") }
        }
        let bulk = await #expect(throws: StorageError.self) {
            try await database.write { try $0.bulkInsert(into: "paper", ["id", "title"], inBulk) }
        }
        guard case .notStorable = error, case .notStorable = bulk else {
            Issue.record("refused as \(String(describing: error)) and \(String(describing: bulk))")
            return
        }
    }

    @Test(arguments: Engine.tested)
    func `every kind of value makes the round trip, alone and in bulk`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        let every = (UInt8.min...UInt8.max).map { $0 }
        let rows: [[Value]] = [
            [.whole(.min), .text("a"), .real(0.1), .bytes(every)],
            [.whole(.max), .null, .real(-1e300), .bytes([])],
            [.whole(0), .text(""), .real(2), .null],
        ]
        let found = try await database.write { connection in
            for row in rows {
                let kept = row.map(Kept.init)
                try connection.execute(
                    "INSERT INTO paper (id, title, mass, scan) VALUES (\(kept[0]), \(kept[1]), \(kept[2]), \(kept[3]))")
            }
            let alone = try connection.all("SELECT id, title, mass, scan FROM paper ORDER BY id", as: Paper.self)
            try connection.execute("DELETE FROM paper")
            try connection.bulkInsert(into: "paper", ["id", "title", "mass", "scan"], rows)
            return (alone, try connection.all("SELECT mass, id, scan, title FROM paper ORDER BY id", as: Paper.self))
        }
        #expect(found.0.map(\.id) == [.min, 0, .max])
        #expect(found.0.map(\.title) == ["a", "", nil])
        #expect(found.0.map(\.mass) == [0.1, 2, -1e300])
        #expect(found.0.map(\.scan) == [every, nil, []])
        #expect(found.1 == found.0)
    }

    @Test(arguments: Engine.tested)
    func `what is absent is bound as missing`(engine: Engine) async throws {
        let database = try await Tables.database(on: engine)
        let (absent, present): (String?, String?) = (nil, "here")
        let found = try await database.write { connection in
            try connection.execute("INSERT INTO paper (id, title) VALUES (1, \(absent)), (2, \(present))")
            return try connection.column("SELECT title FROM paper ORDER BY id", as: String?.self)
        }
        #expect(found == [nil, "here"])
    }

    @Test(arguments: Engine.tested)
    func `days, months and moments come back as they went`(engine: Engine) async throws {
        let database = try await Aldermouth.database(on: engine)
        let found = try await database.read { connection in
            (
                try connection.value("SELECT \(Aldermouth.today)", as: Day.self),
                try connection.value("SELECT \("2024-02" as Month)", as: Month.self),
                try connection.value("SELECT \(Aldermouth.now)", as: Instant.self),
                try connection.value("SELECT \("2024-13")", as: String.self),
                try connection.value("SELECT \(3) IS NULL", as: Bool.self)
            )
        }
        #expect(found == (Aldermouth.today, "2024-02", Aldermouth.now, "2024-13", false))
        await #expect(throws: StorageError.notUnderstood(column: "the first")) {
            try await database.read { try $0.value("SELECT \("2024-13")", as: Month.self) }
        }
    }
}

/// A value as it is, to be bound.
struct Kept: Stored {
    var stored: Value
    init(_ value: Value) { stored = value }
    init?(stored: Value) { self.stored = stored }
}

struct Paper: FromRow, Equatable {
    var id: Int64
    var title: String?
    var mass: Double?
    var scan: [UInt8]?

    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        title = try row["title"]
        mass = try row["mass"]
        scan = try row["scan"]
    }
}
