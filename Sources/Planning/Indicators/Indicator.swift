import Dates
import Figures
import Markup
import Partnership
import Storage

/// Something counted or measured by which a partnership sees whether a priority is being met.
///
/// Source: SI 2007/1830, regs 10 and 11: how each responsible authority will measure its success.
struct Indicator: FromRow, Guarded, Hashable {
    var id: ID<Indicator>
    var priority: ID<Priority>
    var plan: ID<Plan>
    var priorityName: String
    var name: String
    var unit: CitedNumber.Unit
    /// As shown; values are kept unrounded.
    var decimals: Int
    var polarity: Polarity
    var counting: Counting
    var baseline: Double?
    /// What the baseline was taken from; may be empty.
    var baselineText: String
    /// How far behind it comes; may be empty.
    var lag: String
    /// The sets that it is in, such as a performance framework, by name.
    var sets: [String] = []
    /// Hundredths of a per cent of the target; nothing where it has no colour.
    var tolerance: Int?
    /// From when it is measured no longer; nothing while it is.
    var ended: Day?
    /// Why it was ended; may be empty.
    var endedBecause = ""
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    var version: Int
    var hidden: Set<Field> = []

    /// Which way is better.
    enum Polarity: String, CaseIterable, Stored {
        case higher, lower, neither

        var said: String {
            switch self {
            case .higher: "Higher is better"
            case .lower: "Lower is better"
            case .neither: "Neither way is better"
            }
        }
    }

    enum Counting: String, CaseIterable, Stored {
        case period, cumulative

        var said: String {
            switch self {
            case .period: "Each value is for its own period"
            case .cumulative: "Values add up from 1 April"
            }
        }
    }

    static let columns: SQL =
        """
        indicator.id, indicator.priority, priority.plan, priority.name AS priority_name, indicator.name, indicator.unit,
        indicator.decimals, indicator.polarity, indicator.counting, indicator.baseline, indicator.baseline_text,
        indicator.lag, indicator.tolerance, indicator.ended_day, indicator.ended_because, indicator.in_sets,
        indicator.agency, indicator.seat, indicator.version
        """

    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        priority = try row["priority"]
        plan = try row["plan"]
        priorityName = try row["priority_name"]
        name = try row["name"]
        unit = try row["unit"]
        decimals = try row["decimals"]
        polarity = try row["polarity"]
        counting = try row["counting"]
        baseline = try row["baseline"]
        baselineText = try row["baseline_text"]
        lag = try row["lag"]
        tolerance = try row["tolerance"]
        ended = try row["ended_day"]
        endedBecause = try row["ended_because"]
        sets = lines(try row["in_sets"])
        agency = try row["agency"]
        seat = try row["seat"]
        version = try row["version"]
    }

    var thing: Thing { Thing(.indicator, number: id.number, owner: agency, seat: seat) }

    mutating func blank() {
        if hidden.contains(.figures) {
            (baseline, baselineText, lag, tolerance, ended, endedBecause) = (nil, "", "", nil, nil, "")
            sets = []
        }
    }

    var ending: Ending { Ending(ended: ended, because: endedBecause) }

    /// The rule by which its values are coloured; nothing where they are not.
    var rule: ColourRule? { tolerance.map { ColourRule(tolerance: $0, polarity: polarity, counting: counting) } }

    /// `62%`; `1,204`; `£25,000`.
    func said(_ amount: Double) -> String { said(amount, decimals) }

    /// The same with more places where it would otherwise read as what it is set against, and is not.
    func said(_ amount: Double, beside other: Double?) -> String {
        guard let other, amount != other, said(amount) == said(other) else { return said(amount) }
        return said(amount, min(decimals + 2, 6))
    }

    private func said(_ amount: Double, _ places: Int) -> String {
        let digits = number(amount, decimals: places)
        return switch unit {
        case .count: digits
        case .percent: digits + "%"
        case .pounds: "£" + digits
        }
    }

    static func find(_ id: ID<Indicator>, _ connection: Connection) throws(StorageError) -> Indicator? {
        try connection.first(
            """
            SELECT \(columns) FROM indicator JOIN priority ON priority.id = indicator.priority WHERE indicator.id = \(id)
            """, as: Indicator.self)
    }
}

/// What an indicator should be by the end of a month.
struct IndicatorTarget: Hashable, Sendable {
    var month: Month
    var amount: Double
}
