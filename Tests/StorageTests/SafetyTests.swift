import Aldermouth
import Foundation
import Testing

@testable import Storage

@Suite("Settings of the engine that must not be")
struct SafetyTests {
    @Test func `a file that was opened by us is safe`() async throws {
        let path = NSTemporaryDirectory() + "wardmote-safety-\(UInt64.random(in: 0...UInt64.max)).sqlite"
        defer { for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + end) } }
        let database = try Database.open(file: path)
        #expect(try await database.safetyFaults() == [])
        try await database.close()
    }

    @Test(arguments: [(1, 1, "wal", "disk"), (2, 0, "wal", "parent"), (2, 1, "delete", "log")])
    func `each one that is wrong is named`(synchronous: Int, foreignKeys: Int, journal: String, word: String) {
        let faults = SQLiteSettings(synchronous: synchronous, foreignKeys: foreignKeys, journal: journal).faults
        #expect(faults.count == 1)
        #expect(faults.first?.contains(word) == true)
    }
}
