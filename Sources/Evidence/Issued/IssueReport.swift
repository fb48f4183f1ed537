package import Checks
package import Dates
package import Partnership
package import Places
package import Storage

/// Gives a performance report out: the numbers of its month stand from then on as they were told.
package struct IssueReport: Sendable {
    package var kind: PerformanceReport.Kind
    package var area: Area
    package var areaName: String
    package var month: Month
    /// The word of a saved list of peers; empty for none.
    package var peers: String
    package var typed: Typed
    /// How many editions whoever issues it knew of.
    package var knownEditions: Int
    /// What in the analyst's words would let somebody be known.
    package var stopping: [(field: String, said: String)]

    /// What the analyst types.
    package struct Typed: Hashable, Sendable {
        package var givenTo = ""
        package var hotSpots = ""
        package var causes = ""
        package var changed = ""

        package init(givenTo: String = "", hotSpots: String = "", causes: String = "", changed: String = "") {
            (self.givenTo, self.hotSpots, self.causes, self.changed) = (givenTo, hotSpots, causes, changed)
        }
    }

    package init(
        _ kind: PerformanceReport.Kind, _ area: Area, name: String, _ month: Month, peers: String = "", _ typed: Typed,
        knownEditions: Int, gate: PrivacyGate
    ) {
        (self.kind, self.area, areaName, self.month, self.peers) = (kind, area, name, month, peers)
        (self.typed, self.knownEditions) = (typed, knownEditions)
        stopping = [("hot-spots", typed.hotSpots), ("causes", typed.causes), ("why-again", typed.changed)].flatMap {
            field, text in
            CheckPaper(PaperText(heading: field, text), gate: gate).faults.stopping.map {
                (field, "\($0.said) \($0.mend)")
            }
        }
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<IssuedReport> {
        let connection = writing.connection
        guard writing.may(.add, Thing(.issuedReport, marking: .open)) else { return .notThere }
        let last = try connection.first(
            """
            SELECT \(IssuedReport.columns) FROM issued_report
            WHERE kind = \(kind) AND area = \(area.code) AND month = \(month) ORDER BY edition DESC LIMIT 1
            """, as: IssuedReport.self)
        // Somebody else issued it meanwhile: theirs is shown, and what was typed is kept.
        if let last, last.edition != knownEditions { return .stale(last) }
        let faults = faults(after: last)
        guard faults.isEmpty else { return .faults(faults) }
        let held = IssuedReport.Held(
            files: try connection.value("SELECT COALESCE(MAX(id), 0) FROM source_file", as: Int64.self) ?? 0,
            people: try connection.value("SELECT COALESCE(MAX(id), 0) FROM population_set", as: Int64.self) ?? 0)
        let issued = IssuedReport(
            self, areaName: areaName, edition: (last?.edition ?? 0) + 1, held: held, by: writing.viewer.seats.first,
            at: writing.now)
        try connection.execute(
            """
            INSERT INTO issued_report (id, kind, area, area_name, month, edition, issued_at, given_to, hot_spots, causes,
                changed, peers, last_file, last_people, by_seat)
            VALUES (\(issued.id), \(kind), \(issued.area), \(areaName), \(month), \(issued.edition), \(writing.now),
                \(issued.givenTo), \(issued.hotSpots), \(issued.causes), \(issued.changed), \(peers),
                \(held.files), \(held.people), \(issued.seat?.number ?? 0))
            """)
        writing.note(
            .collection, [issued.thing.id], [.title, .text],
            detail: "\(kind.rawValue) report of \(month.iso), edition \(issued.edition)")
        return .done(issued)
    }

    private func faults(after last: IssuedReport?) -> [Fault] {
        var faults: [Fault] = []
        faults.check(typed.givenTo, "given-to", "who is given it", most: 1000)
        faults.checkLength(typed.hotSpots, "hot-spots", "the hot spots", most: 10_000)
        faults.checkLength(typed.causes, "causes", "the causes", most: 10_000)
        if last != nil { faults.check(typed.changed, "why-again", "why it is issued again", most: 2000) }
        return faults + stopping.map { Fault($0.field, $0.said) }
    }
}
