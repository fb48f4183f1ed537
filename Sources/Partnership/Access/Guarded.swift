import Dates

/// A line that tells of one thing, and can lose the parts that its viewer may not see.
package protocol Guarded: Sendable {
    var thing: Thing { get }
    /// The parts that were taken out of it.
    var hidden: Set<Field> { get set }
    /// Empties the parts that are hidden.
    mutating func blank()
}

extension Guarded {
    /// The line as its viewer may see it; nothing where they may not know of it: the first part of a kind is that.
    func seen(by viewer: Viewer, at now: Instant) -> Self? {
        let thing = thing
        var line = self
        for (position, field) in thing.kind.fields.enumerated()
        where !decide(viewer, .see, thing, field: field, purpose: viewer.purpose, now: now).isAllowed {
            if position == 0 { return nil }
            line.hidden.insert(field)
        }
        if !line.hidden.isEmpty { line.blank() }
        return line
    }
}
