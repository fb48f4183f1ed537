package import Pages
package import Partnership
package import Storage

/// What a group works on, as its page shows it: priorities of plans, which the plans know of.
package struct WorkedOn: Hashable, Sendable {
    /// In the order of their plans.
    package var priorities: [Line]
    /// Where that is set.
    package var form: Address

    package struct Line: Hashable, Sendable {
        package var priority: Link
        package var plan: String

        package init(_ priority: Link, of plan: String) { (self.priority, self.plan) = (priority, plan) }
    }

    package init(priorities: [Line], form: Address) { (self.priorities, self.form) = (priorities, form) }

    /// Asks what a group works on.
    package typealias Asking = @Sendable (ID<Group>, Trace) async throws -> WorkedOn
}
