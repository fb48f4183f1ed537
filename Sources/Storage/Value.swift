/// What one column of one row can hold.
package enum Value: Hashable, Sendable {
    case null
    case whole(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    /// Neither engine keeps these faithfully: one cuts text off at a NUL, one makes a missing value of a NaN.
    func checkStorable() throws(StorageError) {
        switch self {
        case .text(let text) where text.utf8.contains(0): throw .notStorable("text that holds a NUL")
        case .real(let number) where number.isNaN: throw .notStorable("a number that is not a number")
        default: return
        }
    }
}
