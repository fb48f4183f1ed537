package import Dates
import Storage

/// One part of a thing of which something tells that is kept: whoever may not see that part may not read what is kept.
package struct ToldThing: Hashable, Sendable {
    package var thing: Thing
    package var field: Field

    package init(_ thing: Thing, _ field: Field) { (self.thing, self.field) = (thing, field) }

    /// Whether it is open to somebody.
    package func isOpen(to viewer: Viewer, at now: Instant) -> Bool {
        decide(viewer, .see, thing, field: field, purpose: viewer.purpose, now: now).isAllowed
    }
}
