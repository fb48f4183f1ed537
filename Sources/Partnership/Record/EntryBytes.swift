import Dates
import Storage

extension Entry {
    /// Every field in a fixed order, each text with its length before it, so that no two entries have the same bytes.
    package var bytes: [UInt8] {
        var writer = EntryWriter()
        writer.byte(EntryBytes.version)
        writer.byte(operation.rawValue)
        writer.number(at.milliseconds)
        writer.number(account.number)
        writer.number(seat.number)
        writer.number(session)
        writer.text(purpose?.rawValue ?? "")
        writer.text(route)
        writer.count(things.count)
        for thing in things {
            writer.byte(thing.kind.code)
            writer.number(thing.number)
        }
        writer.text(fields.map(\.rawValue).joined(separator: " "))
        for text in [reason, recipients, detail] { writer.text(text) }
        return writer.bytes
    }

    /// The entry that stands in `bytes`; nothing where they are not exactly one.
    package init?(_ bytes: [UInt8]) {
        var reader = EntryReader(bytes: bytes)
        guard reader.byte() == EntryBytes.version, let operation = reader.byte().flatMap(Operation.init(rawValue:)),
            let at = reader.number(), let account = reader.number(), let seat = reader.number(),
            let session = reader.number(), let purpose = reader.text(), let route = reader.text(),
            let things = reader.things(), let fields = reader.text(), let reason = reader.text(),
            let recipients = reader.text(), let detail = reader.text(), reader.isAtEnd
        else { return nil }
        let names = fields.utf8.split(separator: 0x20).map { Field(rawValue: String(decoding: $0, as: UTF8.self)) }
        guard !names.contains(nil), purpose.isEmpty || Purpose(rawValue: purpose) != nil else { return nil }
        self.init(
            operation, at: Instant(milliseconds: at), account: ID(account), seat: ID(seat), session: session,
            purpose: Purpose(rawValue: purpose), route: route, things: things, fields: names.compactMap { $0 },
            reason: reason, recipients: recipients, detail: detail)
    }
}

enum EntryBytes {
    static let version: UInt8 = 1
    /// Where the moment and the account stand, for a look without reading the rest.
    static let atStart = 2
    static let accountStart = 10
    /// Where the purpose stands, the route after it, and then the things.
    static let textsStart = 34
    /// Which bytes stand for a kind of thing.
    static let isKind = (0...255).map { Kind(code: UInt8($0)) != nil }
}

private struct EntryWriter {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(160) }

    mutating func byte(_ byte: UInt8) { bytes.append(byte) }
    mutating func number(_ number: Int64) { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
    mutating func count(_ count: Int) {
        withUnsafeBytes(of: UInt32(count).littleEndian) { bytes.append(contentsOf: $0) }
    }
    mutating func text(_ text: String) {
        count(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }
}

/// Reads an entry's bytes from the front; nothing once they end too soon.
struct EntryReader {
    private let bytes: [UInt8]
    private var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { at == bytes.count }

    mutating func byte() -> UInt8? {
        guard at < bytes.count else { return nil }
        at += 1
        return bytes[at - 1]
    }

    mutating func number() -> Int64? {
        guard bytes.count - at >= 8 else { return nil }
        at += 8
        return bytes.withUnsafeBytes { Int64(littleEndian: $0.loadUnaligned(fromByteOffset: at - 8, as: Int64.self)) }
    }

    mutating func count() -> Int? {
        guard bytes.count - at >= 4 else { return nil }
        at += 4
        return bytes.withUnsafeBytes {
            Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: at - 4, as: UInt32.self)))
        }
    }

    mutating func text() -> String? {
        guard let length = count(), length <= bytes.count - at else { return nil }
        at += length
        return String(validating: bytes[(at - length)..<at], as: UTF8.self)
    }

    mutating func things() -> [ThingID]? {
        guard let length = count(), length * 9 <= bytes.count - at else { return nil }
        var things: [ThingID] = []
        for _ in 0..<length {
            guard let kind = byte().flatMap(Kind.init(code:)), let number = number() else { return nil }
            things.append(ThingID(kind, number))
        }
        return things
    }

    /// Goes past what stands before the things.
    mutating func skipToThings() -> Bool {
        at += EntryBytes.textsStart
        return skipText() && skipText()
    }

    private mutating func skipText() -> Bool {
        guard let length = count(), length <= bytes.count - at else { return false }
        at += length
        return true
    }
}
