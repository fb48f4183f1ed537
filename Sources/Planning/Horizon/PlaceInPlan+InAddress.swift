import Pages
import Storage

extension ProspectReview.Found: InAddress {}

extension PlaceInPlan: InAddress {
    /// `priority-972` or `issue-975`.
    package init?(inAddress text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 1).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "priority":
            guard let id = ID<Priority>(inAddress: parts[1]) else { return nil }
            self = .priority(id)
        case "issue":
            guard let id = ID<EmergingIssue>(inAddress: parts[1]) else { return nil }
            self = .issue(id)
        default: return nil
        }
    }

    package var inAddress: String {
        switch self {
        case .priority(let id): "priority-\(id.inAddress)"
        case .issue(let id): "issue-\(id.inAddress)"
        }
    }
}
