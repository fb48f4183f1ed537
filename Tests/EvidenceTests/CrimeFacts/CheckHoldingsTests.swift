import Aldermouth
import Foundation
import Partnership
import Storage
import Testing

@testable import Evidence

@Suite("Looking through all that is held")
struct CheckHoldingsTests {
    private func check(_ desk: Desk) async throws -> (files: Int, faults: [String]) {
        try await CheckHoldings(viewer: .keeper, folder: desk.data, now: Aldermouth.now).run(desk.database)
    }

    @Test(arguments: Engine.tested)
    func `a changed byte of the facts, and facts that are gone, are found and named`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let path = try desk.lay("2024-03-aldermouth-street.csv", StreetFile.text([StreetFile.row(), StreetFile.row()]))
        _ = try await desk.bring(path)
        let whole = try await check(desk)
        #expect(whole.files == 1)
        #expect(whole.faults == [])

        let name = try #require(desk.segments.keys.first)
        let facts = URL(filePath: desk.data + "/facts/" + name)
        var bytes = try Data(contentsOf: facts)
        let last = try #require(bytes.lastIndex { $0 == UInt8(ascii: "B") })
        bytes[last] = UInt8(ascii: "C")
        try bytes.write(to: facts)
        #expect(try await check(desk).faults.map { $0.contains("not those that were imported") } == [true])

        try FileManager.default.removeItem(at: facts)
        #expect(try await check(desk).faults.map { $0.contains("are not there") } == [true])
    }
}
