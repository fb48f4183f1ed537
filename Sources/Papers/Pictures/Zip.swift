import CZlib
import Markup

/// A ZIP archive in memory: enough for Word and Excel files. The same parts always give the same bytes.
struct Zip {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    mutating func add(_ name: String, _ xml: XML) {
        add(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\(xml)" as XML).bytes)
    }

    mutating func add(_ name: String, _ data: [UInt8]) {
        let (packed, offset, name) = (deflated(data), UInt32(bytes.count), Array(name.utf8))
        var head: [UInt8] = []
        // Version 2.0; names in UTF-8; deflated; 1 January 2026, 00:00.
        for field in [20, 0x0800, 8, 0, 0x5C21] as [UInt16] { append(field, to: &head) }
        append(checksum(data), to: &head)
        append(UInt32(packed.count), to: &head)
        append(UInt32(data.count), to: &head)
        append(UInt16(name.count), to: &head)
        append(UInt16(0), to: &head)

        append(UInt32(0x0403_4B50), to: &bytes)
        bytes += head + name + packed
        append(UInt32(0x0201_4B50), to: &directory)
        append(UInt16(20), to: &directory)
        directory += head + [UInt8](repeating: 0, count: 10)
        append(offset, to: &directory)
        directory += name
        count += 1
    }

    func finished() -> [UInt8] {
        var end: [UInt8] = []
        append(UInt32(0x0605_4B50), to: &end)
        append(UInt32(0), to: &end)
        append(count, to: &end)
        append(count, to: &end)
        append(UInt32(directory.count), to: &end)
        append(UInt32(bytes.count), to: &end)
        append(UInt16(0), to: &end)
        return bytes + directory + end
    }
}

/// Little end first.
private func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
}

func checksum(_ data: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: data.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
}

/// DEFLATE without a wrapper, as a ZIP holds it; with the zlib wrapper, as a PNG does.
func deflated(_ data: [UInt8], wrapped: Bool = false) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
        &stream, 6, Z_DEFLATED, wrapped ? 15 : -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var (input, output) = (data, [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(data.count))) + 16))
    let written = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            _ = deflate(&stream, Z_FINISH)
            return Int(stream.total_out)
        }
    }
    return Array(output[..<written])
}
