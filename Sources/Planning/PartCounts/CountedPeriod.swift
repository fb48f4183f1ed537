import Dates
import Figures
import Markup
import Partnership
import Storage

/// What was counted of the parts of a priority in some months: of burglary, those in which keys were taken.
///
/// The parts of a priority are its local sub-types. A part that was not counted has no number, and never 0.
struct CountedPeriod: Hashable, Sendable {
    var period: Period
    /// All that was counted of the priority, in whatever part or in none; nothing where it is not known.
    var whole: Int?
    /// Whether one may be counted in several parts.
    var isSeveral = false
    /// Who counted it, and from what.
    var source = ""
    /// By the name of the part.
    var counts: [String: Int] = [:]

    /// What is in none of the parts. Nothing where that cannot be told: where the whole is not known, where one may be in
    /// several parts, or where one of `parts` was not counted.
    func rest(of parts: [String]) -> Int? {
        guard let whole, !isSeveral, parts.allSatisfy({ counts[$0] != nil }) else { return nil }
        return whole - counts.values.reduce(0, +)
    }

    /// Everything that must be mended in it.
    ///
    /// - Parameter parts: The names that may be counted.
    func faults(of parts: [String], today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(source, "source", "who counted it, and from what", most: 500)
        if period.last.first > today { faults.append(Fault("upto", "Enter a month that has begun.")) }
        if counts.isEmpty { faults.append(Fault("counts", "Enter a count of at least one part.")) }
        for name in counts.keys.sorted() where !parts.contains(name) {
            faults.append(Fault("counts", "The priority has no part “\(name)”."))
        }
        if let most = (counts.values + [whole ?? 0]).max(), most > 1_000_000_000 {
            faults.append(Fault("counts", "Enter smaller numbers."))
            return faults
        }
        guard let whole else { return faults }
        let least = isSeveral ? counts.values.max() ?? 0 : counts.values.reduce(0, +)
        if whole < least {
            let why = isSeveral ? "One part alone comes to \(number(least))" : "The parts come to \(number(least))"
            faults.append(Fault("whole", "\(why), and all of it to \(number(whole))."))
        }
        return faults
    }
}

/// What was counted of the parts of the priorities of a plan, or of one alone, the earliest first.
struct PartCounts: Query {
    var viewer: Viewer
    var plan: ID<Plan>?
    var priority: ID<Priority>?

    var sql: SQL {
        """
        SELECT    priority.id, priority.agency, priority.seat, counted.from_month, counted.upto_month, counted.whole,
                  counted.is_several, counted.source, part.part, part.amount
        FROM      priority_count counted
        JOIN      priority ON priority.id = counted.priority
        JOIN      priority_part_count part
          ON      part.priority = counted.priority AND part.from_month = counted.from_month
          AND     part.upto_month = counted.upto_month
        WHERE     (priority.plan = \(plan) OR priority.id = \(priority))
          AND     priority.plan NOT IN \(list: viewer.kept(from: .plan))
        ORDER BY  priority.id, counted.upto_month, counted.from_month DESC, part.part
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var priority: ID<Priority>
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        /// With one part alone; nothing where it may not be seen.
        var counted: CountedPeriod?
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            priority = try row["id"]
            agency = try row["agency"]
            seat = try row["seat"]
            var one = CountedPeriod(period: Period(first: try row["from_month"], last: try row["upto_month"]))
            one.whole = try row["whole"]
            one.isSeveral = try row["is_several"]
            one.source = try row["source"]
            let part: String = try row["part"]
            one.counts = [part: try row["amount"]]
            counted = one
        }

        var thing: Thing { Thing(.priority, number: priority.number, owner: agency, seat: seat) }
        mutating func blank() { if hidden.contains(.text) { counted = nil } }
    }
}

extension [PartCounts.Line] {
    /// Those of one priority, each period once.
    func counted(_ priority: ID<Priority>) -> [CountedPeriod] {
        var all: [CountedPeriod] = []
        for one in filter({ $0.priority == priority }).compactMap(\.counted) {
            if all.last?.period == one.period {
                all[all.count - 1].counts.merge(one.counts) { $1 }
            } else {
                all.append(one)
            }
        }
        return all
    }
}

extension Migration {
    /// What was counted of the parts of priorities.
    static let partCounts = Migration(
        "0157 counts of parts of priorities",
        """
        CREATE TABLE priority_count (
            priority   \(.bigint) NOT NULL REFERENCES priority (id),
            from_month TEXT      NOT NULL, -- with which its months begin, yyyy-mm
            upto_month TEXT      NOT NULL, -- with which they end, yyyy-mm
            whole      INTEGER,            -- in whatever part or in none; NULL when it is not known
            is_several INTEGER   NOT NULL, -- 1 when one may be counted in several parts
            source     TEXT      NOT NULL, -- who counted it, and from what
            PRIMARY KEY (priority, from_month, upto_month),
            CONSTRAINT priority_count_period CHECK (from_month <= upto_month)
        ) \(.strict);
        CREATE TABLE priority_part_count (
            priority   \(.bigint) NOT NULL,
            from_month TEXT      NOT NULL,
            upto_month TEXT      NOT NULL,
            part       TEXT      NOT NULL, -- by its name then
            amount     INTEGER   NOT NULL,
            PRIMARY KEY (priority, from_month, upto_month, part),
            FOREIGN KEY (priority, from_month, upto_month) REFERENCES priority_count (priority, from_month, upto_month),
            CONSTRAINT priority_part_count_amount CHECK (amount >= 0)
        ) \(.strict);
        """)
}
