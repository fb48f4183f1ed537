import Dates
import Figures
import Places
import Statistics

extension RatePerThousand {
    /// The rate of `count` by a denominator, with its 95% interval; nothing where nobody lives.
    init?(count: Int, of denominator: Denominator) {
        let rate = CrudeRate(count: count, population: Double(denominator.count))
        guard let value = rate.per1000, let limits = rate.interval(), let lower = limits.lower, let upper = limits.upper
        else {
            return nil
        }
        self.init(
            value: value, lower: lower, upper: upper, denominator: denominator.said, population: denominator.count)
    }
}

extension MakeFigures {
    /// The rate is told for whole years alone: a rate for part of a year is read as one for all of it.
    func rate(_ counts: AreaCounts, _ category: String?, _ facts: CrimeFacts) -> RatePerThousand? {
        guard period.count == 12, let value = counts.completeness(measure, category: category, period).total,
            let place = rated(counts.place, facts.gazetteer),
            let chosen = dividedBy ?? facts.denominators(per, for: [place], period, for: viewer, at: now)
        else { return nil }
        return chosen.of(place).flatMap { RatePerThousand(count: value, of: $0) }
    }

    /// The area of counts that may have a rate: one with a code, or the partnership that is asked about.
    func rated(_ place: Figure.Place, _ gazetteer: Gazetteer) -> Area? {
        if let code = AreaCode(place.code) { return .coded(code) }
        guard case .partnership = area, place.code == area.place(gazetteer).code else { return nil }
        return area
    }

    /// The same, with one denominator for all of these counts, which are told together.
    func dividedAlike(_ counts: [AreaCounts], _ facts: CrimeFacts) -> MakeFigures {
        guard period.count == 12, dividedBy == nil else { return self }
        var alike = self
        alike.dividedBy = facts.denominators(
            per, for: counts.compactMap { rated($0.place, facts.gazetteer) }, period, for: viewer, at: now)
        return alike
    }
}
