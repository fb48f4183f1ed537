import CLibPQ

extension StorageError {
    /// What PostgreSQL says of a statement that failed. Its detail, which quotes values of the row, is left alone.
    init(_ result: OpaquePointer) {
        func field(_ letter: UInt8) -> String {
            PQresultErrorField(result, Int32(letter)).map { String(cString: $0) } ?? ""
        }
        let table = field(UInt8(ascii: "t"))
        self.init(
            sqlState: field(UInt8(ascii: "C")), table: table, column: "\(table).\(field(UInt8(ascii: "c")))",
            constraint: field(UInt8(ascii: "n")), message: field(UInt8(ascii: "M")))
    }

    /// - Parameter sqlState: The five letters of PostgreSQL's appendix A, “PostgreSQL Error Codes”.
    init(sqlState: String, table: String, column: String, constraint: String, message: String) {
        self =
            switch sqlState {
            case "23505": .alreadyThere(table: table)
            case "23503": .noSuchParent
            case "23502": .missing(column)
            case "23514": .checkFailed(constraint)
            case "42804", "22P02", "22003", "22001": .wrongType
            case "40001", "40P01": .conflict
            case "55P03": .locked
            case "53100": .diskFull
            case "25006": .readOnly
            case "XX001", "XX002": .corrupted
            case "57014": .interrupted
            default:
                switch Array(sqlState.utf8.prefix(2)) {
                case Array("08".utf8), Array("53".utf8), Array("57".utf8), Array("28".utf8), Array("3D".utf8), []:
                    .unavailable(message)
                default: .refused(message)
                }
            }
    }
}
