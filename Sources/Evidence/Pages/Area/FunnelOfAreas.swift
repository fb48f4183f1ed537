import Charts
import Dates
import Figures
import Markup
import Pages
import Places
import Statistics

/// The rates of several areas against their size, with what they say in a sentence.
struct FunnelOfAreas: Sendable {
    /// What the areas are: `wards`, `areas`.
    var kind: String
    var chart: FunnelChart
    /// What the rates are divided by.
    var counted: PopulationSet.Counted
    /// Where each point leads, in the order of the points.
    var addresses: [Pages.Address?]
    var sentence: String
    /// How the limits were made, and what was left out.
    var notes: [String]

    /// Fewer areas make no funnel: how much they differ among themselves cannot be told.
    static let fewest = 5
    /// More make no list that is read.
    static let most = 60

    struct Member {
        var figure: Figure
        var population: Int?
        var address: Pages.Address?
        var isOurs = false
    }

    /// - Parameter denominator: What every rate is divided by, in full: `residents (Census 2021, 21 March 2021)`.
    init?(
        _ members: [Member], kind: String, heading: String, per counted: PopulationSet.Counted, _ denominator: String?,
        _ period: Period
    ) {
        let told = members.compactMap { member -> (member: Member, rate: CrudeRate)? in
            guard let count = member.figure.value, let population = member.population, population > 0 else {
                return nil
            }
            return (member, CrudeRate(count: count, population: Double(population)))
        }
        guard (Self.fewest...Self.most).contains(told.count) else { return nil }
        let funnel = Funnel(told.map(\.rate))
        guard let baseline = funnel.baseline, baseline > 0 else { return nil }
        let points = told.compactMap { member, rate -> FunnelChart.Point? in
            guard let limits = funnel.drawn(rate), let value = rate.per1000 else { return nil }
            return FunnelChart.Point(
                member.figure.place.name, count: rate.count, population: Int(rate.population), rate: value,
                limits: limits, standing: funnel.drawnStanding(rate).map(\.drawn) ?? .tooFew, isOurs: member.isOurs)
        }
        (self.kind, self.counted) = (kind, counted)
        let each = counted.rawValue
        addresses = told.map(\.member.address)
        chart = FunnelChart(
            title: "Police records per 1,000 \(each) and number of \(each): \(kind), \(period.said)",
            unit: "Police records per 1,000 \(each)", heading: heading, size: each.capitalisedFirst,
            centre: 1000 * baseline, points: points,
            limits: funnel.walls)
        sentence = Self.sentence(points, kind)
        notes =
            (denominator.map { ["Per 1,000 \($0)."] } ?? [])
            + Self.notes(funnel, kind, counted, leftOut: members.count - told.count)
    }

    /// `Of 20 wards, 17 lie within the limits. Above the 99.8% limit: Castle. Below the 95% limit: Hill and Harbour.`
    private static func sentence(_ points: [FunnelChart.Point], _ kind: String) -> String {
        let within = points.count { $0.standing == .within }
        let told =
            "Of \(number(points.count)) \(kind), \(number(within)) \(within == 1 ? "lies" : "lie") within the limits."
        let beyond = FunnelChart.Standing.allCases.filter(\.isBeyond).compactMap { standing -> String? in
            let names = points.filter { $0.standing == standing }.map(\.name)
            return names.isEmpty ? nil : "\(standing.rawValue): \(saidInTurn(names))."
        }
        let few = points.count { $0.standing == .tooFew }
        let rest = few == 0 ? [] : ["Too few to say: \(number(few))."]
        return ([told] + beyond + rest).joined(separator: " ")
    }

    private static func notes(
        _ funnel: Funnel, _ kind: String, _ counted: PopulationSet.Counted, leftOut: Int
    ) -> [String] {
        let spread = number(funnel.dispersion ?? 1, decimals: 1)
        let widened =
            funnel.isOverdispersed == true
            ? "The \(kind) differ among themselves by more than chance alone, as areas nearly always do (dispersion \(spread), where "
                + "chance gives about 1). The limits are widened to allow for that: within them is what is usual among these "
                + "\(kind)."
            : "The limits are those of chance alone: the \(kind) differ among themselves by no more than that."
        var notes = [
            "If all had the rate of all together, about 95 in 100 would lie between the dashed lines and 998 in 1,000 between "
                + "the full ones. The limits are wide where few people live. The order of the rates says nothing by itself.",
            widened,
            "Beyond a limit is a reason to look, not a finding: where many people come who do not live there, as in a town "
                + "centre, a rate by \(counted.rawValue) is high for that reason alone.",
        ]
        if leftOut > 0 {
            notes.append(
                "\(number(leftOut)) of the lines of the list \(leftOut == 1 ? "is" : "are") not drawn: not held in full, or "
                    + "without \(counted.rawValue).")
        }
        return notes
    }
}

extension Funnel {
    /// The limits at one area's population, as they are drawn; none is under 0.
    fileprivate func drawn(_ area: CrudeRate) -> FunnelChart.Limits? {
        guard let usual = normalLimits(area, widened: true), let wide = normalLimits(area, .wide, widened: true),
            let low = usual.lower, let high = usual.upper, let farLow = wide.lower, let farHigh = wide.upper
        else { return nil }
        return FunnelChart.Limits(
            population: Int(area.population), usual: max(low, 0)...max(high, 0), wide: max(farLow, 0)...max(farHigh, 0))
    }

    /// The limits at forty populations from somewhat under the smallest to the largest.
    fileprivate var walls: [FunnelChart.Limits] {
        let sizes = areas.map(\.population).filter { $0 > 0 }
        guard let least = sizes.min(), let most = sizes.max() else { return [] }
        let from = 0.85 * least
        return (0...40).compactMap { step in
            drawn(CrudeRate(count: 0, population: (from + (1.04 * most - from) * Double(step) / 40).rounded()))
        }
    }
}

extension Funnel.Standing {
    fileprivate var drawn: FunnelChart.Standing {
        switch self {
        case .farAbove: .farAbove
        case .above: .above
        case .within: .within
        case .below: .below
        case .farBelow: .farBelow
        }
    }
}
