package import Dates
package import Partnership
import Places
package import Storage

/// A performance report as it was given out: of which area and month, when, to whom, and what the analyst said of it.
///
/// Its numbers are those of the data that were held at that moment, so the month stands as it was told, whatever is brought in
/// later. It is never changed; what was wrong in it is put right by the next edition.
///
/// Source: paper 003 (Newark and Sherwood, 26 June 2023), section 2: two reports each month, with hot spots and their causes.
package struct IssuedReport: FromRow, Guarded, Hashable {
    package var id: ID<IssuedReport>
    package var kind: PerformanceReport.Kind
    /// The code of an area or the word of a partnership.
    package var area: String
    /// The name that the area had.
    package var areaName: String
    /// The last month of the report.
    package var month: Month
    /// 1 for the first of that area, month and kind.
    package var edition: Int
    package var issuedAt: Instant
    /// Who was given it, a line each.
    package var givenTo: String
    /// Where the most is, and what the analyst found there; may be empty.
    package var hotSpots: String
    /// What may lie behind it, as far as it is known; may be empty.
    package var causes: String
    /// Why it was issued again; empty in the first edition.
    package var changed: String
    /// The saved list of peers that it stands beside; empty where there is none.
    package var peers: String
    /// The seat whose holder gave it out; nothing where that was not written down.
    package var seat: ID<Seat>?
    /// What was held then.
    var held: Held
    package var hidden: Set<Field> = []

    /// The last file and the last count of people that had been brought in: none that came later is counted.
    struct Held: Hashable, Sendable {
        var files: Int64
        var people: Int64
    }

    package var issued: Day { issuedAt.localDay }
    package var thing: Thing { Thing(.issuedReport, number: id.number, marking: .open) }

    package mutating func blank() {
        if hidden.contains(.text) { (givenTo, hotSpots, causes, changed) = ("", "", "", "") }
    }

    package static let columns: SQL = """
        id, kind, area, area_name, month, edition, issued_at, given_to, hot_spots, causes, changed, peers,
        last_file, last_people, by_seat
        """

    /// The one place where a row of `issued_report` becomes a report that was issued.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        kind = try row["kind"]
        area = try row["area"]
        areaName = try row["area_name"]
        month = try row["month"]
        edition = try row["edition"]
        issuedAt = try row["issued_at"]
        givenTo = try row["given_to"]
        hotSpots = try row["hot_spots"]
        causes = try row["causes"]
        changed = try row["changed"]
        peers = try row["peers"]
        held = Held(files: try row["last_file"], people: try row["last_people"])
        let seat: ID<Seat> = try row["by_seat"]
        self.seat = seat.number == 0 ? nil : seat
    }

    init(_ asked: IssueReport, areaName: String, edition: Int, held: Held, by seat: ID<Seat>? = nil, at now: Instant) {
        (id, kind, area, self.areaName, month) = (.new(), asked.kind, asked.area.code, areaName, asked.month)
        self.seat = seat
        (self.edition, issuedAt, givenTo) = (edition, now, asked.typed.givenTo)
        (hotSpots, causes) = (asked.typed.hotSpots, asked.typed.causes)
        (changed, peers, self.held) = (edition == 1 ? "" : asked.typed.changed, asked.peers, held)
    }
}

extension PerformanceReport.Kind: Stored {}

extension IssuedReport {
    /// Whether it is of that area, month and kind.
    package func isOf(_ report: PerformanceReport) -> Bool {
        (kind, area, month) == (report.kind, report.subject.code, report.month)
    }
}

extension Viewer {
    /// The operator at the machine, who prints what was given out.
    package static let issuedReports = Viewer(
        purpose: .evidence, rules: [Rule(.keeper, .see, .issuedReport, upTo: .open)])
}

/// Every performance report that was issued, the latest first.
package struct IssuedReports: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT \(IssuedReport.columns) FROM issued_report
        WHERE id NOT IN \(list: viewer.kept(from: .issuedReport))
        ORDER BY issued_at DESC, id
        """
    }

    package typealias Line = IssuedReport
}
