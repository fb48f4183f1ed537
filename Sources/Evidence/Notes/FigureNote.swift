package import Dates
import Figures
package import Partnership
package import Storage

extension Migration {
    /// What the partnership writes down about figures: every version stays, and none is written over.
    package static let figureNotes = Migration(
        "0182 notes on figures",
        """
        CREATE TABLE figure_note (
            id          \(.bigint) NOT NULL,
            version     INTEGER   NOT NULL,   -- 1 for as it was first written down; the last one holds
            measure     TEXT      NOT NULL,   -- as in an address; empty for every measure
            area        TEXT      NOT NULL,   -- a code, or the word of a partnership or force; empty for every area
            on_day      INTEGER,              -- the one day, where it was one; days since 1970-01-01
            first_month TEXT,                 -- yyyy-mm; NULL for what holds of all months
            last_month  TEXT,                 -- yyyy-mm
            words       TEXT      NOT NULL,   -- a short sentence
            reason      TEXT      NOT NULL,   -- why it was changed or taken back; empty in the first version
            is_back     INTEGER   NOT NULL,   -- 1 when it was taken back
            by_seat     \(.bigint) NOT NULL,  -- whose holder wrote this version; 0 where it was nobody's
            kept_at     \(.bigint) NOT NULL,  -- milliseconds UTC
            PRIMARY KEY (id, version),
            CONSTRAINT figure_note_version CHECK (version >= 1),
            CONSTRAINT figure_note_months CHECK ((first_month IS NULL) = (last_month IS NULL) AND
                (first_month IS NULL OR last_month >= first_month) AND (on_day IS NULL OR first_month IS NOT NULL))
        ) \(.strict);
        """)
}

/// A short sentence that goes wherever figures go: what happened in some months, or what must be known of a measure.
///
/// Source: domain rows 84 (lockdowns distort trends) and 124 (a caveat attached to a measure).
package struct FigureNote: FromRow, Versioned, Hashable {
    package var id: ID<FigureNote>
    package var version: Int
    /// Empty for every measure.
    package var measure: String
    /// Empty for every area.
    package var area: String
    package var day: Day?
    /// Nothing for what holds of all months.
    package var months: Period?
    package var words: String
    package var reason: String
    package var isTakenBack: Bool
    package var seat: ID<Seat>?
    package var keptAt: Instant

    package static let columns: SQL = """
        id, version, measure, area, on_day, first_month, last_month, words, reason, is_back, by_seat, kept_at
        """

    /// The one place where a row of `figure_note` becomes a note.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        version = try row["version"]
        measure = try row["measure"]
        area = try row["area"]
        day = try row["on_day"]
        let (first, last): (Month?, Month?) = (try row["first_month"], try row["last_month"])
        months = first.flatMap { first in last.map { Period(first: first, last: $0) } }
        words = try row["words"]
        reason = try row["reason"]
        isTakenBack = try row["is_back"]
        let seat: ID<Seat> = try row["by_seat"]
        self.seat = seat.number == 0 ? nil : seat
        keptAt = try row["kept_at"]
    }

    init(
        _ id: ID<FigureNote>, version: Int, _ typed: WriteFigureNote.Typed, area: String, by viewer: Viewer, at: Instant
    ) {
        (self.id, self.version, measure, self.area) = (id, version, typed.measure, area)
        (day, months, words, reason) = (typed.day, typed.months, typed.words, typed.reason)
        (isTakenBack, seat, keptAt) = (typed.isTakenBack, viewer.seats.first, at)
    }

    package var kept: Day { keptAt.localDay }

    /// `14 March 2025`; `April to June 2024`; `All months`.
    package var when: String { day?.said ?? months?.said ?? "All months" }

    /// As it is marked in a series; nothing where it holds of all months.
    var annotation: Annotation? {
        months.map { Annotation(own: words.withoutFullStop, months: $0, day: day) }
    }

    /// As it stands among what must be known first; nothing where it is of some months.
    var caveat: String? { months == nil ? words.withFullStop : nil }
}

/// Every version of every note on figures, each note's first version first.
package struct FigureNotes: Query {
    package var viewer: Viewer
    package init(viewer: Viewer) { self.viewer = viewer }
    package var sql: SQL { "SELECT \(FigureNote.columns) FROM figure_note ORDER BY id, version" }
    package typealias Line = FigureNote
}

extension [FigureNote] {
    /// The last version of each note, whether it holds or was taken back.
    package var latest: [FigureNote] {
        Dictionary(grouping: self, by: \.id).values.compactMap { $0.max { $0.version < $1.version } }
            .sorted { ($0.id.number) < ($1.id.number) }
    }

    /// Those that hold at a moment, as they were worded then.
    func holding(at moment: Instant) -> [FigureNote] {
        filter { $0.keptAt <= moment }.latest.filter { !$0.isTakenBack }
    }
}

extension String {
    var withoutFullStop: String { utf8.last == UInt8(ascii: ".") ? String(dropLast()) : self }
    var withFullStop: String {
        let ends = [".", "!", "?"].map { Array($0.utf8)[0] }
        return utf8.last.map { ends.contains($0) } ?? true ? self : self + "."
    }
}
