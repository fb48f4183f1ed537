/// A value of a JSON text. Names and texts are kept as bytes, so that two that look alike stay two.
///
/// Source: RFC 8259.
package enum JSON: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// The whole part of a number; nothing where it is written with an exponent or does not fit.
    case number(Int64?)
    case text([UInt8])
    case list([JSON])
    case object([[UInt8]: JSON])

    /// What an object says under a name of ours.
    package subscript(_ name: StaticString) -> JSON? {
        guard case .object(let fields) = self else { return nil }
        return fields[Array(name.description.utf8)]
    }

    package var text: String? {
        guard case .text(let bytes) = self else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    package var number: Int64? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    /// The texts of a list that holds nothing else.
    package var texts: [String]? {
        guard case .list(let values) = self else { return nil }
        let texts = values.compactMap(\.text)
        return texts.count == values.count ? texts : nil
    }

    /// A text that is no JSON, is cut short, nests too deep, is too long, or says the same name twice.
    package struct Fault: Error, Hashable {}

    static let mostBytes = 256 * 1024
    static let mostDeep = 32

    package init(reading bytes: [UInt8]) throws(Fault) {
        guard bytes.count <= JSON.mostBytes else { throw Fault() }
        var reader = JSONReader(bytes)
        self = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.isAtEnd else { throw Fault() }
    }
}

/// Goes through the bytes of a JSON text once.
private struct JSONReader {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { at == bytes.count }
    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { at += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: byte) else { return false }
        at += 1
        return true
    }

    private mutating func demand(_ word: StaticString) throws(JSON.Fault) {
        let word = Array(word.description.utf8)
        guard bytes[at...].starts(with: word) else { throw JSON.Fault() }
        at += word.count
    }

    mutating func value(depth: Int) throws(JSON.Fault) -> JSON {
        guard depth <= JSON.mostDeep else { throw JSON.Fault() }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try list(depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"):
            try demand("true")
            return .boolean(true)
        case UInt8(ascii: "f"):
            try demand("false")
            return .boolean(false)
        case UInt8(ascii: "n"):
            try demand("null")
            return .null
        default: return .number(try number())
        }
    }

    private mutating func object(_ depth: Int) throws(JSON.Fault) -> JSON {
        var fields: [[UInt8]: JSON] = [:]
        at += 1
        skipSpace()
        if take("}") { return .object(fields) }
        repeat {
            skipSpace()
            let name = try text()
            skipSpace()
            guard take(":") else { throw JSON.Fault() }
            guard fields.updateValue(try value(depth: depth + 1), forKey: name) == nil else { throw JSON.Fault() }
            skipSpace()
        } while take(",")
        guard take("}") else { throw JSON.Fault() }
        return .object(fields)
    }

    private mutating func list(_ depth: Int) throws(JSON.Fault) -> JSON {
        var values: [JSON] = []
        at += 1
        skipSpace()
        if take("]") { return .list(values) }
        repeat {
            values.append(try value(depth: depth + 1))
            skipSpace()
        } while take(",")
        guard take("]") else { throw JSON.Fault() }
        return .list(values)
    }

    private mutating func text() throws(JSON.Fault) -> [UInt8] {
        guard take("\"") else { throw JSON.Fault() }
        var text: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw JSON.Fault() }
            at += 1
            if byte == UInt8(ascii: "\\") { text += try escaped() } else { text.append(byte) }
        }
        guard take("\""), String(validating: text, as: UTF8.self) != nil else { throw JSON.Fault() }
        return text
    }

    private mutating func escaped() throws(JSON.Fault) -> [UInt8] {
        guard let byte = next else { throw JSON.Fault() }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            var code = try fourDigits()
            if (0xD800..<0xDC00).contains(code) {
                try demand("\\u")
                let low = try fourDigits()
                guard (0xDC00..<0xE000).contains(low) else { throw JSON.Fault() }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw JSON.Fault() }
            return Array(String(Character(scalar)).utf8)
        default: throw JSON.Fault()
        }
    }

    private mutating func fourDigits() throws(JSON.Fault) -> UInt32 {
        guard at + 4 <= bytes.count else { throw JSON.Fault() }
        var code: UInt32 = 0
        for byte in bytes[at..<(at + 4)] {
            switch byte {
            case 48...57: code = code << 4 | UInt32(byte - 48)
            case 65...70: code = code << 4 | UInt32(byte - 55)
            case 97...102: code = code << 4 | UInt32(byte - 87)
            default: throw JSON.Fault()
            }
        }
        at += 4
        return code
    }

    private mutating func digits() throws(JSON.Fault) -> ArraySlice<UInt8> {
        let digits = bytes[at...].prefix { (48...57).contains($0) }
        guard !digits.isEmpty else { throw JSON.Fault() }
        at += digits.count
        return digits
    }

    private mutating func number() throws(JSON.Fault) -> Int64? {
        let isBelow = take("-")
        let whole = try digits()
        guard whole.count == 1 || whole.first != 48 else { throw JSON.Fault() }
        if take(".") { _ = try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            _ = try digits()
            return nil
        }
        return Int64((isBelow ? "-" : "") + String(decoding: whole, as: UTF8.self))
    }
}
