import Dates
import Dispatch
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

    func run(_ facts: CrimeFacts) -> (own: Tally, others: Tally) {
        let holdings = facts.holdings(for: viewer, at: now)
        let files = holdings.sources(set).filter { recordedBy?.contains($0) ?? true }.flatMap { source in
            months.compactMap { holdings.file(set, source, $0) }
        }
        let placed = facts.placed(files)
        let categories = facts.categories(set)
        let own = TallySheet(months: months, groups: grouping.groups, width: categories.count)
        let others =
            isPlaceless || recordedBy != nil
            ? nil : TallySheet(months: months, groups: grouping.groups, width: categories.count)
        let grouping = set == .partner ? grouping.coarse(facts.gazetteer) : grouping
        let byMonth = Dictionary(grouping: zip(files, placed), by: \.0.month).values.map { $0 }
        let homes = Dictionary(
            holdings.sources(set).map { ($0, facts.gazetteer.force(slug: $0) ?? -1) }, uniquingKeysWith: { $1 })
        @Sendable func count(_ month: [(HeldFile, PlacedCounts?)]) {
            for (file, placed) in month {
                guard let placed else { continue }
                let home = others == nil ? nil : homes[file.source] ?? -1
                own.add(placed, file.month, grouping, home: home, isHome: true)
                others?.add(placed, file.month, grouping, home: home, isHome: false)
            }
        }
        // Threads cost more than they save on the few files of a district.
        if files.count < 200 {
            byMonth.forEach(count)
        } else {
            DispatchQueue.concurrentPerform(iterations: byMonth.count) { count(byMonth[$0]) }
        }
        let empty = Tally(months: months, groups: 0, categories: categories, counts: [])
        return (own.tally(categories), others?.tally(categories) ?? empty)
    }

    private var isPlaceless: Bool {
        switch grouping.by {
        case .everything, .unplaced: true
        case .lsoa, .ward: false
        }
    }
}
