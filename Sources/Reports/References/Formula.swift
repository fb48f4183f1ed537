import Figures
import Markup
import Planning

/// What is worked out of cited figures: `sum fines-*`, `share fines-* of cases`, `change from before to after`.
struct Formula: Hashable {
    var sign: Sign
    /// What stands in the formula; each is the sum of the figures that it names.
    var terms: [[CitedName]]

    enum Sign: String, CaseIterable {
        /// All of them together.
        case sum
        /// How many there are.
        case count
        /// The first less the second.
        case difference
        /// The first as a percentage of the second.
        case share
        /// By what percentage the second is more than the first.
        case change
        /// The first as it would be after a rise of so many per cent.
        case grown
        /// What the first was before a rise of so many per cent.
        case before
        /// What the first is so many per cent of.
        case whole
        /// What there is after a rise by the first, which is so many per cent.
        case risen
    }

    /// Between the names, for whoever reads them.
    private static let fillers: Set = ["of", "from", "to", "less", "by"]

    init?(_ words: [String]) {
        guard let sign = words.first.flatMap(Sign.init) else { return nil }
        var terms: [[CitedName]] = []
        for word in words.dropFirst() where !Self.fillers.contains(word) {
            var term: [CitedName] = []
            for part in word.split(separator: "+", omittingEmptySubsequences: false) {
                guard let name = CitedName(String(part)) else { return nil }
                term.append(name)
            }
            terms.append(term)
        }
        let isList = sign == .sum || sign == .count
        guard isList ? !terms.isEmpty : terms.count == 2, !terms.contains([]) else { return nil }
        (self.sign, self.terms) = (sign, terms)
    }

    /// Worked out and told; nothing where a figure is not there, or the units do not go together.
    func told(_ book: CitedBook, _ placing: Placing) -> Told? {
        var found: [[CitedNumber]] = []
        var inputs: [PlacedFigure.Input] = []
        for term in terms {
            var numbers: [CitedNumber] = []
            for name in term {
                let figures = book.find(name)
                guard !figures.isEmpty else { return nil }
                numbers += figures.map(\.number)
                inputs += figures.map(\.input)
            }
            found.append(numbers)
        }
        guard let result = result(found) else { return nil }
        let sources = inputs.reduce(into: [String]()) { if !$0.contains($1.source) { $0.append($1.source) } }
        // A long list would fill the foot of a page; the list of figures has all of it.
        let subjects =
            inputs.count > 4
            ? "Of \(number(inputs.count)) figures, from the first, \(inputs[0].subject), to the last, \(inputs[inputs.count - 1].subject)"
            : inputs.map { "\($0.subject): \($0.value)" }.joined(separator: "; ")
        let placed = PlacedFigure(
            key: placing.key, shown: result.shown, way: .computed, formula: result.formula, inputs: inputs)
        let note = "Worked out here: \(result.formula). \(subjects). \(sources.joined(separator: "; "))."
        return Told(placing.isBare ? result.shown : result.shown + footnote(note), [placed])
    }
}

extension Formula {
    /// A value on the way: the sum of one term.
    private struct Value {
        var amount: Double
        var decimals: Int
        var unit: CitedNumber.Unit
        var isRough: Bool
        /// Things that are one each are counted: nobody adds up ones.
        var isOfOnes: Bool
        /// `6 + 4 + 11`.
        var said: String

        init?(_ numbers: [CitedNumber]) {
            guard let first = numbers.first, numbers.allSatisfy({ $0.unit == first.unit }) else { return nil }
            (amount, unit) = (numbers.map(\.amount).reduce(0, +), first.unit)
            (decimals, isRough) = (numbers.map(\.decimals).max() ?? 0, numbers.contains(where: \.isRough))
            isOfOnes =
                numbers.count > 1 && unit == .count && numbers.allSatisfy { $0.amount == 1 && !$0.isRough }
            said =
                isOfOnes
                ? plain(amount, 0, unit)
                : numbers.map { plain($0.amount, $0.decimals, $0.unit) }.joined(separator: " + ")
        }

        var bracketed: String { said.contains(" + ") ? "(\(said))" : said }
    }

    private func result(_ terms: [[CitedNumber]]) -> (shown: String, formula: String)? {
        if sign == .count {
            let all = terms.flatMap { $0 }.count
            return (number(all), "how many are listed = \(number(all))")
        }
        let values = (sign == .sum ? [terms.flatMap { $0 }] : terms).compactMap(Value.init)
        guard let first = values.first, values.count == (sign == .sum ? 1 : 2) else { return nil }
        let second = values.last ?? first
        let isRough = first.isRough || second.isRough
        func ends(_ amount: Double, _ decimals: Int, _ unit: CitedNumber.Unit, _ said: String, plus: Bool = false)
            -> (shown: String, formula: String)?
        {
            guard amount.isFinite else { return nil }
            let value = (plus && amount > 0 ? "+" : "") + plain(amount, decimals, unit)
            return ((isRough ? "about " : "") + value, "\(said) = \(value)")
        }
        switch sign {
        case .sum, .count:
            return ends(
                first.amount, first.decimals, first.unit, first.isOfOnes ? "how many are listed" : first.said)
        case .difference:
            guard first.unit == second.unit else { return nil }
            let (shown, decimals) = (first.amount - second.amount, max(first.decimals, second.decimals))
            let said = "\(first.bracketed) − \(second.bracketed)"
            guard first.unit == .percent else { return ends(shown, decimals, first.unit, said) }
            let points = "\(plain(shown, decimals, .count)) percentage points"
            return (points, "\(said) = \(points)")
        case .share:
            guard first.unit == second.unit, second.amount != 0 else { return nil }
            return ends(
                100 * first.amount / second.amount, places(100 * first.amount / second.amount), .percent,
                "\(first.bracketed) ÷ \(second.bracketed)")
        case .change:
            guard first.unit == second.unit, first.amount != 0 else { return nil }
            let change = 100 * (second.amount - first.amount) / first.amount
            return ends(
                change, places(change), .percent,
                "(\(second.bracketed) − \(first.bracketed)) ÷ \(first.bracketed)", plus: true)
        case .grown, .before, .whole, .risen:
            guard second.unit == .percent, first.unit != .percent else { return nil }
            let rate = second.amount / 100
            switch sign {
            case .grown:
                return ends(first.amount * (1 + rate), 0, first.unit, "\(first.said) × (1 + \(second.said))")
            case .before:
                return ends(first.amount / (1 + rate), 0, first.unit, "\(first.said) ÷ (1 + \(second.said))")
            case .risen:
                return ends(
                    first.amount / rate + first.amount, 0, first.unit,
                    "\(first.said) ÷ \(second.said) + \(first.said)")
            default: return ends(first.amount / rate, 0, first.unit, "\(first.said) ÷ \(second.said)")
            }
        }
    }

    /// No places for a whole number; one otherwise.
    private func places(_ amount: Double) -> Int { (amount - amount.rounded()).magnitude < 1e-9 ? 0 : 1 }
}

/// As it is printed, without “about”.
private func plain(_ amount: Double, _ decimals: Int, _ unit: CitedNumber.Unit) -> String {
    CitedNumber(subject: "", amount: amount, decimals: decimals, unit: unit, body: "", document: "").value
}
