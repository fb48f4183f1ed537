import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// Sets what a priority is measured by, or sets it otherwise.
struct IndicatorFormPage: Page {
    var priority: Priority
    var seats: [Seat]
    /// The one that is changed, with the version that was looked at.
    var changed: (id: ID<Indicator>, version: Int)?
    var name = ""
    var unit = CitedNumber.Unit.count
    /// Decimals, as typed.
    var decimals = "0"
    var polarity = Indicator.Polarity.lower
    var counting = Indicator.Counting.period
    /// As typed.
    var baseline = ""
    var baselineText = ""
    var lag = ""
    /// Per cent of the target, as typed.
    var tolerance = ""
    var seat: ID<Seat>?
    /// A line each, as typed.
    var sets = ""
    /// A line each: a month and a number, as typed.
    var targets = ""
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Measured?

    var title: String { changed == nil ? "Set an indicator" : "Change this indicator" }
    var caption: HTML? { "\(priority.name)" }
    var back: Address? { changed.map { Addresses.indicator($0.id) } ?? Addresses.priority(priority.id) }

    var body: HTML {
        """
        \(stale.map(now) ?? "")\
        \(form(changed.map { Addresses.changeIndicator($0.id) } ?? Addresses.newIndicator(priority.id), """
            \(changed.map { hidden("version", "\($0.version)") } ?? "")\
            \(input(Field("name", "What is measured", error: errors.of("name")), value: name))\
            \(radios(Field("unit", "Unit"), CitedNumber.Unit.allCases.map { Choice($0, "\($0.said)") }, chosen: unit.inAddress))\
            \(input(Field("decimals", "Places after the point", error: errors.of("decimals")), value: decimals, width: .two))\
            \(radios(Field("polarity", "Which way is better"), Indicator.Polarity.allCases.map { Choice($0, "\($0.said)") }, chosen: polarity.inAddress))\
            \(radios(Field("counting", "How values count"), Indicator.Counting.allCases.map { Choice($0, "\($0.said)") }, chosen: counting.inAddress))\
            \(input(Field("baseline", "Baseline", hint: "Leave it empty where there is none", error: errors.of("baseline")), value: baseline, width: .ten))\
            \(input(Field("baseline-text", "What the baseline is taken from", error: errors.of("baseline-text")), value: baselineText))\
            \(textarea(Field("targets", "Targets", hint: "A month and a number on each line, as 2027-03 95; the month is the last by which it should be so", error: errors.of("targets")), value: targets, rows: 3))\
            \(input(Field("tolerance", "Amber, in per cent of the target", hint: "By how much a value may miss its target and be amber; 0 for no amber; empty for no colour at all", error: errors.of("tolerance")), value: tolerance, width: .four))\
            \(input(Field("lag", "How far behind it comes", hint: "Such as one quarter behind", error: errors.of("lag")), value: lag))\
            \(textarea(Field("sets", "Sets that it is in", hint: "The name of a set on each line, such as Performance framework", error: errors.of("sets")), value: sets, rows: 2))\
            \(select(Field("seat", "Seat that supplies it", hint: "Whoever holds it may write its values", error: errors.of("seat")), [Choice("", "None")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: seat?.inAddress))\
            \(button("Save"))
            """))
        """
    }

    private func now(_ measured: Measured) -> HTML {
        let indicator = measured.indicator
        return Pages.staleNotice(
            [SummaryRow("What is measured", "\(indicator.name)"), SummaryRow("Unit", "\(indicator.unit.said)")]
                + measured.settings + [
                    SummaryRow(
                        "Seat that supplies it", "\(seats.first { $0.id == indicator.seat }?.title ?? "None")")
                ])
    }

    static let example = IndicatorFormPage(
        priority: WholePlan.example.priorities[0].priority, seats: [],
        errors: [FieldError("name", "Enter what is measured.")])

    /// What the form asks for; nothing where something must be mended first.
    mutating func read(_ form: Fields) throws(BadRequest) -> SetIndicator? {
        name = try form.one("name") ?? ""
        unit = try form.one("unit", as: CitedNumber.Unit.self) ?? .count
        polarity = try form.one("polarity", as: Indicator.Polarity.self) ?? .lower
        counting = try form.one("counting", as: Indicator.Counting.self) ?? .period
        (decimals, baseline) = (try form.one("decimals") ?? "0", try form.one("baseline") ?? "")
        (baselineText, lag) = (try form.one("baseline-text") ?? "", try form.one("lag") ?? "")
        (tolerance, targets) = (try form.one("tolerance") ?? "", try form.one("targets") ?? "")
        sets = try form.one("sets") ?? ""
        seat = try form.one("seat", as: ID<Seat>.self)
        let places = Int(inAddress: decimals).flatMap { (0...6).contains($0) ? $0 : nil }
        if places == nil { errors.append(FieldError("decimals", "Enter a number from 0 to 6")) }
        let base = Decimals.read(baseline)?.amount
        if base == nil, !baseline.isEmpty { errors.append(FieldError("baseline", "Enter a number such as 12.5")) }
        let share = Decimals.read(tolerance).map { Int(($0.amount * 100).rounded()) }
        if share == nil, !tolerance.isEmpty { errors.append(FieldError("tolerance", "Enter a number such as 5")) }
        let read = lines(targets).map(IndicatorTarget.init)
        if read.contains(nil) {
            errors.append(FieldError("targets", "Enter a month and a number on each line, as 2027-03 95"))
        }
        guard let places, errors.isEmpty else { return nil }
        return SetIndicator(
            changed: changed, priority: priority.id, name: name, unit: unit, decimals: places, polarity: polarity,
            counting: counting,
            baseline: base, baselineText: baselineText, lag: lag, tolerance: share, seat: seat,
            targets: read.compactMap { $0 }, sets: lines(sets))
    }
}

extension IndicatorTarget {
    /// As it would be typed.
    var line: String { "\(month.iso) \(Decimals.typed(amount))" }

    /// `2027-03 95`.
    init?(_ line: String) {
        let words = line.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 2, let month = Month(iso: words[0]), let read = Decimals.read(words[1]) else { return nil }
        self.init(month: month, amount: read.amount)
    }
}

extension Indicator.Polarity: InAddress {}
extension Indicator.Counting: InAddress {}
