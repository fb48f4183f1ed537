package import Partnership
import Storage

/// What came of a file whose blocks are each taken once: one whose name is there already stays as the partnership has it.
package struct TakenOnce: Hashable, Sendable {
    package var added = 0
    package var held = 0

    package init(added: Int = 0, held: Int = 0) { (self.added, self.held) = (added, held) }

    /// Takes one block, unless it is there.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend.
    mutating func take<One>(
        _ line: Int, isThere: Bool, _ keep: (Writing) throws(StorageError) -> Written<One>, _ writing: Writing
    ) throws {
        guard !isThere else {
            held += 1
            return
        }
        try count(try keep(writing), line)
    }

    /// Counts what came of a block that was not there.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend.
    package mutating func count<One>(_ written: Written<One>, _ line: Int) throws(PlanFileRefusal) {
        switch written {
        case .done: added += 1
        case .faults(let faults): throw PlanFileRefusal(line, faults.map(\.said).joined(separator: " "))
        case .stale, .notThere: throw PlanFileRefusal(line, "This may not be written here.")
        }
    }
}
