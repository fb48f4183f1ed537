import Dates
import Partnership
import Storage

/// The indicators of a plan, or one alone.
struct Indicators: Query {
    var viewer: Viewer
    var plan: ID<Plan>?
    var id: ID<Indicator>?

    var sql: SQL {
        """
        SELECT   \(Indicator.columns)
        FROM     indicator
        JOIN     priority ON priority.id = indicator.priority
        WHERE    (priority.plan = \(plan) OR indicator.id = \(id))
          AND    priority.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    priority.id NOT IN \(list: viewer.kept(from: .priority))
        ORDER BY priority.position, priority.id, indicator.name, indicator.id
        """
    }

    typealias Line = Indicator
}

/// The targets and values of a plan's indicators, or of one alone, by month.
struct IndicatorMonths: Query {
    var viewer: Viewer
    var plan: ID<Plan>?
    var id: ID<Indicator>?

    var sql: SQL {
        """
        SELECT   indicator.id, indicator.agency, indicator.seat, month.what, month.month, month.amount, month.text,
                 month.source, month.taken
        FROM     indicator
        JOIN     priority ON priority.id = indicator.priority
        JOIN     (
            SELECT indicator, 'target' AS what, month, amount, '' AS text, CAST(NULL AS TEXT) AS source, '' AS taken
            FROM   indicator_target
            UNION ALL SELECT indicator, 'value', month, amount, text, source, taken FROM indicator_value
        ) month ON month.indicator = indicator.id
        WHERE    (priority.plan = \(plan) OR indicator.id = \(id))
          AND    priority.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    priority.id NOT IN \(list: viewer.kept(from: .priority))
        ORDER BY indicator.id, month.month, month.what
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var indicator: ID<Indicator>
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        var what: What
        var month: Month
        var amount: Double?
        var text: String
        /// From what it was taken; nothing where it was typed.
        var source: IndicatorSource?
        var taken: String
        var hidden: Set<Field> = []

        enum What: String, Stored { case target, value }

        init(_ row: Row) throws(StorageError) {
            indicator = try row["id"]
            agency = try row["agency"]
            seat = try row["seat"]
            what = try row["what"]
            month = try row["month"]
            amount = try row["amount"]
            text = try row["text"]
            (source, taken) = (try row["source"], try row["taken"])
        }

        var thing: Thing { Thing(.indicator, number: indicator.number, owner: agency, seat: seat) }
        mutating func blank() { if hidden.contains(.figures) { (amount, text, source, taken) = (nil, "", nil, "") } }
    }
}
