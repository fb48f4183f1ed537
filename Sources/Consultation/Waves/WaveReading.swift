import Markup
import Statistics

/// What one wave says: each answer with its share, its rank and how sure it is, or why that is not said.
struct WaveReading: Sendable {
    var survey: Survey
    var wave: Wave
    var lines: [Line]

    struct Line: Hashable, Sendable {
        var answer: WaveAnswer
        /// 1 for the most; equal shares have one rank, and are said to be equal.
        var rank: Int
        var isTied: Bool
        /// Nothing where it is not shown.
        var count: Int?
        var share: Double?
        var sure: SurveyShare?
        /// Whether it is too small to be shown.
        var isHidden: Bool

        var rankSaid: String { isTied ? "\(rank)=" : "\(rank)" }
        var topic: Topic? { answer.topic }
    }

    /// - Parameter answers: Those of this wave.
    init(survey: Survey, wave: Wave, answers: [WaveAnswer]) {
        (self.survey, self.wave) = (survey, wave)
        let shares = answers.map { $0.share(of: wave.base) }
        let counts = answers.map { $0.countKnown(of: wave.base) }
        let hidden = SmallNumbers.hidden(counts, addUp: !survey.isSeveral)
        let isSmall = wave.base.map { $0 < SmallNumbers.base } ?? false
        let order = shares.map { $0 ?? -1 }
        lines = answers.indices.map { position in
            let isHidden = hidden.contains(position)
            let isTold = !isHidden && !isSmall
            return Line(
                answer: answers[position], rank: order.count { $0 > order[position] } + 1,
                isTied: order.count { $0 == order[position] } > 1, count: isHidden ? nil : answers[position].count,
                share: isTold ? shares[position] : nil,
                sure: isTold ? answers[position].sure(of: wave) : nil, isHidden: isHidden)
        }
        .sorted { ($0.rank, $0.answer.position) < ($1.rank, $1.answer.position) }
    }

    func line(_ topic: Topic) -> Line? { lines.first { $0.topic == topic } }

    /// How sure the shares are, or why that cannot be said.
    var certainty: String {
        guard let base = wave.base else {
            return
                "How many answered is not known. Without it nobody can say how sure these shares are, so no range is given and no change is tested. Ask \(survey.body) for the number."
        }
        guard base >= SmallNumbers.base else {
            return
                "Only \(base) answered. Of fewer than \(SmallNumbers.base) the counts are given, and no percentages: one person more or less would move them too far."
        }
        let range: String
        if let effect = wave.designEffect {
            range =
                "The range is Wilson’s 95% interval on the effective base: \(number(base)) answered, and with a design effect of \(number(effect, decimals: 2)) that is as sure as \(number(Int((Double(base) / effect).rounded()))) answers without weights."
        } else {
            range = "The range is Wilson’s 95% interval on the \(number(base)) who answered, without weights."
        }
        guard !survey.method.isRandom else { return range }
        return range
            + " Those who answered are no random sample, so the range says nothing of how far those who did not answer differ."
    }

    /// That shares do not add up, where several answers could be given.
    var adding: String? {
        survey.isSeveral ? "Several answers could be given, so the shares do not add to 100%." : nil
    }

    /// What the first place is worth; nothing where it cannot be told.
    var first: String? {
        guard lines.count > 1 else { return nil }
        let top = lines.filter { $0.rank == 1 }
        if top.count > 1 { return "\(joined(top)) are first, with equal shares." }
        guard let one = lines[0].sure, let upper = one.interval.lower else { return nil }
        let near = lines.dropFirst().filter { ($0.sure?.interval.upper ?? 0) >= upper }
        guard !near.isEmpty else { return nil }
        return "\(joined([lines[0]] + near)) are too close to say which was named most often."
    }

    private func joined(_ lines: [Line]) -> String {
        let names = lines.map(\.answer.text)
        return names.count < 2
            ? names.joined() : "\(names.dropLast().joined(separator: ", ")) and \(names[names.count - 1])"
    }
}

extension WaveAnswer {
    /// From 0 to 1; nothing where it cannot be known.
    func share(of base: Int?) -> Double? {
        if let percent { return percent / 100 }
        guard let count, let base, base > 0 else { return nil }
        return Double(count) / Double(base)
    }

    /// The count, or what a published percentage comes to of those who answered.
    func countKnown(of base: Int?) -> Int? {
        if let count { return count }
        guard let percent, let base else { return nil }
        return Int((percent * Double(base) / 100).rounded())
    }

    func sure(of wave: Wave) -> SurveyShare? {
        guard let base = wave.base, let share = share(of: base) else { return nil }
        return SurveyShare(share: share, base: Double(base), designEffect: wave.designEffect ?? 1)
    }
}

/// `62.1%`; from a published whole percentage `62%`.
func percentSaid(_ share: Double, decimals: Int = 1) -> String { "\(number(share * 100, decimals: decimals))%" }
