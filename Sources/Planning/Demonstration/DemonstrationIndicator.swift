import Dates
import Figures
import Partnership
import Storage

/// What a priority of an invented plan is measured by: month by month, one month without new data, a count that adds up,
/// one that is measured no longer, and one of which neither way is better.
struct DemonstrationIndicator {
    var plan: String
    var priority: String
    var name: String
    var unit = CitedNumber.Unit.count
    var decimals = 0
    var polarity = Indicator.Polarity.higher
    var counting = Indicator.Counting.period
    var baseline: Double?
    var taken = ""
    var lag = ""
    /// The sets that it is in, by name.
    var sets: [String] = []
    /// Hundredths of a per cent of the target.
    var tolerance: Int?
    /// By its title.
    var seat: String
    var targets: [Month: Double] = [:]
    var values: [Value]
    var ending: Ending?
    /// Published figures that are set beside it.
    var beside: [ComparatorDraft] = []

    struct Value {
        var month: Month
        /// Nothing where there was no new data.
        var amount: Double?
        var text: String

        init(_ month: Month, _ amount: Double?, _ text: String = "") {
            (self.month, self.amount, self.text) = (month, amount, text)
        }
    }

    func fill(_ writing: Writing) throws {
        guard let priority = try writing.priority(priority, of: plan) else { return }
        var indicator = try SetIndicator(
            priority: priority.id, name: name, unit: unit, decimals: decimals, polarity: polarity, counting: counting,
            baseline: baseline, baselineText: taken, lag: lag, tolerance: tolerance, seat: try writing.seat(seat),
            targets: targets.sorted { $0.key < $1.key }.map { IndicatorTarget(month: $0.key, amount: $0.value) },
            sets: sets
        ).run(writing).kept()
        for value in values where value.month.first <= writing.now.localDay {
            indicator = try RecordValue(
                id: indicator.id, version: indicator.version, month: value.month, amount: value.amount,
                text: value.text
            ).run(writing).kept()
        }
        for draft in beside where draft.period.last.first <= writing.now.localDay {
            let keep = KeepComparator(indicator: indicator.id, version: indicator.version, draft: draft)
            indicator = try keep.run(writing).kept()
        }
        guard let ending, let day = ending.ended, day <= writing.now.localDay else { return }
        let end = EndIndicator(
            id: indicator.id, version: indicator.version, ended: day, because: ending.because)
        _ = try end.run(writing).kept()
    }

    private static let (aldermouth, saltreach) = (
        "Aldermouth action plan, 2026 to 2029", "Saltreach action plan, 2026 to 2029"
    )
    private static let (manager, sergeant) = ("Community safety manager", "Partnership sergeant")

    /// What the county is said to have published, of the quarter that ends with a month.
    private static func lamps(_ month: Month, _ percent: Double) -> ComparatorDraft {
        ComparatorDraft(
            "All six districts of Marlshire", Period(3, to: month),
            CitedNumber(
                subject: "", amount: percent, decimals: 1, unit: .percent, base: "31,400 lamps",
                body: "Marlshire County Council", document: "Street lighting, \(Period(3, to: month).said)",
                dated: (month + 2).first, page: "table 2", caveat: "Streets of the county, and no private quays."))
    }

    static let all = [
        DemonstrationIndicator(
            plan: aldermouth, priority: "The ferry steps and the quay",
            name: "Lamps lit between the ferry steps and the market", unit: .percent, decimals: 1, baseline: 47.6,
            taken: "Wardens’ round of 9 March 2026: 10 of 21",
            sets: ["Performance framework", "The quay after dark"], tolerance: 500, seat: manager,
            targets: ["2026-09": 90, "2027-03": 100],
            values: [
                Value("2026-04", 47.6), Value("2026-05", 52.4), Value("2026-06", 52.4),
                Value("2026-07", nil, "The round was not walked: both wardens were ill."), Value("2026-08", 76.2),
                Value("2026-09", 85.7, "The contractor came back for three."), Value("2026-10", 85.7),
            ],
            beside: [lamps("2026-06", 88.9), lamps("2026-09", 91.2)]),
        DemonstrationIndicator(
            plan: aldermouth, priority: "The ferry steps and the quay", name: "Calls to the harbour master after dark",
            polarity: .lower, baseline: 34, taken: "a month, on average, in 2025/26",
            sets: ["The quay after dark"], tolerance: 1000, seat: manager,
            targets: ["2027-03": 25],
            values: [Value("2026-04", 29), Value("2026-05", 31), Value("2026-06", 38), Value("2026-07", 41)],
            ending: Ending(
                ended: "2026-08-01",
                because: "Calls go to the wardens’ number since August, and are not counted apart any more.")),
        DemonstrationIndicator(
            plan: aldermouth, priority: "Somewhere to go in the evening",
            name: "Evenings on which the boathouse was open", counting: .cumulative,
            sets: ["Performance framework"], tolerance: 1000, seat: manager,
            targets: ["2027-03": 100],
            values: [
                Value("2026-06", 5, "Opened on 19 June."), Value("2026-07", 18), Value("2026-08", 31),
                Value("2026-09", 43), Value("2026-10", 56),
            ]),
        DemonstrationIndicator(
            plan: aldermouth, priority: "Somewhere to go in the evening", name: "Young people at the boathouse",
            polarity: .neither, lag: "One month behind", seat: manager,
            values: [Value("2026-07", 212), Value("2026-08", 307), Value("2026-09", 264)]),
        DemonstrationIndicator(
            plan: saltreach, priority: "The promenade at weekends",
            name: "Minutes until a warden answers the telephone",
            decimals: 1, polarity: .lower, baseline: 9.4, taken: "Forty calls in March 2026", tolerance: 1000,
            seat: sergeant, targets: ["2026-09": 6, "2027-03": 4],
            values: [
                Value("2026-05", 8.8), Value("2026-06", 7.5), Value("2026-07", 7.9), Value("2026-08", 6.4),
                Value("2026-09", 5.7), Value("2026-10", 6.1),
            ]),
        DemonstrationIndicator(
            plan: saltreach, priority: "Treatment close to home", name: "First appointments that were kept",
            unit: .percent, baseline: 67, taken: "The year 2025/26", lag: "One quarter behind", seat: manager,
            targets: ["2027-03": 80], values: [Value("2026-06", 68), Value("2026-09", 71)]),
    ]
}
