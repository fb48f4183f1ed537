package import Dates
import Pages
import Partnership
package import Storage

/// Kept, and written in addresses, as its first month.
extension Quarter: Stored, InAddress {
    package var stored: Value { first.stored }
    package init?(stored: Value) {
        guard let month = Month(stored: stored) else { return nil }
        self.init(beginning: month)
    }

    package var inAddress: String { first.iso }
    package init?(inAddress text: String) {
        guard let month = Month(iso: text) else { return nil }
        self.init(beginning: month)
    }
}

extension HeldUp: InAddress {
    /// `plan-971` or `action-977`.
    init?(inAddress text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 1).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "plan":
            guard let id = ID<Plan>(inAddress: parts[1]) else { return nil }
            self = .plan(id)
        case "action":
            guard let id = ID<PlannedAction>(inAddress: parts[1]) else { return nil }
            self = .action(id)
        default: return nil
        }
    }

    var inAddress: String {
        switch self {
        case .plan(let id): "plan-\(id.inAddress)"
        case .action(let id): "action-\(id.inAddress)"
        }
    }
}
