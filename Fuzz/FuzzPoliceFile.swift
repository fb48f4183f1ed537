import Dates
import Glibc
import Places

/// Any bytes as a police file: taken or refused, never more. What is taken is written out again from its facts, and
/// must be taken again with the same facts.
///
/// The first byte says which kind of file it is.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzPoliceFile(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    guard count > 0 else { return 0 }
    let kinds: [DataSet] = [.street, .outcomes, .stopAndSearch]
    let set = kinds[Int(start[0] % 3)]
    let bytes = Array(UnsafeBufferPointer(start: start + 1, count: count - 1))
    guard let first = taken(bytes, set) else { return 0 }
    let written = first.written(set)
    guard let second = taken(written, set) else {
        fatalError("refused when written again: \(String(decoding: written, as: UTF8.self))")
    }
    precondition(first.rows == second.rows, "rows are lost")
    for row in 0..<first.rows {
        let (one, other) = (first.line(row, set), second.line(row, set))
        precondition(one == other, "row \(row) changes")
    }
    return 0
}

/// The facts of a file that is taken; nothing when it is refused.
private func taken(_ bytes: [UInt8], _ set: DataSet) -> FactsBlock? {
    guard let name = PoliceFileName("2024-03-aldermouth-\(set.rawValue).csv") else { return nil }
    let buffer = ByteBuffer(capacity: 1)
    buffer.resize(to: bytes.count)
    bytes.withUnsafeBufferPointer { if let from = $0.baseAddress { memcpy(buffer.base, from, $0.count) } }
    do throws(FileRefusal) {
        let read = try ReadPoliceFile(name: name).read(buffer.bytes)
        precondition(read.categories.reduce(0) { $0 + $1.rows } == read.rows, "a row has no category")
        precondition(
            read.withoutPlace <= read.rows && read.withoutCoordinates <= read.rows && read.repeatedIDs <= read.rows)
        let copy = Kept(read.block)
        do { return try FactsBlock(UnsafeRawBufferPointer(copy.bytes), owner: copy) } catch {
            fatalError("its own block cannot be opened")
        }
    } catch {
        precondition(!error.reason.isEmpty)
        return nil
    }
}

private final class Kept {
    let bytes: UnsafeMutableRawBufferPointer
    init(_ block: [UInt8]) {
        bytes = .allocate(byteCount: block.count, alignment: 64)
        bytes.copyBytes(from: block)
    }
    deinit { bytes.deallocate() }
}

extension FactsBlock {
    fileprivate func written(_ set: DataSet) -> [UInt8] {
        var text = Array(PoliceLayout.of(set).header.joined(separator: ",").utf8) + [0x0A]
        for row in 0..<rows { text += line(row, set) }
        return text
    }

    /// One row as a line of a file of its kind.
    fileprivate func line(_ row: Int, _ set: DataSet) -> [UInt8] {
        let place = code(.place, row)
        let (longitude, latitude) = (degrees(.longitudes, place), degrees(.latitudes, place))
        var fields: [String]
        if set == .stopAndSearch {
            fields = [
                quoted(text(.searchType, row)), quoted(text(.searchDate, row)), text(.operation, row), latitude,
                longitude,
                text(.person, row), quoted(text(.legislation, row)), quoted(text(.category, row)),
                text(.searchOutcome, row),
            ]
        } else {
            let lsoa = Int(items(Section.placeLSOAs.rawValue, as: UInt16.self)[place])
            let location = Int(items(Section.placeLocations.rawValue, as: UInt16.self)[place])
            fields = [
                identifier(row), "2024-03", text(.forces, row), longitude, latitude, quoted(entry(.location, location)),
                lsoas[lsoa]?.text ?? "", quoted(entry(.lsoaName, lsoa)), quoted(text(.category, row)),
            ]
            if set == .street { fields += [quoted(text(.lastOutcome, row)), quoted(text(.context, row))] }
        }
        return Array((fields.joined(separator: ",") + "\r\n").utf8)
    }

    private func identifier(_ row: Int) -> String {
        guard has(.plainIdentifier) == false else { return quoted(text(.plainIdentifier, row)) }
        let bits = items(Section.identified.rawValue, as: UInt8.self)
        guard bits[row / 8] >> UInt8(row % 8) & 1 == 1 else { return "" }
        let before = (0..<row).count { bits[$0 / 8] >> UInt8($0 % 8) & 1 == 1 }
        let bytes = bytes[(sectionOffset(of: .identifiers) + 32 * before)...].prefix(32)
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// Where the identifiers begin: 32 bytes wide, so they are no type of their own.
    private func sectionOffset(of section: Section) -> Int {
        let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        for entry in stride(from: 16, to: 16 + 16 * count, by: 16)
        where Int(bytes.loadUnaligned(fromByteOffset: entry, as: UInt16.self)) == section.rawValue {
            return Int(bytes.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self))
        }
        return bytes.count
    }

    private func degrees(_ section: Section, _ place: Int) -> String {
        let value = Int(items(section.rawValue, as: Int32.self)[place])
        guard value != Int(Int32.min) else { return "" }
        let decimals = String(abs(value) % 1_000_000)
        return
            "\(value < 0 ? "-" : "")\(abs(value) / 1_000_000).\(String(repeating: "0", count: 6 - decimals.utf8.count))\(decimals)"
    }

    private func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C }) else { return text }
        let doubled = text.utf8.flatMap { $0 == 0x22 ? [$0, $0] : [$0] }
        return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
    }
}
