import CLibPQ

extension PostgresConnection {
    /// Sends rows by `COPY`, some 64 kB at a time.
    func copy(
        into table: StaticString, _ columns: [StaticString], _ rows: some Sequence<[Value]>
    ) throws(StorageError) -> Int {
        _ = try send("COPY \(table) (\(list(columns))) FROM STDIN")
        var text = CopyText()
        do throws(StorageError) {
            for row in rows {
                try checkStorable(row, columns: columns.count)
                text.append(row)
                if text.bytes.count >= 1 << 16 { try put(&text) }
            }
            try put(&text)
        } catch {
            // The server is told that no more will come; its own answer to that is not the fault to report.
            _ = try? endCopy(because: "the rows could not be sent")
            throw error
        }
        return try endCopy(because: nil).changed
    }

    private func put(_ text: inout CopyText) throws(StorageError) {
        let link = try opened()
        let sent = text.bytes.withUnsafeBytes {
            PQputCopyData(link, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count))
        }
        text.bytes.removeAll(keepingCapacity: true)
        guard sent == 1 else { throw .unavailable("the server stopped taking rows") }
    }

    private func endCopy(because reason: String?) throws(StorageError) -> PostgresResult {
        let link = try opened()
        guard PQputCopyEnd(link, reason) == 1 else { throw .unavailable("the server stopped taking rows") }
        let answer = PQgetResult(link)
        while let further = PQgetResult(link) { PQclear(further) }
        return try checked(answer)
    }
}

/// Rows in PostgreSQL's own text for `COPY`: a tab between values, a line for each row, `\N` for what is missing.
///
/// Source: PostgreSQL 15 documentation, `COPY`, “Text Format”.
private struct CopyText {
    var bytes: [UInt8] = []

    mutating func append(_ row: [Value]) {
        for (position, value) in row.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: "\t")) }
            append(value)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ value: Value) {
        switch value {
        case .null: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "N")])
        case .whole(let number): bytes.append(contentsOf: number.description.utf8)
        case .real(let number): bytes.append(contentsOf: number.description.utf8)
        case .text(let text): for byte in text.utf8 { append(letter: byte) }
        case .bytes(let blob):
            bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\\"), UInt8(ascii: "x")])
            for byte in blob {
                bytes.append(digit(byte >> 4))
                bytes.append(digit(byte & 15))
            }
        }
    }

    private mutating func append(letter: UInt8) {
        switch letter {
        case UInt8(ascii: "\\"): bytes.append(contentsOf: [letter, letter])
        case UInt8(ascii: "\n"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
        case UInt8(ascii: "\r"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
        case UInt8(ascii: "\t"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
        default: bytes.append(letter)
        }
    }

    private func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
