import Pages
package import Storage

/// A strand of the strategy against terrorism.
///
/// Source: HM Government, CONTEST, 2023: Prevent, Pursue, Protect and Prepare.
package enum ContestStrand: String, CaseIterable, Stored, InAddress {
    case pursue, prevent, protect, prepare

    package var said: String {
        switch self {
        case .pursue: "Pursue"
        case .prevent: "Prevent"
        case .protect: "Protect"
        case .prepare: "Prepare"
        }
    }
}

extension Migration {
    /// The strand of CONTEST that an action serves.
    package static let actionStrands = Migration(
        "0125 strands of planned actions",
        """
        ALTER TABLE planned_action ADD COLUMN strand TEXT;  -- pursue, prevent, protect, prepare; NULL for none
        """)
}
