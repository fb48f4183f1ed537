import Dates
import Figures
package import Partnership
package import Storage

/// Every line of the completeness ledger, source by source and month by month.
package struct Ledger: Query {
    package var viewer: Viewer
    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT   data_set, source, month, state, rows, reason
        FROM     completeness
        ORDER BY data_set, source, month
        """
    }
    package typealias Line = LedgerLine
}

extension LedgerLine: FromRow {
    /// The one place where a row of `completeness` becomes a line of the ledger.
    package init(_ row: Row) throws(StorageError) {
        set = try row["data_set"]
        source = try row["source"]
        month = try row["month"]
        state = try row["state"]
        rows = try row["rows"]
        reason = try row["reason"]
    }
}
