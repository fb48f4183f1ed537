import Dates
import Figures
import Markup
import Papers
import Places
import Statistics

/// A table of counts in two years: differences, percentages only where allowed, and what each says.
struct ChangeTable {
    var caption: String
    /// What a row is: `Area`, `Crime type`.
    var heading: String
    var lines: [(name: Words, figure: Figure)]
    /// Whether the chance of a false alarm is told for each line.
    var tellsQ = false
    /// Whether each line has its rate, where it has one.
    var tellsRate = true
    var notes: [String] = []

    var table: PaperTable {
        let tellsRates = tellsRate && !tellsQ && lines.contains { $0.figure.rate != nil }
        let headers =
            [heading, "This year", "Year before", "Change", "In %", "Likely range"]
            + (tellsRates ? ["Per 1,000"] : []) + (tellsQ ? ["q"] : []) + ["What it says"]
        let examined = lines.count { $0.figure.comparison?.change.map { $0.isTold } ?? false }
        let chance =
            examined > 1
            ? [
                "“Within the range expected”: no more than month-to-month variation brings among \(number(examined)) figures "
                    + "examined together, of which one in 20 would by chance have a likely range without 0%."
            ] : []
        let rates =
            !tellsRates
            ? [] : lines.lazy.compactMap(\.figure.rate).first.map { ["Per 1,000: \($0.denominator)."] } ?? []
        let rows = lines.map { line in
            [line.name] + counts(line.figure) + (tellsRates ? [rate(line.figure)] : [])
                + (tellsQ ? [q(line.figure)] : [])
                + [Words(reading(line.figure))]
        }
        return PaperTable(
            caption, headers: headers, rows: rows, notes: notes + rates + chance + known + completeness,
            numeric: Set(1..<headers.count - 1))
    }

    /// What must be known of the months that are compared, each once with the lines that it is of.
    private var known: [String] {
        let all = lines.compactMap(\.figure.comparedNote)
        let each = all.enumerated().filter { !all[..<$0.offset].contains($0.element) }.map(\.element)
        return each.map { note in
            let of = lines.filter { $0.figure.comparedNote == note }
            return of.count == lines.count ? note : "\(of.map(\.name.plain).joined(separator: ", ")): \(note)"
        }
    }

    private func counts(_ figure: Figure) -> [Words] {
        guard let change = figure.comparison?.change else {
            return [Words(figure.value.map { number($0) } ?? "Not held"), "Not held", "–", "–", "–"]
        }
        let difference = change.after - change.before
        let signed = difference == 0 ? "0" : (difference > 0 ? "+" : "−") + number(abs(difference))
        return [Words(number(change.after)), Words(number(change.before)), Words(signed)] + percent(change)
    }

    /// `+5%` and `−1% to +12%`; neither where a percentage would mislead.
    private func percent(_ change: Change) -> [Words] {
        let interval = change.test.interval95
        guard change.isPercentTold, let percent = change.test.percent, let lower = interval.lower,
            let upper = interval.upper
        else { return ["–", "–"] }
        return [Words(signed(percent)), Words("\(signed(100 * (lower - 1))) to \(signed(100 * (upper - 1)))")]
    }

    private func signed(_ percent: Double) -> String {
        let whole = Int(percent.rounded())
        return (whole > 0 ? "+" : whole < 0 ? "−" : "") + number(abs(whole)) + "%"
    }

    private func rate(_ figure: Figure) -> Words { Words(figure.rate.map { number($0.value, decimals: 1) } ?? "–") }

    private func q(_ figure: Figure) -> Words {
        guard let change = figure.comparison?.change, change.isTold, let q = change.q else { return "–" }
        return Words(q < 0.001 ? "under 0.001" : number(q, decimals: 3))
    }

    private func reading(_ figure: Figure) -> String {
        figure.comparison.map { Sentence(unit: figure.unit, period: figure.period, comparison: $0).reading } ?? ""
    }

    /// How much was held in each year, once where all lines agree.
    private var completeness: [String] {
        let days = lines.compactMap { $0.figure.comparison?.change?.matched }.first { $0.daysAfter != $0.daysBefore }
        let leap =
            days.map { _ in
                [
                    "One of the years has a leap day: changes and percentages are of the counts, likely ranges of the counts a day."
                ]
            } ?? []
        let said = lines.map { line -> String in
            let before = line.figure.comparison?.change.map { $0.heldBefore.said }
            return "Held this year: \(line.figure.months.said)."
                + (before.map { " Held the year before: \($0)." } ?? "")
        }
        guard let first = said.first, said.contains(where: { $0 != first }) else { return leap + said.prefix(1) }
        return leap + zip(lines, said).map { "\($0.name.plain): \($1)" }
    }
}

extension ReportFigures {
    /// Force, county, partnerships and districts over each period of the report: the same rows each time.
    var compared: [Paper.Block] {
        var blocks: [Paper.Block] = [.heading(1, "Compared with the year before")]
        blocks += places.absent.map { .paragraph(Words($0)) }
        for (span, figures) in zip(spans.all, areas) {
            blocks.append(.heading(2, "\(span.name): \(span.period.said)"))
            blocks += block(span.period, figures)
        }
        return blocks
    }

    private func block(_ period: Period, _ figures: [Figure]) -> [Paper.Block] {
        let lines = zip(places.rows, figures).map { row, figure in
            (name: row.area == places.subject ? Words.strong(row.label) : Words(row.label), figure: figure)
        }
        let caption = "\(measure.name), \(period.said)"
        let withheld = Set(figures.map { $0.comparison?.change == nil ? $0.sentence : "" })
        guard withheld.count == 1, let why = withheld.first, why != "" else {
            let own = zip(places.rows, figures).filter { $0.0.isOwn && $0.1.comparison?.change != nil }
            let said: [Paper.Block] =
                own.count < 2 ? [] : [.bullets(own.map { "\(.strong($0.0.label)): \($0.1.sentence)" })]
            return [.table(ChangeTable(caption: caption, heading: "Area", lines: lines).table)] + said
        }
        let rows = lines.map { line -> [Words] in
            [
                line.name, Words(line.figure.value.map { number($0) } ?? "Not held"),
                Words(line.figure.rate.map { number($0.value, decimals: 1) } ?? "–"),
            ]
        }
        let tellsRates = figures.contains { $0.rate != nil }
        let dividedBy = figures.lazy.compactMap(\.rate).first.map { ["Per 1,000: \($0.denominator)."] } ?? []
        let headers = ["Area", measure.unit] + (tellsRates ? ["Per 1,000"] : [])
        return [
            .paragraph(Words(why)),
            .table(
                PaperTable(
                    caption + ", not compared", headers: headers, rows: rows.map { Array($0.prefix(headers.count)) },
                    notes: dividedBy + ["Held: \(figures[0].months.said)."], numeric: [1, 2])),
        ]
    }

    /// Wards, or the districts of a county.
    var byWard: [Paper.Block] {
        guard !parts.isEmpty else { return [] }
        let lines = parts.map { (name: Words(partName($0)), figure: $0) }
        let heading = partLevel == .ward ? "Ward" : "District"
        let table = ChangeTable(
            caption: "\(measure.name) by \(partLevel.said), \(spans.headline.said)", heading: heading, lines: lines,
            notes: partLevel == .ward && lines.contains { $0.figure.rate != nil }
                ? ["A town centre has few residents and many visitors, so its rate reads high."] : [])
        return [.heading(1, heading + "s"), .table(table.table)]
    }

    /// A ward's name, with its district where the report has several.
    func partName(_ part: Figure) -> String {
        guard places.districts.count > 1, let district = districtOfPart[part.place.code] else { return part.place.name }
        return "\(part.place.name) (\(district))"
    }
}
