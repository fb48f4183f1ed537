package import Dates

/// One month of a series: how many, how far it can be trusted, and why.
package struct MonthCount: Hashable, Sendable {
    package var month: Month
    /// Nothing where the month is absent: a gap is never a zero.
    package var count: Int?
    package var state: MonthState
    package var reason: String

    package init(_ month: Month, _ count: Int?, _ state: MonthState = .complete, reason: String = "") {
        (self.month, self.state, self.reason) = (month, state, reason)
        self.count = state == .absent ? nil : count
    }

    /// The count from which it can be learned what a month usually holds; nothing where a part of the month is missing.
    package var whole: Int? { state == .partial ? nil : count }
}

extension MonthCount {
    /// The reason without the month's name and its full stop, so that neighbouring months of one reason are said together.
    package var reasonSaid: String {
        let words = reason.replacing(" of \(month.said)", with: "").replacing("\(month.said)", with: "the month")
        // How many others have the month differs from month to month, and is the ledger's own to tell.
        let first = words.firstRange(of: " other source").flatMap { _ in words.firstRange(of: ". ") }
        let whole = first.map { String(words[..<$0.lowerBound]) } ?? words
        let ended = whole.utf8.last == UInt8(ascii: ".") ? String(whole.dropLast()) : whole
        let isPlain = ended.utf8.starts(with: "No ".utf8) || ended.utf8.starts(with: "There ".utf8)
        return isPlain ? ended.prefix(1).lowercased() + ended.dropFirst() : ended
    }
}

/// How much of a period is held, said in words.
package struct Completeness: Hashable, Sendable {
    package var months: [MonthCount]

    package init(_ months: [MonthCount]) { self.months = months }

    package var wanted: Int { months.count }
    package var held: Int { months.count { $0.state != .absent } }
    /// The first of the states that holds for any month of the period.
    package var state: MonthState { months.map(\.state).min() ?? .absent }

    /// The sum, or nothing when a month is absent: a sum over a gap is no sum.
    package var total: Int? {
        guard held == wanted, wanted > 0 else { return nil }
        return months.reduce(0) { $0 + ($1.count ?? 0) }
    }

    /// `12 of 12 months`; `10 of 12 months: March and April 2024 are not held`.
    package var said: String {
        let start = "\(held) of \(wanted) \(wanted == 1 ? "month" : "months")"
        let parts = [MonthState.absent, .partial, .suspect, .restated].compactMap { state -> String? in
            let found = months.filter { $0.state == state }.map(\.month)
            guard !found.isEmpty else { return nil }
            return "\(saidTogether(found)) \(found.count == 1 ? state.verb.one : state.verb.many)"
        }
        return parts.isEmpty ? start : start + ": " + parts.joined(separator: "; ")
    }
}

extension MonthState {
    fileprivate var verb: (one: String, many: String) {
        switch self {
        case .absent: ("is not held", "are not held")
        case .partial: ("lacks some kinds of record", "lack some kinds of record")
        case .suspect: ("is doubtful", "are doubtful")
        case .restated: ("was restated", "were restated")
        case .complete: ("is complete", "are complete")
        }
    }
}

/// `March and April 2024`; `May to December 2024 and March 2025`: runs of months are said by their ends.
package func saidTogether(_ months: [Month]) -> String {
    var runs: [Period] = []
    for month in months.sorted() {
        if let last = runs.last, month == last.last + 1 {
            runs[runs.count - 1] = Period(first: last.first, last: month)
        } else {
            runs.append(Period(month))
        }
    }
    let parts = runs.map { run in
        run.count == 2
            ? (run.first.year == run.last.year
                ? "\(run.first.name) and \(run.last.said)" : "\(run.first.said) and \(run.last.said)") : run.said
    }
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
}
