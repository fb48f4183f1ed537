package import Dates
import Markup

extension SeriesChart {
    /// Something said under the axis, with the letter that marks its place.
    package struct Remark: Hashable, Sendable {
        package var letter: String
        package var period: Period
        package var words: String
        package var isGap: Bool
    }

    /// Notes, gaps and doubtful months in order of time, neighbours of one reason together.
    package var remarks: [Remark] {
        var found = notes.map {
            Remark(letter: "", period: $0.period, words: "\($0.period.said): \($0.words)", isGap: false)
        }
        var run: (first: Point, last: Month)?
        func close() {
            guard let (first, last) = run else { return }
            let period = Period(first: first.month, last: last)
            let state = first.value == nil ? "no figure" : first.mark.said
            found.append(
                Remark(
                    letter: "", period: period,
                    words: "\(period.said): \(state)" + (first.reason.map { ", \($0)" } ?? ""),
                    isGap: first.value == nil))
            run = nil
        }
        for point in everyPoint {
            let plain = point.value != nil && point.mark == .complete
            if let (first, _) = run, !plain, (first.value == nil) == (point.value == nil), first.mark == point.mark,
                first.reason == point.reason
            {
                run = (first, point.month)
            } else {
                close()
                if !plain { run = (point, point.month) }
            }
        }
        close()
        found = found.filter { remark in
            months.map { $0.first <= remark.period.last && remark.period.first <= $0.last } ?? false
        }
        found.sort { ($0.period.first, $0.period.last) < ($1.period.first, $1.period.last) }
        for position in found.indices {
            found[position].letter = position < 26 ? String(UnicodeScalar(UInt8(97 + position))) : "\(position + 1)"
        }
        return found
    }

    package func said(_ value: Double) -> String { number(value, decimals: decimals) }

    package var description: String {
        let known = points.compactMap { point in point.value.map { (point.month, $0) } }
        guard let months, let last = known.last, let least = known.min(by: { $0.1 < $1.1 }),
            let most = known.max(by: { $0.1 < $1.1 })
        else { return "No figure is held." }
        let spread =
            "\(unit), \(months.said): lowest \(said(least.1)) in \(least.0.said), highest \(said(most.1)) in "
            + "\(most.0.said), last \(said(last.1)) in \(last.0.said)."
        let fired = signals.map { " \($0.month.said): \($0.words)." }.joined()
        return spread + fired + remarks.map { " \($0.words)." }.joined() + caveats.map { " \($0)" }.joined()
    }

    package var table: NumbersTable {
        let expects = points.contains { $0.lower != nil || $0.upper != nil }
        let rows = everyPoint.map { point in
            let fired = signals.filter { $0.month == point.month }.map(\.words)
            let told = notes.filter { $0.period.contains(point.month) }.map(\.words)
            let state = point.mark == .complete ? [] : [point.mark.said]
            let words = (state + (point.reason.map { [$0] } ?? []) + fired + told).joined(separator: "; ")
            return [point.month.said, point.value.map(said) ?? "No figure"] + (expects ? [expected(point)] : []) + [
                words
            ]
        }
        return NumbersTable(
            caption: title, headers: ["Month", unit] + (expects ? ["Expected range"] : []) + ["Notes"], rows: rows)
    }

    private func expected(_ point: Point) -> String {
        switch (point.lower, point.upper) {
        case (let lower?, let upper?): "\(said(lower)) to \(said(upper))"
        case (nil, let upper?): "up to \(said(upper))"
        case (let lower?, nil): "\(said(lower)) or more"
        case (nil, nil): ""
        }
    }
}
