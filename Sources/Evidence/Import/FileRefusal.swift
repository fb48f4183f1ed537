/// Why a file was not taken, in words that say what to mend. Nothing of the file is kept.
package struct FileRefusal: Error, Hashable, Sendable {
    package var reason: String
    /// Counted from 1, the header being line 1; nothing where the fault is the file's as a whole.
    package var line: Int?
    /// Counted from 1.
    package var column: Int?

    package init(_ reason: String, line: Int? = nil, column: Int? = nil) {
        (self.reason, self.line, self.column) = (reason, line, column)
    }
}
