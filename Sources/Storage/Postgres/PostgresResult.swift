import CLibPQ
import Glibc

/// The answer of PostgreSQL to one statement, given back to libpq when the last user lets go.
final class PostgresResult {
    let pointer: OpaquePointer
    /// The types of the columns, by PostgreSQL's numbers for them (`pg_type.oid`).
    private let types: [UInt32]

    init(_ pointer: OpaquePointer) {
        self.pointer = pointer
        types = (0..<PQnfields(pointer)).map { PQftype(pointer, $0) }
    }

    deinit { PQclear(pointer) }

    var count: Int32 { PQntuples(pointer) }
    var names: [String] {
        (0..<PQnfields(pointer)).map { column in PQfname(pointer, column).map { String(cString: $0) } ?? "" }
    }
    /// Rows added, changed or taken away; for a query, rows found.
    var changed: Int { Int(atoll(PQcmdTuples(pointer))) }
    /// What was done, such as `COMMIT`; `ROLLBACK` is the answer to a commit of what had failed.
    var tag: String { String(cString: PQcmdStatus(pointer)) }

    func value(_ line: Int32, _ column: Int32) -> Value {
        guard PQgetisnull(pointer, line, column) == 0, let start = PQgetvalue(pointer, line, column) else {
            return .null
        }
        switch types[Int(column)] {
        case 16: return .whole(start.pointee == CChar(UInt8(ascii: "t")) ? 1 : 0)
        case 17: return .bytes(bytes(UnsafeBufferPointer(start: start, count: length(line, column))))
        case 20, 21, 23, 26: return .whole(strtoll(start, nil, 10))
        case 700, 701, 1700: return .real(strtod(start, nil))
        default:
            let text = UnsafeRawBufferPointer(start: start, count: length(line, column))
            return .text(String(decoding: text, as: UTF8.self))
        }
    }

    private func length(_ line: Int32, _ column: Int32) -> Int { Int(PQgetlength(pointer, line, column)) }

    /// `\x00ff`: two digits of base 16 for each byte, after two letters of introduction.
    private func bytes(_ text: UnsafeBufferPointer<CChar>) -> [UInt8] {
        func digit(_ letter: CChar) -> UInt8 {
            let letter = UInt8(bitPattern: letter)
            return letter < UInt8(ascii: "a") ? letter - UInt8(ascii: "0") : letter - UInt8(ascii: "a") + 10
        }
        return stride(from: 2, to: text.count - 1, by: 2).map { digit(text[$0]) << 4 | digit(text[$0 + 1]) }
    }
}
