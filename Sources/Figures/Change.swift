package import Statistics

/// How one count differs from another over the months that both have, and how far chance alone would carry it.
package struct Change: Hashable, Sendable {
    package let matched: MatchedMonths
    /// How far the months that it is compared with are held.
    package let heldBefore: Completeness
    package let dispersion: Dispersion
    /// How many figures of the same table were examined with this one, itself included.
    package var family: Int
    /// The share of false alarms among the figures of its table that stand out as much; nothing when it stands alone.
    package var q: Double?

    package init(after: [MonthCount], before: [MonthCount], _ dispersion: Dispersion) {
        matched = MatchedMonths(after: after, before: before)
        heldBefore = Completeness(before)
        (self.dispersion, family, q) = (dispersion, 1, nil)
    }

    package var after: Int { matched.countAfter }
    package var before: Int { matched.countBefore }

    package var test: RateChange { matched.change(dispersion: dispersion.factor) }

    /// Whether a change is told at all: neither count is under 5.
    package var isTold: Bool { after >= 5 && before >= 5 }
    /// Percentages of fewer than 50 are not printed.
    package var isPercentTold: Bool { isTold && before >= 50 }

    /// Whether the change is more than month-to-month variation: by its q among many, by p under 0.01 alone.
    package var isMoreThanChance: Bool {
        guard isTold, let p = test.p else { return false }
        if let q { return q < 0.05 }
        return p < 0.01
    }
}

/// How much more a monthly series varies than independent events would: variance over mean.
package enum Dispersion: Hashable, Sendable {
    /// Measured on this very series, after season and lockdowns, over so many months.
    case measured(Double, months: Int)
    /// The series is too short to measure. The figure is the middle one of 151 district series of Bedfordshire and
    /// Leicestershire.
    case assumed

    /// Source: methods finding 2: medians of 2.2 (45 series) and 2.4 (106 series).
    package static let usual = 2.3

    package var factor: Double {
        switch self {
        case .measured(let factor, _): max(1, factor)
        case .assumed: Self.usual
        }
    }

    /// In the words of “how to read it”.
    package var said: String {
        switch self {
        case .measured(_, let months): "variation measured on \(months) months of this series"
        case .assumed: "variation assumed as in other districts, since fewer than 24 months are held"
        }
    }
}

/// Gives every change of one table its q, by Benjamini and Hochberg over those that are told.
package func examinedTogether(_ changes: [Change?]) -> [Change?] {
    let p = changes.map { $0.flatMap { $0.isTold ? $0.test.p : nil } }
    let family = p.count { $0 != nil }
    guard family > 1 else { return changes }
    return zip(changes, adjusted(p)).map { change, q in
        var change = change
        change?.family = family
        change?.q = q
        return change
    }
}
