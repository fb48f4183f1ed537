import Aldermouth
import Foundation
import Storage
import Testing

@testable import Evidence

@Suite("Archives")
struct ZipArchiveTests {
    private let march = TestZip.Entry(Download.march, Download.street())

    /// What becomes of the files of an archive, on a desk of its own.
    private func brought(_ bytes: [UInt8], engine: Engine = .sqlite) async throws -> [ImportedFile] {
        let desk = try await Desk(engine)
        let report = try await desk.bring(desk.lay("download.zip", bytes))
        let taken = report.count { $0.state == .new }
        #expect(try await desk.held.count == taken)
        #expect(desk.segments.count == (taken > 0 ? 1 : 0))
        return report
    }

    private func refusal(_ bytes: [UInt8]) async throws -> String? {
        let report = try await brought(bytes)
        #expect(report.states == [.refused])
        return report.first?.refusal?.reason
    }

    @Test func `stored, packed, described afterwards and large archives are all read`() async throws {
        let kinds: [TestZip.Entry] = [
            march, march.with { $0.isStored = true }, march.with { $0.hasDescriptor = true },
            march.with { $0.isZip64 = true }, march.with { ($0.hasDescriptor, $0.isZip64) = (true, true) },
        ]
        for kind in kinds {
            for isZip64 in [false, true] {
                #expect(try await brought(TestZip.bytes([kind], isZip64: isZip64)).states == [.new])
            }
        }
        #expect(try await brought(TestZip.bytes([march], comment: "Made by hand, PK and all")).states == [.new])
    }

    @Test func `a folder's name in an old alphabet is no fault`() async throws {
        let entry = march.with { $0.name = [0x64, 0x6F, 0x6E, 0x6E, 0x82, 0x65, 0x73, 0x2F] + $0.name }
        #expect(try await brought(TestZip.bytes([entry])).states == [.new])
    }

    @Test func `an archive cut short anywhere is refused, and nothing of it kept`() async throws {
        let whole = TestZip.bytes([march, .init("2024-04-bedfordshire-street.csv", Download.street("2024-04"))])
        for length in stride(from: 0, to: whole.count, by: 7) {
            let said = try await refusal(Array(whole[..<length]))
            #expect(said?.hasPrefix("The archive is damaged: ") == true, "\(length): \(said ?? "")")
        }
    }

    @Test func `a file that only calls itself an archive is refused`() async throws {
        #expect(try await refusal(Array(Download.street().utf8))?.contains("damaged") == true)
        #expect(try await refusal([]) == "The archive is damaged: it is too short to be an archive. Download it again.")
    }

    @Test func `an archive inside an archive is refused by itself`() async throws {
        let inner = TestZip.bytes([march])
        let report = try await brought(TestZip.bytes([.init("inner.zip", bytes: inner), march]))
        #expect(report.states == [.refused, .new])
        #expect(
            report[0].refusal?.reason == "It is an archive inside the archive. Unpack it and import it by itself.")
        #expect(report[0].name.hasSuffix("download.zip!inner.zip"))
    }

    @Test func `an encrypted entry, and one packed in another way, say so`() async throws {
        let locked = try await refusal(TestZip.bytes([march.with { $0.isEncrypted = true }]))
        #expect(locked == "The entry is encrypted. Unpack the archive and import the files.")
        let other = try await refusal(TestZip.bytes([march.with { $0.method = 12 }]))
        #expect(other == "The entry is packed by a method (12) that is not understood.")
    }

    @Test(arguments: [
        "../2024-03-bedfordshire-street.csv", "a/../../2024-03-bedfordshire-street.csv",
        "/etc/2024-03-bedfordshire-street.csv", "..\\2024-03-bedfordshire-street.csv",
        "C:/2024-03-bedfordshire-street.csv", "a\u{1}/2024-03-bedfordshire-street.csv",
    ])
    func `a name that leads out of the archive is refused`(name: String) async throws {
        let said = try await refusal(TestZip.bytes([.init(name, Download.street())]))
        #expect(said == "The entry's name is a path out of the archive, which no honest archive has.")
    }

    @Test func `an entry that expands a thousandfold is refused before it is unpacked`() async throws {
        let zeros = [UInt8](repeating: 0x20, count: 40 << 20)
        let bytes = TestZip.bytes([.init(Download.march, bytes: zeros)])
        #expect(bytes.count < zeros.count / 900)
        let said = try await refusal(bytes)
        #expect(said == "The entry would expand more than 100 times over, as no police file does.")
        let lying = TestZip.bytes([TestZip.Entry(Download.march, bytes: zeros).with { $0.saidSize = 1_000_000 }])
        #expect(try await refusal(lying)?.contains("not the size the directory says") == true)
    }

    @Test func `entries that overlap are refused`() async throws {
        let again = TestZip.Entry(Download.march, Download.street()).with { $0.liesAt = 0 }
        #expect(
            try await refusal(TestZip.bytes([march, again]))
                == "Entries of the archive overlap, as no honest archive's do.")
    }

    @Test func `a wrong checksum, two names and two sizes are refused`() async throws {
        let crc = try await refusal(TestZip.bytes([march.with { $0.saidCRC = 1 }]))
        #expect(crc == "The archive is damaged: its checksum is not that of the directory. Download it again.")
        let names = try await refusal(
            TestZip.bytes([march.with { $0.otherName = Array("2024-03/2024-04-bedfordshire-street.csv".utf8) }]))
        #expect(names == "The archive is damaged: an entry has two different names. Download it again.")
        for size in [0, 10, 100_000, 3 << 30] {
            #expect(try await refusal(TestZip.bytes([march.with { $0.saidSize = size }])) != nil)
            #expect(try await refusal(TestZip.bytes([march.with { ($0.saidSize, $0.isStored) = (size, true) }])) != nil)
        }
    }

    @Test func `an archive without a CSV file says so`() async throws {
        let said = try await refusal(TestZip.bytes([.init("README.txt", "Nothing here")]))
        #expect(said == "The archive holds no CSV file.")
        #expect(try await refusal(TestZip.bytes([])) == "The archive holds no CSV file.")
    }

    @Test func `numbers of the directory beyond all measure are refused`() async throws {
        let large = TestZip.bytes([march], isZip64: true)
        let end = large.count - 22 - 20 - 56
        for field in [32, 40, 48] {
            for number in [-1, Int.min, Int.max, 1 << 40] {
                var bytes = large
                bytes.replaceSubrange((end + field)..<(end + field + 8), with: TestZip.le(number, 8))
                #expect(try await refusal(bytes) != nil)
            }
        }
        for size in [Int.max, -1, 1 << 62] {
            let bytes = TestZip.bytes([march.with { ($0.isZip64, $0.saidSize) = (true, size) }, march])
            #expect(try await brought(bytes).contains { $0.state == .refused })
        }
    }

    @Test(arguments: Engine.tested)
    func `a damaged entry leaves the others of the archive alone`(engine: Engine) async throws {
        let entries: [TestZip.Entry] = [
            .init("2024-01/2024-01-bedfordshire-street.csv", Download.street("2024-01")),
            march.with { $0.saidCRC = 7 },
            .init("2024-04/2024-04-bedfordshire-street.csv", Download.street("2024-04") + "\"\n"),
        ]
        let report = try await brought(TestZip.bytes(entries), engine: engine)
        #expect(report.states == [.new, .refused, .refused])
        #expect(report[2].refusal?.line == 5)
    }
}
