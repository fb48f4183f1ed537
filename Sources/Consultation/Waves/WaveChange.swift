import Markup
import Statistics

/// How the answers of one wave differ from those of the wave before, in neutral words.
///
/// The difference has Newcombe's interval. What may be called more than chance is decided by the two-sample test of
/// shares on effective bases, raised for the number of answers compared (Benjamini and Hochberg).
///
/// Source: methods part E; docs/methods/survey.md.
struct WaveChange: Sendable {
    var lines: [Line]
    /// Why nothing is compared; nothing where something is.
    var withheld: String?

    struct Line: Hashable, Sendable {
        var text: String
        var now: Double
        var before: Double
        var difference: ShareDifference
        /// Raised for the number of comparisons.
        var q: Double
        var p: Double
    }

    init(_ now: WaveReading, since before: WaveReading) {
        lines = []
        guard now.wave.base != nil, before.wave.base != nil else {
            withheld = "Nothing is compared: how many answered is not known of both waves."
            return
        }
        let pairs = now.lines.compactMap { line -> (String, SurveyShare, SurveyShare)? in
            guard let one = line.sure,
                let other = before.lines.first(where: { $0.answer.text.utf8.elementsEqual(line.answer.text.utf8) })?
                    .sure
            else { return nil }
            return (line.answer.text, one, other)
        }
        guard !pairs.isEmpty else {
            withheld = "Nothing is compared: no answer stands in both waves with numbers that can be shown."
            return
        }
        let p = pairs.map { shareTest($0.1, $0.2) }
        let q = adjusted(p)
        lines = pairs.enumerated().map { position, pair in
            Line(
                text: pair.0, now: pair.1.share, before: pair.2.share, difference: pair.1.difference(from: pair.2),
                q: q[position] ?? 1, p: p[position] ?? 1)
        }
    }

    func said(_ line: Line) -> String {
        let counts = "\(percentSaid(line.now)), against \(percentSaid(line.before)) before"
        if line.q < 0.05, line.difference.isBeyondChance {
            let (d, interval) = (line.difference.difference, line.difference.interval)
            let ends = [interval.lower ?? -1, interval.upper ?? 1].map(abs).sorted()
            return
                "\(counts): \(points(abs(d))) \(d > 0 ? "more" : "fewer") (likely between \(points(ends[0])) and \(points(ends[1]))), more than chance variation."
        }
        let plain = "\(counts): within the range expected by chance."
        guard line.p < 0.05 else { return plain }
        return plain + " It is one of \(lines.count) answers compared."
    }

    private func points(_ share: Double) -> String { "\(number(share * 100, decimals: 1)) points" }
}

/// The chance of a difference at least as large between two samples of one share, from their effective bases.
///
/// Source: the usual two-sample test of proportions with the pooled share; nothing where both are all or none.
func shareTest(_ one: SurveyShare, _ other: SurveyShare) -> Double? {
    let (n, m) = (one.effectiveBase, other.effectiveBase)
    let pooled = (one.share * n + other.share * m) / (n + m)
    let spread = pooled * (1 - pooled) * (1 / n + 1 / m)
    guard spread > 0 else { return nil }
    return twoSidedP((one.share - other.share) / spread.squareRoot())
}
