import Checks
import Dates
package import Partnership
package import Storage

/// A finding of the checks in a paper made from records that somebody who did not put it forward judged to be no risk.
package struct ApprovalClearance: FromRow, Guarded, Hashable {
    package var approval: ID<Approval>
    package var clearance: Clearance
    package var hidden: Set<Partnership.Field> = []

    /// The one place where a row of `approval_clearance` becomes one.
    package init(_ row: Row) throws(StorageError) {
        approval = try row["approval"]
        clearance = try Clearance(row)
    }

    package var thing: Thing { Thing(.approval, number: approval.number) }
    package mutating func blank() { if hidden.contains(.text) { clearance.blank() } }
}

/// What was cleared in one paper, in order.
struct ApprovalClearances: Query {
    var viewer: Viewer
    var approval: ID<Approval>

    var sql: SQL {
        """
        SELECT   cleared.approval, \(Clearance.columns)
        FROM     approval_clearance cleared JOIN approval ON approval.id = cleared.approval
        WHERE    cleared.approval = \(approval) AND \(Approvals.open(to: viewer))
        ORDER BY cleared.position
        """
    }

    typealias Line = ApprovalClearance
}

extension Approval {
    /// What was cleared in it, but for what was cleared by whoever put it forward last.
    func clearances(_ connection: Connection) throws(StorageError) -> [Clearance] {
        try connection.all(
            """
            SELECT   cleared.approval, \(Clearance.columns) FROM approval_clearance cleared
            WHERE    cleared.approval = \(id) ORDER BY cleared.position
            """, as: ApprovalClearance.self
        ).map(\.clearance).counting(for: self)
    }
}

extension [Clearance] {
    /// Those that count: nobody clears what they have put forward themselves.
    func counting(for approval: Approval) -> [Clearance] { filter { $0.person != approval.by } }
}

extension Migration {
    /// What the checks found in a paper made from records and somebody else judged to be no risk.
    static let approvalClearances = Migration(
        "0136 clearances of papers made from records",
        """
        CREATE TABLE approval_clearance (
            approval \(.bigint) NOT NULL REFERENCES approval (id),
            position INTEGER NOT NULL,           -- 0 for the first
            rule     TEXT    NOT NULL,           -- by which it was found: privacy, totals and so on
            place    TEXT    NOT NULL,           -- where in the paper
            said     TEXT    NOT NULL,           -- the finding, word for word
            reason   TEXT    NOT NULL,           -- why it may stand
            person   \(.bigint) NOT NULL REFERENCES person (id),         -- who cleared it
            on_day   INTEGER NOT NULL,           -- days since 1970-01-01
            PRIMARY KEY (approval, position)
        ) \(.strict);
        """)
}
