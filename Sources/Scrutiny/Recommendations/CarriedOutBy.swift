package import Dates
package import Pages
package import Partnership
package import Storage

/// The actions of plans that carry a recommendation out, as far as somebody may see them.
package struct CarriedOutBy: Hashable, Sendable {
    package var actions: [Line]
    /// Where they are chosen.
    package var form: Address?

    package init(actions: [Line] = [], form: Address? = nil) { (self.actions, self.form) = (actions, form) }

    package struct Line: Hashable, Sendable {
        package var action: Link
        package var plan: String
        /// The seat whose it is; empty where there is none, or none to be seen.
        package var seat: String
        package var due: Day
        /// How far it has come, in words.
        package var progress: String
        package var standing: Standing

        package init(
            action: Link, plan: String, seat: String, due: Day, progress: String, standing: Standing
        ) {
            (self.action, self.plan, self.seat, self.due) = (action, plan, seat, due)
            (self.progress, self.standing) = (progress, standing)
        }

        func daysLate(on today: Day) -> Int? {
            (standing == .waiting || standing == .begun) && due < today ? today - due : nil
        }
    }

    package enum Standing: Hashable, Sendable {
        case waiting, begun, complete
        /// Superseded, or ended before it was complete.
        case dropped
    }

    /// Asks for them.
    package typealias Asking = @Sendable (ID<Recommendation>, Trace) async throws -> CarriedOutBy

    /// How far they have come together, and where the recommendation itself stands otherwise.
    func said(of stage: RecommendationWords.Stage, on today: Day) -> [String] {
        let meant = actions.filter { $0.standing != .dropped }
        let (complete, late) = (meant.count { $0.standing == .complete }, meant.count { $0.daysLate(on: today) != nil })
        let left = meant.count - complete
        var said = [
            "\(complete) of \(meant.count) \(meant.count == 1 ? "action is" : "actions are") complete; \(late == 0 ? "none" : "\(late)") late."
        ]
        switch stage {
        case .complete where left > 0:
            said.append(
                "The recommendation is complete here, and \(left) of its actions \(left == 1 ? "is" : "are") not.")
        case .notStarted, .inProgress:
            if left == 0, complete > 0 {
                said.append("The recommendation itself is not complete until somebody says below what shows it.")
            } else if stage == .notStarted, meant.contains(where: { $0.standing != .waiting }) {
                said.append("The work on its actions has begun, and the recommendation itself has not.")
            }
        default: break
        }
        return said
    }
}
