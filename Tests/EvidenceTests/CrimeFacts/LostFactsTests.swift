import Aldermouth
import Dates
import Figures
import Foundation
import Places
import Storage
import Testing

@testable import Evidence

@Suite("Facts that are damaged or gone")
struct LostFactsTests {
    /// Two months held, each in a file of facts of its own; gives the path of the later one's source.
    private func twoMonths(_ engine: Engine) async throws -> (Desk, String) {
        let desk = try await Desk(engine)
        _ = try await desk.bring(desk.lay("2024-02-bedfordshire-street.csv", Download.street("2024-02", rows: 5)))
        let march = try desk.lay("2024-03-bedfordshire-street.csv", Download.street())
        _ = try await desk.bring(march)
        return (desk, march)
    }

    private func months(_ desk: Desk) async throws -> [String] {
        try await desk.figures(.crime, "bedfordshire", from: "2024-02", to: "2024-03", by: "month").said
    }

    private func path(_ desk: Desk, _ month: Month) async throws -> String {
        let file = try #require(try await desk.held.first { $0.month == month })
        return desk.data + "/facts/" + file.segment
    }

    @Test(arguments: Engine.tested)
    func `what is gone is told as absent, never as nought, and comes back with its file`(engine: Engine) async throws {
        let (desk, march) = try await twoMonths(engine)
        try FileManager.default.removeItem(atPath: await path(desk, "2024-03"))
        #expect(try await months(desk) == ["bedfordshire 5 complete", "bedfordshire  absent"])
        let facts = try await desk.facts()
        let count = CountArea(
            viewer: Aldermouth.priya, set: .street, area: .files(force: "bedfordshire"), months: Period("2024-03"),
            now: Aldermouth.now
        ).run(facts).own
        #expect(count.states[0].reason == "What was read from \(march) is damaged or gone. Import the file again.")

        #expect(try await desk.bring(march).states == [.unchanged])
        #expect(try await months(desk) == ["bedfordshire 5 complete", "bedfordshire 3 complete"])
        #expect(try await desk.held.count == 2)
    }

    @Test func `facts of which a byte has changed come back with their file`() async throws {
        let (desk, march) = try await twoMonths(.sqlite)
        let path = try await path(desk, "2024-03")
        let whole = Array(try #require(FileManager.default.contents(atPath: path)))
        try Data(whole[..<40] + [0xFF] + whole[41...]).write(to: URL(fileURLWithPath: path))
        #expect(try await months(desk).last == "bedfordshire  absent")
        #expect(try await desk.bring(march).states == [.unchanged])
        #expect(try await months(desk).last == "bedfordshire 3 complete")
        #expect(try await desk.held.last?.segment.utf8.elementsEqual(path.utf8.suffix(22)) == false)
    }

    @Test func `a block of which a byte has changed is refused, or counts as many rows as it says`() throws {
        let (read, _) = try StreetFile.read(Download.street(rows: 40))
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: read.block.count, alignment: 64)
        defer { copy.deallocate() }
        let points = PointFinder(.embedded)
        var refused = 0
        for at in read.block.indices {
            copy.copyBytes(from: read.block)
            copy[at] ^= 0xFF
            guard let block = try? FactsBlock(UnsafeRawBufferPointer(copy), owner: nil), block.rows < 1000,
                let placed = PlacedCounts(block, .embedded, points: points, columns: { Array($0.indices) })
            else {
                refused += 1
                continue
            }
            for row in 0..<block.rows { for column in FactColumn.allCases { _ = block.text(column, row) } }
            if block.has(.place) { #expect(placed.counts.reduce(0, +) == UInt32(block.rows)) }
        }
        #expect(refused > 100)
    }

    @Test(arguments: [([3, 4], true), ([UInt32.max, UInt32.max], false), ([UInt32(Int32.max), 1], false)])
    func `rows that stand for more than any file can hold are counted nowhere`(counts: [UInt32], isHeld: Bool) throws {
        var writer = FactsWriter(rows: counts.count)
        writer.add(Section.counts.rawValue, counts)
        let bytes = writer.block()
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        defer { copy.deallocate() }
        copy.copyBytes(from: bytes)
        let block = try FactsBlock(UnsafeRawBufferPointer(copy), owner: nil)
        let placed = PlacedCounts(block, .embedded, points: PointFinder(.embedded), columns: { Array($0.indices) })
        #expect((placed != nil) == isHeld)
    }

    @Test func `a file of facts cut short anywhere is no facts`() async throws {
        let (read, _) = try StreetFile.read(Download.street())
        for length in 0..<read.block.count {
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(length, 1), alignment: 64)
            defer { copy.deallocate() }
            copy.copyBytes(from: read.block.prefix(length))
            let cut = UnsafeRawBufferPointer(rebasing: copy[0..<length])
            // The last bytes only fill up to a multiple of eight.
            if length <= read.block.count - 8 {
                #expect(throws: FactsBlock.Damaged.self) { try FactsBlock(cut, owner: nil) }
            } else {
                _ = try? FactsBlock(cut, owner: nil)
            }
        }
    }
}

@Suite("An import that was stopped")
struct StoppedImportTests {
    @Test(arguments: Engine.tested)
    func `what a killed import had begun is taken away, and nothing else`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        _ = try await desk.bring(desk.lay("2024-02-bedfordshire-street.csv", Download.street("2024-02")))
        let stray = "0123456789abcdef.facts"
        let others = "fedcba9876543210.facts"
        for name in [stray, others] {
            try Data([1, 2, 3]).write(to: URL(fileURLWithPath: desk.data + "/facts/" + name))
        }
        try Data(stray.utf8).write(to: URL(fileURLWithPath: desk.data + "/facts/import.lock"))
        #expect(try await desk.bring(desk.lay(Download.march, Download.street())).states == [.new])
        #expect(desk.segments[stray] == nil)
        // A file that another database may know is not ours to take away.
        #expect(desk.segments[others] != nil)
        #expect(desk.segments.count == 3)
    }

    @Test(arguments: ["../../precious", "../wardmote.facts", "0123456789ABCDEF.facts", "\u{0}123456789abcdef.facts"])
    func `a note that names no file of facts takes nothing away`(note: String) async throws {
        let desk = try await Desk(.sqlite)
        _ = try await desk.bring(desk.lay("2024-02-bedfordshire-street.csv", Download.street("2024-02")))
        let precious = desk.data + "/wardmote.facts"
        try Data([1]).write(to: URL(fileURLWithPath: precious))
        try Data(note.utf8).write(to: URL(fileURLWithPath: desk.data + "/facts/import.lock"))
        #expect(try await desk.bring(desk.lay(Download.march, Download.street())).states == [.new])
        #expect(FileManager.default.fileExists(atPath: precious))
    }

    @Test func `two imports at once: the second is told to wait`() async throws {
        let desk = try await Desk(.sqlite)
        let path = try desk.lay(Download.march, Download.street())
        _ = try await desk.bring(path)
        let lock = try ImportLock(desk.data + "/facts")
        let before = try await desk.kept
        await #expect(throws: ImportFailure.self) { try await desk.bring(path) }
        lock.release()
        #expect(try await desk.kept == before)
        #expect(try await desk.bring(path).states == [.unchanged])
    }

    @Test func `a lock that was let go of is free, though a program that is being started still has a copy of it`()
        throws
    {
        let folder = FileManager.default.temporaryDirectory.path + "/lock-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let lock = try ImportLock(folder)
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
        let ours = open.filter {
            let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
            return target?.hasSuffix(folder.split(separator: "/").last! + "/import.lock") ?? false
        }
        let copy = dup(try #require(ours.first))
        defer { close(copy) }
        lock.release()
        try ImportLock(folder).release()
    }
}
