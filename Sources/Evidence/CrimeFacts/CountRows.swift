import Dates
import Figures
import Partnership
import Places

/// Counts the rows held in groups of places, month by month: the one way from facts to any figure.
///
/// A row that lies in a district is counted there when its own force has it on file (`own`); rows that other forces
/// have recorded there are counted apart (`others`). With `recordedBy` only the files of those forces are read, and all
/// their rows are `own`.
struct CountRows: Sendable {
    var viewer: Viewer
    var set: DataSet
    var months: Period
    var grouping: Grouping
    var recordedBy: [String]?
    var now: Instant

    init(
        viewer: Viewer, set: DataSet, months: Period, grouping: Grouping, recordedBy: [String]? = nil, now: Instant
    ) {
        (self.viewer, self.set, self.months) = (viewer, set, months)
        (self.grouping, self.recordedBy, self.now) = (grouping, recordedBy, now)
    }

    func run(_ facts: CrimeFacts) -> (own: Tally, others: Tally) {
        let holdings = facts.holdings(for: viewer, at: now)
        let always = set == .street ? Measure.crimeTypes : []
        var own = Tally(months: months, groups: grouping.groups, categories: always)
        var others = own
        let placeless =
            if case .everything = grouping.by { true } else if case .unplaced = grouping.by { true } else { false }
        for source in holdings.sources(set) where recordedBy?.contains(source) ?? true {
            let home = facts.gazetteer.force(slug: source)
            for month in months {
                guard let file = holdings.file(set, source, month), let placed = facts.placed(file) else { continue }
                if placeless || recordedBy != nil {
                    own.add(placed, month, grouping) { _ in true }
                    continue
                }
                let isHome = { (lsoa: Int32) in home != nil && facts.gazetteer.homeForce(ofLSOA: lsoa) == home }
                own.add(placed, month, grouping, takes: isHome)
                others.add(placed, month, grouping) { !isHome($0) }
            }
        }
        return (own, others)
    }
}
