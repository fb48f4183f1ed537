package import Dates
package import Figures
package import Partnership
package import Places

/// One row that a figure counts, in the words of its file.
package struct RowBehind: Hashable, Sendable {
    package var month: Month
    package var category: String
    /// The name of the map point that stands for where it was.
    package var location: String
    /// Empty where the row names none.
    package var lsoaCode: String
    package var lsoaName: String
    /// The last outcome known when the file was made; empty where there is none.
    package var outcome: String
    /// Empty for antisocial behaviour, which has none.
    package var crimeID: String
    /// The file, without its folder or archive.
    package var file: String
    /// How many the row stands for: one, but in a partner's table.
    package var countsFor = 1
}

/// The rows behind a figure: those that ``CountRows`` counts, one by one, file by file in order of source and month.
package struct RowsBehind: Sendable {
    package var viewer: Viewer
    package var measure: Measure
    package var category: String?
    package var area: Area
    package var months: Period
    /// Only the files of these forces, whoever's area it is.
    package var recordedBy: [String]?
    /// Whether rows are meant that other forces than the area's own have recorded there.
    package var others: Bool
    package var now: Instant

    package init(
        viewer: Viewer, measure: Measure, category: String? = nil, area: Area, months: Period,
        recordedBy: [String]? = nil, others: Bool = false, now: Instant
    ) {
        (self.viewer, self.measure, self.category, self.area) = (viewer, measure, category, area)
        (self.months, self.recordedBy, self.others, self.now) = (months, recordedBy, others, now)
    }

    /// How many there are.
    package func count(_ facts: CrimeFacts) -> Int {
        files(facts).reduce(0) { $0 + $1.rows.count }
    }

    /// At most `limit` of them, leaving out the first `offset`; nothing for a viewer who may not see rows.
    package func page(offset: Int, limit: Int, _ facts: CrimeFacts) -> [RowBehind] {
        var (found, skip) = ([RowBehind](), offset)
        for file in files(facts) where found.count < limit {
            let rows = file.rows
            if skip >= rows.count {
                skip -= rows.count
                continue
            }
            for row in rows[skip...].prefix(limit - found.count) { found.append(file.said(row)) }
            skip = 0
        }
        return found
    }

    /// Every row, a file at a time.
    package func eachFile(_ facts: CrimeFacts, _ take: ([RowBehind]) async throws -> Void) async rethrows {
        for file in files(facts) {
            let rows = file.rows
            if !rows.isEmpty { try await take(rows.map(file.said)) }
        }
    }

    /// How many lie at each point of the map, month by month.
    func points(_ facts: CrimeFacts) -> [MapPoint: [Month: Int]] {
        files(facts).reduce(into: [:]) { found, file in
            for (point, count) in file.points { found[point, default: [:]][file.file.month, default: 0] += count }
        }
    }

    private func files(_ facts: CrimeFacts) -> [RowsOfFile] {
        let decision = decide(viewer, .see, Thing(.openData), field: .rows, purpose: viewer.purpose, now: now)
        guard decision.isAllowed, let set = DataSet(rawValue: measure.set) else { return [] }
        let holdings = facts.holdings(for: viewer, at: now)
        let one = Grouping.one(area, facts.gazetteer)
        let grouping = set == .partner ? one.coarse(facts.gazetteer) : one
        var forces = recordedBy
        if forces == nil, case .files(let slug) = area { forces = [slug] }
        let isPlaceless =
            if case .everything = grouping.by { true } else if case .unplaced = grouping.by { true } else { false }
        let isWhole = isPlaceless || forces != nil
        return holdings.sources(set).filter { forces?.contains($0) ?? true }.flatMap { source -> [RowsOfFile] in
            let home = facts.gazetteer.force(slug: source)
            let takes: @Sendable (Int32) -> Bool = { lsoa in
                if isWhole { return !others }
                return (home != nil && facts.gazetteer.homeForce(ofLSOA: lsoa) == home) != others
            }
            return months.compactMap { month in
                guard let file = holdings.file(set, source, month), let block = facts.block(file),
                    let lying = PlacesOfBlock(block, facts.gazetteer, points: facts.points)
                else { return nil }
                let counts = { (name: String) in measure.rule.counts(name) && (category.map { $0 == name } ?? true) }
                return RowsOfFile(file: file, block: block, counts: counts) { place in
                    grouping.group(
                        lsoa: lying.lsoas[place], ward: lying.wards[place], district: lying.districts[place]) == 0
                        && takes(lying.lsoas[place])
                }
            }
        }
    }
}
