package import Dates
import Figures
import Partnership
import Places

/// The files that count now, and the ledger, at one moment.
package struct Holdings: Sendable {
    /// Grows with every import.
    package let version: Int
    /// Earlier vintages included.
    package let files: [HeldFile]
    package let ledger: [LedgerLine]
    /// Counts of people that were brought in, earlier ones included.
    package let populations: [HeldPopulation]
    /// Lookups that were brought in.
    package let lookups: [HeldLookup]
    /// Every count of people that rates may be divided by.
    let denominators: [PopulationSet]
    /// Every version of what the partnership wrote down about figures.
    let noteVersions: [FigureNote]
    /// Those notes that hold.
    let notes: [FigureNote]
    private let current: [DataSet: [String: [Month: HeldFile]]]
    private let lines: [DataSet: [String: [Month: LedgerLine]]]

    init(
        files: [HeldFile], ledger: [LedgerLine], populations: [HeldPopulation] = [], lookups: [HeldLookup] = [],
        denominators: [PopulationSet] = [], noteVersions: [FigureNote] = [], until: Instant? = nil, version: Int = 0
    ) {
        self.noteVersions = noteVersions
        notes = until.map { noteVersions.holding(at: $0) } ?? noteVersions.latest.filter { !$0.isTakenBack }
        (self.files, self.ledger, self.version) = (files, ledger, version)
        (self.populations, self.lookups, self.denominators) = (populations, lookups, denominators)
        var current: [DataSet: [String: [Month: HeldFile]]] = [:]
        for file in files where file.replacedBy == nil {
            current[file.set, default: [:]][file.source, default: [:]][file.month] = file
        }
        var lines: [DataSet: [String: [Month: LedgerLine]]] = [:]
        for line in ledger { lines[line.set, default: [:]][line.source, default: [:]][line.month] = line }
        (self.current, self.lines) = (current, lines)
    }

    /// The same with one file's month absent, since its facts cannot be read.
    func without(_ file: HeldFile) -> Holdings {
        let absent = LedgerLine(
            set: file.set, source: file.source, month: file.month, state: .absent, rows: nil,
            reason: "What was read from \(file.name) is damaged or gone. Import the file again.")
        let others = ledger.filter { ($0.set, $0.source, $0.month) != (file.set, file.source, file.month) }
        return Holdings(
            files: files.filter { $0.id != file.id }, ledger: others + [absent], populations: populations,
            lookups: lookups, denominators: denominators, noteVersions: noteVersions, version: version + 1)
    }

    package func sources(_ set: DataSet) -> [String] { current[set]?.keys.sorted() ?? [] }
    package func file(_ set: DataSet, _ source: String, _ month: Month) -> HeldFile? { current[set]?[source]?[month] }
    package func files(_ set: DataSet, _ source: String) -> [HeldFile] {
        current[set]?[source]?.values.sorted { $0.month < $1.month } ?? []
    }
    package func line(_ set: DataSet, _ source: String, _ month: Month) -> LedgerLine? { lines[set]?[source]?[month] }
    /// The latest month of which any source of `set` has a file.
    package func latest(_ set: DataSet) -> Month? { current[set]?.values.compactMap { $0.keys.max() }.max() }
    package func earliest(_ set: DataSet) -> Month? { current[set]?.values.compactMap { $0.keys.min() }.min() }
    /// The latest month of one source.
    package func latest(_ set: DataSet, _ source: String) -> Month? { current[set]?[source]?.keys.max() }
}
