/// The packed reference data is not what it should be.
package enum PackFault: Error, Hashable {
    case notAPack
    case missing(section: String)
    case cutShort(section: String)
    case noSuchName(Int)
}

/// The sections of `areas.pack`, as tools/reference/areas.py wrote them: little endian, every read checked.
struct Pack {
    private let bytes: UnsafeRawBufferPointer
    private var sections: [String: Range<Int>] = [:]
    private let text: Range<Int>

    init(_ bytes: UnsafeRawBufferPointer) throws(PackFault) {
        self.bytes = bytes
        guard bytes.count >= 12, bytes.prefix(8).elementsEqual("WMAREAS1".utf8) else { throw .notAPack }
        let count = Int(bytes.number32(at: 8))
        guard count < 100, bytes.count >= 12 + 16 * count else { throw .notAPack }
        for entry in 0..<count {
            let at = 12 + 16 * entry
            let tag = String(decoding: bytes[at..<at + 8].prefix { $0 != 0 }, as: UTF8.self)
            let start = Int(bytes.number32(at: at + 8))
            let end = start + Int(bytes.number32(at: at + 12))
            guard end <= bytes.count else { throw .cutShort(section: tag) }
            sections[tag] = start..<end
        }
        guard let text = sections["text"], text.count >= 8 else { throw .missing(section: "text") }
        guard text.count >= 8 + 4 * Int(bytes.number32(at: text.lowerBound)) else { throw .cutShort(section: "text") }
        self.text = text
    }

    /// Every record of a section, each `width` bytes, in order.
    func records<Made>(_ tag: String, width: Int, _ make: (Record) throws(PackFault) -> Made) throws(PackFault)
        -> [Made]
    {
        guard let section = sections[tag] else { throw .missing(section: tag) }
        guard section.count % width == 0 else { throw .cutShort(section: tag) }
        var made: [Made] = []
        made.reserveCapacity(section.count / width)
        for at in stride(from: section.lowerBound, to: section.upperBound, by: width) {
            made.append(try make(Record(bytes: bytes, at: at)))
        }
        return made
    }

    func name(_ place: Int) throws(PackFault) -> String {
        let count = Int(bytes.number32(at: text.lowerBound))
        guard place >= 0, place < count else { throw .noSuchName(place) }
        let letters = text.lowerBound + 8 + 4 * count
        let from = letters + Int(bytes.number32(at: text.lowerBound + 4 + 4 * place))
        let to = letters + Int(bytes.number32(at: text.lowerBound + 8 + 4 * place))
        guard from <= to, to <= text.upperBound else { throw .cutShort(section: "text") }
        return String(decoding: bytes[from..<to], as: UTF8.self)
    }

    /// One record. Offsets are the writer's, within the width that ``records(_:width:_:)`` checked.
    struct Record {
        fileprivate let bytes: UnsafeRawBufferPointer
        fileprivate let at: Int

        func code(_ offset: Int) -> AreaCode { AreaCode(packed: bytes.number32(at: at + offset)) }
        func word(_ offset: Int) -> Int { Int(bytes.number32(at: at + offset)) }
        func half(_ offset: Int) -> Int { Int(bytes.number16(at: at + offset)) }
        func byte(_ offset: Int) -> UInt8 { bytes[at + offset] }
        /// 65535 stands for none.
        func halfOrNone(_ offset: Int) -> Int32? {
            let value = bytes.number16(at: at + offset)
            return value == .max ? nil : Int32(value)
        }
    }
}

extension UnsafeRawBufferPointer {
    func number32(at offset: Int) -> UInt32 {
        UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    func number16(at offset: Int) -> UInt16 {
        UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    }
}
