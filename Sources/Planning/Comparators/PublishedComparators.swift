import Dates
import Figures
import Partnership
import Storage

/// The published figures that are set beside the indicators of a plan, or beside one alone, the earliest first.
struct PublishedComparators: Query {
    var viewer: Viewer
    var plan: ID<Plan>?
    var id: ID<Indicator>?

    var sql: SQL {
        """
        SELECT   indicator.id, indicator.agency, indicator.seat, indicator.unit, beside.number, beside.name,
                 beside.from_month, beside.upto_month, beside.amount, beside.decimals, beside.base, beside.body,
                 beside.document, beside.dated_day, beside.page, beside.caveat
        FROM     indicator_comparator beside
        JOIN     indicator ON indicator.id = beside.indicator
        JOIN     priority ON priority.id = indicator.priority
        WHERE    (priority.plan = \(plan) OR indicator.id = \(id))
          AND    priority.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    priority.id NOT IN \(list: viewer.kept(from: .priority))
        ORDER BY indicator.id, beside.upto_month, beside.from_month, beside.name, beside.number
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var indicator: ID<Indicator>
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        /// Nothing where its figures may not be seen.
        var comparator: PublishedComparator?
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            indicator = try row["id"]
            agency = try row["agency"]
            seat = try row["seat"]
            let cited = CitedNumber(
                subject: "", amount: try row["amount"], decimals: try row["decimals"], unit: try row["unit"],
                base: try row["base"], body: try row["body"], document: try row["document"],
                dated: try row["dated_day"], page: try row["page"], caveat: try row["caveat"])
            let period = Period(first: try row["from_month"], last: try row["upto_month"])
            comparator = PublishedComparator(
                number: try row["number"], draft: ComparatorDraft(try row["name"], period, cited))
        }

        var thing: Thing { Thing(.indicator, number: indicator.number, owner: agency, seat: seat) }
        mutating func blank() { if hidden.contains(.figures) { comparator = nil } }
    }
}

extension [PublishedComparators.Line] {
    /// Those of one indicator, with it.
    func beside(_ measured: Measured) -> Measured {
        var measured = measured
        measured.comparators = filter { $0.indicator == measured.indicator.id }.compactMap(\.comparator)
        return measured
    }
}

extension Migration {
    /// Published figures that are set beside indicators.
    static let comparators = Migration(
        "0156 comparators of indicators",
        """
        CREATE TABLE indicator_comparator (
            indicator  \(.bigint) NOT NULL REFERENCES indicator (id),
            number     INTEGER   NOT NULL, -- 1 for the first
            name       TEXT      NOT NULL, -- whose figure it is, such as England and Wales
            from_month TEXT      NOT NULL, -- with which its period begins, yyyy-mm
            upto_month TEXT      NOT NULL, -- with which it ends, yyyy-mm
            amount     \(.real)  NOT NULL, -- in the unit of the indicator
            decimals   INTEGER   NOT NULL, -- as printed
            base       TEXT      NOT NULL, -- of how many; empty when its source does not say
            body       TEXT      NOT NULL, -- who says so
            document   TEXT      NOT NULL,
            dated_day  INTEGER,            -- of the document, days since 1970-01-01; NULL when it has no day
            page       TEXT      NOT NULL, -- page or paragraph; may be empty
            caveat     TEXT      NOT NULL, -- may be empty
            PRIMARY KEY (indicator, number),
            CONSTRAINT indicator_comparator_period CHECK (from_month <= upto_month),
            CONSTRAINT indicator_comparator_decimals CHECK (decimals BETWEEN 0 AND 6)
        ) \(.strict);
        """)
}
