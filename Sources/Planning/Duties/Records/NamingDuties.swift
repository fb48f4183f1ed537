import Dates
import Files
import Partnership
import Storage

/// The duties that one document of the register shows to be done.
struct NamingDuties: Query {
    var viewer: Viewer
    var document: ID<NamedDocument>

    var sql: SQL {
        """
        SELECT   duty_evidence.duty, duty_version.name, duty_version.agency, duty_version.seat, duty_evidence.kept_day
        FROM     duty_evidence_record
        JOIN     duty_evidence ON duty_evidence.id = duty_evidence_record.evidence
        JOIN     duty ON duty.id = duty_evidence.duty
        JOIN     duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
        WHERE    duty_evidence_record.document = \(document)
        ORDER BY duty_version.name, duty_evidence.kept_day DESC, duty_evidence.id
        """
    }

    struct Line: FromRow, Guarded {
        var duty: ID<Duty>
        var name: String
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        var kept: Day
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            duty = try row["duty"]
            name = try row["name"]
            agency = try row["agency"]
            seat = try row["seat"]
            kept = try row["kept_day"]
        }

        var thing: Thing { Thing(.duty, number: duty.number, owner: agency, seat: seat) }
        mutating func blank() {}
    }
}
