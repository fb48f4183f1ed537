package import Dates
package import Storage

/// Something that keeps a partnership's data safe, and the day on which it was last done.
package struct Upkeep: FromRow, Hashable, Sendable {
    package var deed: Deed
    package var on: Day

    package enum Deed: String, CaseIterable, Stored {
        case backup
        /// A backup was put back on another machine, and what came of it was looked at.
        case drill = "restore-drill"

        /// Days after which it must be done again.
        package var days: Int {
            switch self {
            case .backup: 7
            case .drill: 92
            }
        }
    }

    package init(_ row: Row) throws(StorageError) { (deed, on) = (try row["deed"], try row["on_day"]) }
    package init(_ deed: Deed, on: Day) { (self.deed, self.on) = (deed, on) }

    package static let thing = Thing(.upkeep)
}

/// When each thing was last done, as far as somebody noted it.
package struct LastUpkeep: Query {
    package var viewer: Viewer
    package var thing: Thing { Upkeep.thing }

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL { "SELECT deed, MAX(on_day) AS on_day FROM upkeep GROUP BY deed ORDER BY deed" }

    package typealias Line = Upkeep
}

/// Notes that a backup was made, or that putting one back was tried.
package struct NoteUpkeep: Sendable {
    package var deed: Upkeep.Deed
    package var on: Day

    package init(_ deed: Upkeep.Deed, on: Day) { (self.deed, self.on) = (deed, on) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Upkeep> {
        guard let account = writing.viewer.account, writing.may(.add, Upkeep.thing) else { return .notThere }
        guard on <= writing.now.localDay else {
            return .faults([Fault("on", "Enter the day on which it was done, not one to come.")])
        }
        try writing.connection.execute(
            """
            INSERT INTO upkeep (id, deed, on_day, noted_by, noted_at)
            VALUES (\(ID<Upkeep>.new()), \(deed), \(on), \(account), \(writing.now))
            """)
        writing.note(.collection, [Upkeep.thing.id], [.entries], detail: "\(deed.rawValue) on \(on.iso)")
        return .done(Upkeep(deed, on: on))
    }
}
