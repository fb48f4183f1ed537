package import Statistics

extension MatchedMonths {
    /// - Precondition: the periods have as many months, month for month.
    package init(after: [MonthCount], before: [MonthCount]) {
        self.init(
            zip(after, before).map { after, before in
                Pair(after: after.month, after.matchable, before: before.month, before.matchable)
            })
    }

    /// Why nothing is compared.
    package var withheld: String {
        let lacking = "\(saidTogether(missing)) " + (missing.count == 1 ? "is not held." : "are not held.")
        guard wanted > 1 else { return "Not compared: \(lacking)" }
        return "Not compared: only \(matched) of \(wanted) months were published in both years. \(lacking)"
    }
}

extension MonthCount {
    /// Nothing where the month is absent, and only there.
    fileprivate var matchable: Int? { state == .absent ? nil : count ?? 0 }
}
