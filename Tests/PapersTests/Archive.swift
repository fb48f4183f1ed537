import CZlib
import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The parts of a ZIP file, read from its directory as Word reads it, for tests of what we write.
func parts(of zip: [UInt8]) -> [String: [UInt8]] {
    func number(_ at: Int, _ bytes: Int) -> Int { (0..<bytes).reduce(0) { $0 | Int(zip[at + $1]) << (8 * $1) } }
    let end = zip.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4B50 else { return [:] }
    var parts: [String: [UInt8]] = [:]
    var at = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
        let (packed, size, name, offset) = (
            number(at + 20, 4), number(at + 24, 4), number(at + 28, 2), number(at + 42, 4)
        )
        let start = offset + 30 + number(offset + 26, 2) + number(offset + 28, 2)
        let data = inflated(Array(zip[start..<(start + packed)]), size: size, wrapped: false)
        let sum = crc32(0, data, UInt32(data.count))
        parts[String(decoding: zip[(at + 46)..<(at + 46 + name)], as: UTF8.self)] =
            Int(sum) == number(at + 16, 4) ? data : nil
        at += 46 + name
    }
    return parts
}

func inflated(_ packed: [UInt8], size: Int, wrapped: Bool) -> [UInt8] {
    var (stream, input, output) = (z_stream(), packed, [UInt8](repeating: 0, count: size + 1))
    inflateInit2_(&stream, wrapped ? 15 : -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&stream) }
    return input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            return inflate(&stream, Z_FINISH) == Z_STREAM_END ? Array(output[..<Int(stream.total_out)]) : []
        }
    }
}

/// An XML part as parsed: its elements in order, and the text of those named.
final class Parsed: NSObject, XMLParserDelegate {
    private(set) var names: [String] = []
    private(set) var attributes: [(element: String, values: [String: String])] = []
    private(set) var text: [String: [String]] = [:]
    private var open: [(name: String, text: String)] = []

    init?(_ bytes: [UInt8]?) {
        super.init()
        guard let bytes else { return nil }
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes values: [String: String]
    ) {
        names.append(name)
        attributes.append((name, values))
        open.append((name, ""))
    }
    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if !open.isEmpty { open[open.count - 1].text += text }
    }
    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if let closed = open.popLast() { text[closed.name, default: []].append(closed.text) }
    }
}
