import Markup
package import Pages
package import Partnership
package import Storage

/// What minuted decisions decided in plans, which the plans know of.
package struct DecidedInPlans: Hashable, Sendable {
    private var lines: [ID<AgendaItem>: [Line]] = [:]

    /// Such as `Adopted: Boats broken into at the marina`, with where the plan says so.
    struct Line: Hashable, Sendable {
        var text: String
        var address: Address
    }

    package init() {}

    package mutating func add(_ text: String, at address: Address, to item: ID<AgendaItem>) {
        lines[item, default: []].append(Line(text: text, address: address))
    }

    package func said(_ item: ID<AgendaItem>) -> String { (lines[item] ?? []).map(\.text).joined(separator: "; ") }

    /// The same, each leading to its plan.
    func drawn(_ item: ID<AgendaItem>) -> HTML {
        (lines[item] ?? []).map { link("\($0.text)", to: $0.address) }.joined(separator: "; ")
    }

    /// Asks what those decisions decided in plans.
    package typealias Asking = @Sendable (Set<ID<AgendaItem>>, Trace) async throws -> DecidedInPlans

    static let example: DecidedInPlans = {
        var decided = DecidedInPlans()
        decided.add("Proposed: Boats broken into at the marina", at: home(), to: ID(81))
        return decided
    }()
}
