import Markup

/// Areas of different size against the rate of all of them together: a point for each, between limits that widen where
/// few people live.
package struct FunnelChart: Chart {
    package var title: String
    /// What the rate is: `police records per 1,000 residents`.
    package var unit: String
    /// What a point stands for: `Ward`, `Area`.
    package var heading: String
    /// What the size of a point is counted in: `Residents`.
    package var size: String
    /// The rate of all of them together, per 1,000.
    package var centre: Double
    /// The points, numbered in this order.
    package var points: [Point]
    /// The limits at some populations, the smallest first.
    package var limits: [Limits]

    package init(
        title: String, unit: String, heading: String, size: String = "Residents", centre: Double, points: [Point],
        limits: [Limits]
    ) {
        (self.title, self.unit, self.heading, self.size) = (title, unit, heading, size)
        self.centre = centre.isFinite ? centre : 0
        self.points = points.filter(\.rate.isFinite)
        self.limits = limits.sorted { $0.population < $1.population }
    }

    package struct Point: Hashable, Sendable {
        package var name: String
        package var count: Int
        package var population: Int
        /// Per 1,000.
        package var rate: Double
        package var limits: Limits
        package var standing: Standing
        /// The one that the page is about.
        package var isOurs: Bool

        package init(
            _ name: String, count: Int, population: Int, rate: Double, limits: Limits, standing: Standing,
            isOurs: Bool = false
        ) {
            (self.name, self.count, self.population, self.rate) = (name, count, population, rate)
            (self.limits, self.standing, self.isOurs) = (limits, standing, isOurs)
        }
    }

    /// The limits at one population, per 1,000; none is under 0.
    package struct Limits: Hashable, Sendable {
        package var population: Int
        /// Of 95 and of 99.8 per cent.
        package var usual: ClosedRange<Double>
        package var wide: ClosedRange<Double>

        package init(population: Int, usual: ClosedRange<Double>, wide: ClosedRange<Double>) {
            (self.population, self.usual, self.wide) = (population, usual, wide)
        }
    }

    /// Where a point lies, and how that is said.
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case farAbove = "Above the 99.8% limit"
        case above = "Above the 95% limit"
        case within = "Within the limits"
        case below = "Below the 95% limit"
        case farBelow = "Below the 99.8% limit"
        case tooFew = "Too few to say"

        package var isBeyond: Bool { self != .within && self != .tooFew }
        var isFar: Bool { self == .farAbove || self == .farBelow }
    }

    package var description: String {
        let counts = Standing.allCases.map { standing in (standing, points.filter { $0.standing == standing }) }
        let said = counts.filter { !$0.1.isEmpty }.map { standing, points in
            standing.isBeyond
                ? "\(standing.rawValue): \(points.map(\.name).joined(separator: ", "))"
                : "\(standing.rawValue): \(points.count)"
        }
        return
            "\(unit), against residents. All together \(number(centre, decimals: 1)). \(said.joined(separator: ". "))."
    }

    package var table: NumbersTable {
        NumbersTable(
            caption: title,
            headers: [
                "On the chart", heading, size, "Per 1,000", "95% limits", "99.8% limits", "Where it lies",
            ],
            rows: points.enumerated().map { position, point in
                [
                    "\(position + 1)", point.name, number(point.population), number(point.rate, decimals: 1),
                    Self.said(point.limits.usual), Self.said(point.limits.wide), point.standing.rawValue,
                ]
            })
    }

    package static func said(_ limits: ClosedRange<Double>) -> String {
        "\(number(limits.lowerBound, decimals: 1)) to \(number(limits.upperBound, decimals: 1))"
    }
}
