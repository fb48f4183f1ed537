import Dates
import Planning

/// What was held in a year, by audience and by strand: sessions, and who came to them.
struct TrainingTotals: Hashable, Sendable {
    var byAudience: [Line]
    var byStrand: [Line]
    /// Held, and in no year because the day is not known.
    var dayless: Int

    struct Line: Hashable, Sendable {
        var name: String
        var sessions: Int
        var came: TallySum

        init(_ name: String, _ held: [TrainingWords]) {
            (self.name, sessions) = (name, held.count)
            // A session of which nothing at all is written was not counted either.
            came = TallySum(held.flatMap { $0.came.isEmpty ? [.unknown] : $0.came.map(\.tally) })
        }
    }

    /// - Parameter year: Nothing for every year, with what has no day.
    init(_ sessions: [TrainingWords], year: FinancialYear?) {
        let held = sessions.filter { $0.standing == .held }
        let meant = held.filter { words in year.map { $0.holds(words.held) } ?? true }
        dayless = held.count { $0.held == nil }
        byAudience = TrainingWords.Audience.allCases.map { audience in
            Line(audience.said, meant.filter { $0.audience == audience })
        }
        byStrand =
            TrainingWords.Strand.allCases.map { strand in Line(strand.said, meant.filter { $0.strand == strand }) }
            + [Line("Of no strand", meant.filter { $0.strand == nil })]
    }
}

extension FinancialYear {
    /// What has no day is in no year.
    func holds(_ day: Day?) -> Bool { day.map { FinancialYear(containing: Month(containing: $0)) == self } ?? false }
}
