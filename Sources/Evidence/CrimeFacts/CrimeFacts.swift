package import Dates
import Dispatch
import Figures
package import Partnership
package import Places
package import Storage
import Synchronization

/// The facts of every file held, and what has been counted of them.
///
/// Facts never change once written, so what is counted of a file is kept for as long as the program runs. After an
/// import ``refresh(at:)`` takes up the new files.
package final class CrimeFacts: Sendable {
    package let gazetteer: Gazetteer
    package let database: Database
    private let folder: FactsFolder
    let points: PointFinder
    private let state: Mutex<State>

    private struct State {
        var held = Holdings(files: [], ledger: [])
        var placed: [ID<HeldFile>: PlacedCounts] = [:]
        var categories: [DataSet: [String]] = [:]
        var counted: [ID<HeldPopulation>: PopulationSet] = [:]
    }

    /// Opens what is held in the data folder `folder`.
    package init(folder: String, database: Database, gazetteer: Gazetteer, at now: Instant) async throws {
        (self.database, self.gazetteer) = (database, gazetteer)
        self.folder = FactsFolder(data: folder)
        points = PointFinder(gazetteer)
        state = Mutex(State())
        try await refresh(at: now)
    }

    /// The same facts with other holdings.
    private init(_ other: CrimeFacts, _ state: sending State) {
        (database, gazetteer, folder, points) = (other.database, other.gazetteer, other.folder, other.points)
        self.state = Mutex(state)
    }

    /// The same facts, of these files alone, with what rates were divided by then.
    func holding(
        _ files: [HeldFile], ledger: [LedgerLine], populations: [HeldPopulation], lookups: [HeldLookup], at now: Instant
    ) async throws -> CrimeFacts {
        let sets = try await counts(populations, at: now)
        let (version, notes) = state.withLock { ($0.held.version, $0.held.noteVersions) }
        let held = Holdings(
            files: files, ledger: ledger, populations: populations, lookups: lookups, denominators: sets,
            noteVersions: notes, until: now, version: version)
        let (placed, categories, counted) = state.withLock { ($0.placed, $0.categories, $0.counted) }
        return CrimeFacts(self, State(held: held, placed: placed, categories: categories, counted: counted))
    }

    /// Takes up what has been imported and written down since.
    package func refresh(at now: Instant) async throws {
        let (files, ledger, populations, lookups, notes) = try await database.read { connection in
            (
                try connection.look(HeldFiles(viewer: .keeper), at: now),
                try connection.look(Ledger(viewer: .keeper), at: now),
                try connection.look(HeldPopulations(viewer: .keeper), at: now),
                try connection.look(HeldLookups(viewer: .keeper), at: now),
                try connection.look(FigureNotes(viewer: .keeper), at: now)
            )
        }
        let sets = try await counts(populations, at: now)
        let version = state.withLock { $0.held.version }
        let holdings = Holdings(
            files: files, ledger: ledger, populations: populations, lookups: lookups, denominators: sets,
            noteVersions: notes, version: version + 1)
        state.withLock { $0.held = holdings }
    }

    /// What rates may be divided by: the counts compiled into the program, and those brought in, each read once.
    private func counts(_ held: [HeldPopulation], at now: Instant) async throws -> [PopulationSet] {
        var sets = [gazetteer.residentsMid2020, gazetteer.residents2021, gazetteer.households2021]
        for one in held where one.replacedBy == nil {
            if let known = state.withLock({ $0.counted[one.id] }) {
                sets.append(known)
                continue
            }
            let lines = try await database.look(PopulationCounts(viewer: .keeper, set: one.id), at: now)
            let made = PopulationSet(
                one.name, one.day, one.counted, one.grain,
                values: lines.compactMap { line in AreaCode(line.code).map { ($0, line.count) } }, in: gazetteer)
            state.withLock { $0.counted[one.id] = made }
            sets.append(made)
        }
        return sets
    }

    /// What rates of these areas are divided by when they are told together, for the months of `period`.
    func denominators(
        _ counted: PopulationSet.Counted = .residents, for areas: [Area], _ period: Period, for viewer: Viewer,
        at now: Instant
    ) -> Denominators? {
        Denominators(
            counted, for: areas, ending: (period.last + 1).first + -1,
            among: holdings(for: viewer, at: now).denominators,
            in: gazetteer)
    }

    /// What is held now, for somebody who may see it; nothing for anybody else.
    package func holdings(for viewer: Viewer, at now: Instant) -> Holdings {
        guard decide(viewer, .see, Thing(.openData), field: .figures, purpose: viewer.purpose, now: now).isAllowed
        else {
            return Holdings(files: [], ledger: [])
        }
        return state.withLock { $0.held }
    }

    /// The facts of one file, mapped from disk; nothing when they are not there any more.
    func block(_ file: HeldFile) -> FactsBlock? { folder.block(file) }

    /// The facts of one file, sure to be in order; nothing when they are damaged or gone. From then on the month is told
    /// as absent, for a gap is never a zero.
    func soundBlock(_ file: HeldFile) -> FactsBlock? {
        if let block = block(file), block.codesAreWithin(.place, block.placeCount),
            block.codesAreWithin(.category, block.entries(.category))
        {
            return block
        }
        state.withLock { $0.held = $0.held.without(file) }
        return nil
    }

    /// What one file counts where, made at the first asking.
    ///
    /// Facts that are damaged or gone count nothing: from then on the month is told as absent, for a gap is never a zero.
    private func placed(_ file: HeldFile) -> PlacedCounts? {
        if let known = state.withLock({ $0.placed[file.id] }) { return known }
        guard let block = block(file),
            let made = PlacedCounts(block, gazetteer, points: points, columns: { columns(of: $0, in: file.set) })
        else {
            state.withLock { $0.held = $0.held.without(file) }
            return nil
        }
        state.withLock { $0.placed[file.id] = made }
        return made
    }

    /// The same of many files, on every processor where there are many to make.
    func placed(_ files: [HeldFile]) -> [PlacedCounts?] {
        let known = state.withLock { state in files.map { state.placed[$0.id] } }
        guard known.count(where: { $0 == nil }) > 8 else { return zip(files, known).map { $1 ?? placed($0) } }
        let made = Mutex(known)
        DispatchQueue.concurrentPerform(iterations: files.count) { position in
            guard known[position] == nil else { return }
            let one = placed(files[position])
            made.withLock { $0[position] = one }
        }
        return made.withLock { $0 }
    }

    /// Every category met so far in a data set, the standing list of the publisher's first.
    func categories(_ set: DataSet) -> [String] { state.withLock { $0.categories[set] ?? Self.standing(set) } }

    private static func standing(_ set: DataSet) -> [String] { set == .street ? Measure.crimeTypes : [] }

    /// The numbers of a block's categories among all of the data set.
    func columns(of block: FactsBlock, in set: DataSet) -> [Int] {
        columns(of: (0..<block.entries(.category)).map { block.entry(.category, $0) }, in: set)
    }

    /// The numbers of some categories; new ones are added at the end.
    private func columns(of names: [String], in set: DataSet) -> [Int] {
        state.withLock { state in
            var list = state.categories[set] ?? Self.standing(set)
            let columns = names.map { name -> Int in
                if let known = list.firstIndex(of: name) { return known }
                list.append(name)
                return list.count - 1
            }
            state.categories[set] = list
            return columns
        }
    }
}
