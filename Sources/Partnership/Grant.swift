package import Dates

/// One row of policy: an action on a kind of thing, for one purpose, until an agreement ends.
package struct Grant: Hashable, Sendable {
    package var action: Action
    package var kind: Kind
    /// The parts of the thing that it covers.
    package var fields: Set<Field>
    package var purpose: Purpose
    /// The first moment at which it no longer holds; nothing when it has no end, as for open data.
    package var ends: Instant?

    package init(
        _ action: Action, _ kind: Kind, fields: Set<Field> = Set(Field.allCases), for purpose: Purpose,
        ends: Instant? = nil
    ) {
        (self.action, self.kind, self.fields) = (action, kind, fields)
        (self.purpose, self.ends) = (purpose, ends)
    }
}

package enum Action: String, CaseIterable, Sendable { case see, importData, saveSettings }
