/// An area's group of most similar areas, the area itself first.
///
/// The inspectorate's average is the plain mean of the members' rates, the compared area included; the pooled rate,
/// all offences over all people, differs. Say which is printed.
///
/// Source: HM Inspectorate of Constabulary, “Crime and policing comparator: about the data”. Checked against golden
/// case `03_funnel`.
package struct SimilarAreas: Sendable {
    package let members: [CrudeRate]

    package init(_ members: [CrudeRate]) { self.members = members }

    private var rates: [Double] { members.compactMap(\.per1000) }

    /// The mean of the members' rates per 1,000.
    package var meanOfRates: Double? { rates.isEmpty ? nil : rates.reduce(0, +) / Double(rates.count) }

    /// All offences of the group per 1,000 of all its people.
    package var pooledRate: Double? {
        let usable = members.filter { $0.per1000 != nil }
        let population = usable.reduce(0) { $0 + $1.population }
        return population > 0 ? 1000 * usable.reduce(0) { $0 + Double($1.count) } / population : nil
    }

    /// 1 when no member has a higher rate than the first. Never to be printed without the intervals.
    package var rankOfFirst: Int? {
        guard let own = members.first?.per1000 else { return nil }
        return 1 + rates.count { $0 > own }
    }
}
