import Aldermouth
import Glibc
import Storage
import Synchronization
import Testing

struct ConflictTests {
    /// Each adds one to what it has just read, so two that meet unseen would lose an addition.
    @Test(arguments: Engine.tested)
    func `writers that meet lose nothing`(engine: Engine) async throws {
        let folder = Folder()
        let databases = try await twoProcesses(on: engine, folder)
        let tries = Counter()
        try await databases[0].write { try $0.execute("INSERT INTO paper (id, pages) VALUES (1, 1)") }

        try await withThrowingTaskGroup { group in
            for number in 0..<40 {
                group.addTask {
                    try await databases[number % 2].write { connection in
                        tries.add()
                        let pages = try connection.value("SELECT pages FROM paper WHERE id = 1", as: Int.self) ?? 0
                        usleep(1000)
                        try connection.execute("UPDATE paper SET pages = \(pages + 1) WHERE id = 1")
                    }
                }
            }
            try await group.waitForAll()
        }
        let pages = try await databases[1].read { try $0.value("SELECT pages FROM paper WHERE id = 1", as: Int.self) }
        #expect(pages == 41)
        #expect(engine == .sqlite || tries.count > 40, "no two writers met, so nothing was tested")
    }

    /// Under anything less than serializable, both would find no notice and both would serve one.
    @Test(arguments: Engine.tested)
    func `what two officers decide on the same absence is decided once`(engine: Engine) async throws {
        let folder = Folder()
        let databases = try await twoProcesses(on: engine, folder)
        let served = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 1...2 {
                group.addTask {
                    try await databases[number - 1].write { connection in
                        let there = try connection.value("SELECT COUNT(*) FROM paper", as: Int.self) ?? 0
                        usleep(20_000)
                        guard there == 0 else { return 0 }
                        return try connection.execute("INSERT INTO paper (id, pages) VALUES (\(number), 1)")
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(served == 1)
    }

    @Test(arguments: Engine.tested)
    func `a look sees one moment, whatever is written meanwhile`(engine: Engine) async throws {
        let folder = Folder()
        let databases = try await twoProcesses(on: engine, folder)
        let (begun, written) = (Signal(), Signal())
        async let counts = databases[0].read { connection in
            let before = try connection.value("SELECT COUNT(*) FROM shelf", as: Int.self)
            begun.give()
            written.wait()
            return [before, try connection.value("SELECT COUNT(*) FROM shelf", as: Int.self)]
        }
        while !begun.isGiven { try await Task.sleep(for: .milliseconds(1)) }
        try await databases[1].write { try $0.execute("INSERT INTO shelf (id, label) VALUES (1, 'top')") }
        written.give()
        #expect(try await counts == [0, 0])
    }

    @Test(.enabled(if: Engine.tested.contains(.postgres), "needs WARDMOTE_TEST_POSTGRES"))
    func `a connection that the server has dropped is opened again`() async throws {
        let database = try await Aldermouth.reopened(Aldermouth.freshSchema(), connections: 1)
        let other = try await Aldermouth.reopened(Aldermouth.freshSchema(), connections: 1)
        let first = try await database.read { try $0.value("SELECT pg_backend_pid()", as: Int.self) }
        try await other.write { try $0.execute("SELECT pg_terminate_backend(CAST(\(first) AS INTEGER), 5000)") }
        let second = try await database.read { try $0.value("SELECT pg_backend_pid()", as: Int.self) }
        #expect(first != second && second != nil)
    }

    private func twoProcesses(on engine: Engine, _ folder: Folder) async throws -> [Database] {
        let file = folder.file("wardmote.sqlite")
        let schema = Aldermouth.freshSchema()
        var databases: [Database] = []
        for _ in 1...2 {
            let database =
                switch engine {
                case .sqlite: try Database.open(file: file)
                case .postgres: try await Aldermouth.reopened(schema)
                }
            try await database.migrate([Tables.shelf], at: Aldermouth.now)
            databases.append(database)
        }
        return databases
    }
}

final class Counter: Sendable {
    private let number = Atomic(0)
    func add() { number.add(1, ordering: .relaxed) }
    var count: Int { number.load(ordering: .relaxed) }
}

final class Signal: Sendable {
    private let given = Atomic(false)
    func give() { given.store(true, ordering: .releasing) }
    var isGiven: Bool { given.load(ordering: .acquiring) }
    func wait() { while !isGiven { usleep(500) } }
}
