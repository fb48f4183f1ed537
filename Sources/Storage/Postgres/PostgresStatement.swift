import CLibPQ

extension PostgresConnection {
    func script(_ sql: SQL) throws(StorageError) { _ = try send(sql.written(for: .postgres).text) }

    func run(_ sql: SQL) throws(StorageError) -> Int { try result(of: sql).changed }

    func rows<Line>(_ sql: SQL, _ make: (Row) throws(StorageError) -> Line) throws(StorageError) -> [Line] {
        let found = try result(of: sql)
        let columns = Columns(found.names)
        var lines: [Line] = []
        lines.reserveCapacity(Int(found.count))
        for line in 0..<found.count {
            columns.beginRow()
            lines.append(try make(Row(cursor: .postgres(found, line: line), columns: columns)))
        }
        return lines
    }

    /// Sent with its values apart from its text, which also lets the server refuse a second statement in it.
    private func result(of sql: SQL) throws(StorageError) -> PostgresResult {
        let (text, values) = try sql.written(for: .postgres)
        let sent = SentValues(values)
        let link = try opened()
        return try checked(
            sent.withPointers {
                PQexecParams(link, text, Int32(values.count), sent.types, $0, sent.lengths, sent.formats, 0)
            })
    }
}

/// Values as libpq sends them: text ending in a NUL, and bytes as they are, in one piece of memory.
private struct SentValues {
    private var memory: [CChar] = []
    private var starts: [Int?] = []
    private(set) var types: [UInt32] = []
    private(set) var lengths: [Int32] = []
    private(set) var formats: [Int32] = []

    init(_ values: [Value]) {
        for value in values {
            switch value {
            case .null: append(nil as [UInt8]?, type: 0)
            case .whole(let number): append(number.description.utf8, type: 20)
            case .real(let number): append(number.description.utf8, type: 701)
            case .text(let text): append(text.utf8, type: 25)
            case .bytes(let bytes): append(bytes, type: 17, format: 1)
            }
        }
    }

    private mutating func append(_ bytes: (some Collection<UInt8>)?, type: UInt32, format: Int32 = 0) {
        starts.append(bytes == nil ? nil : memory.count)
        types.append(type)
        lengths.append(Int32(bytes?.count ?? 0))
        formats.append(format)
        guard let bytes else { return }
        memory.append(contentsOf: bytes.lazy.map { CChar(bitPattern: $0) })
        memory.append(0)
    }

    func withPointers<Answer>(_ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Answer) -> Answer {
        memory.withUnsafeBufferPointer { memory in
            let pointers = starts.map { start in start.flatMap { memory.baseAddress?.advanced(by: $0) } }
            return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
        }
    }
}
