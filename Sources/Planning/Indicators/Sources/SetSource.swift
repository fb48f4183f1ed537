import Figures
import Partnership
import Storage

/// Says from what an indicator takes its values, or that they are typed.
struct SetSource: Sendable {
    var id: ID<Indicator>
    /// The version that was looked at.
    var version: Int
    /// Nothing where values are typed.
    var source: IndicatorSource?

    func run(_ writing: Writing) throws(StorageError) -> Written<Indicator> {
        let connection = writing.connection
        guard let before = try Indicator.find(id, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing), writing.may(.add, before.thing),
            writing.may(.see, before.thing, [.figures])
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        let faults = faults(before)
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute("DELETE FROM indicator_source WHERE indicator = \(id)")
        if let source {
            try connection.execute("INSERT INTO indicator_source (indicator, source) VALUES (\(id), \(source))")
        }
        try connection.execute("UPDATE indicator SET version = \(version + 1) WHERE id = \(id)")
        writing.note(.alteration, [before.thing.id], [.figures], detail: source == nil ? "typed" : "source")
        guard let now = try Indicator.find(id, connection) else { return .notThere }
        return .done(now)
    }

    private func faults(_ indicator: Indicator) -> [Fault] {
        switch source {
        case .measure where indicator.unit != .count:
            [Fault("counted", "A measure is a count, and the indicator is none.")]
        case .survey where indicator.unit != .percent:
            [Fault("counted", "An answer of a survey is a percentage, and the indicator is none.")]
        default: []
        }
    }
}

/// From what an indicator takes its values; no line where they are typed.
struct SourceOfIndicator: Query {
    var viewer: Viewer
    var indicator: ID<Indicator>

    var sql: SQL {
        """
        SELECT   indicator.id, indicator.agency, indicator.seat, indicator_source.source
        FROM     indicator_source
        JOIN     indicator ON indicator.id = indicator_source.indicator
        WHERE    indicator.id = \(indicator)
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var indicator: ID<Indicator>
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        /// Nothing where it may not be seen.
        var source: IndicatorSource?
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            (indicator, agency, seat) = (try row["id"], try row["agency"], try row["seat"])
            source = try row["source"]
        }

        var thing: Thing { Thing(.indicator, number: indicator.number, owner: agency, seat: seat) }
        mutating func blank() { if hidden.contains(.figures) { source = nil } }
    }
}

extension Registry {
    /// From what an indicator takes its values; nothing where they are typed.
    func source(of indicator: ID<Indicator>, _ trace: Trace) async throws -> IndicatorSource? {
        try await look(SourceOfIndicator(viewer: trace.viewer, indicator: indicator), trace).first?.source
    }
}
