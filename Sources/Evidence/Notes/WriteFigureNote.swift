package import Checks
package import Dates
import Figures
package import Partnership
package import Places
package import Storage

/// Writes a note on figures down, puts another wording in its place, or takes it back. What it said before stays.
package struct WriteFigureNote: Sendable {
    package var typed: Typed
    /// What is changed, with the version that was looked at; nothing for a new one.
    package var changed: Changed<FigureNote>?
    /// What in the words would let somebody be known.
    private var stopping: [String]

    /// What an officer types.
    package struct Typed: Hashable, Sendable {
        /// Empty for every measure.
        package var measure = ""
        /// A code or a name, as typed; empty for every area.
        package var area = ""
        package var day: Day?
        package var first: Month?
        package var last: Month?
        package var words = ""
        package var reason = ""
        package var isTakenBack = false

        package init() {}

        /// Those of the day; else from the first to the last, or the first alone.
        var months: Period? {
            if let day { return Period(Month(containing: day)) }
            return first.map { Period(first: $0, last: last ?? $0) }
        }
    }

    package init(_ typed: Typed, changed: Changed<FigureNote>? = nil, gate: PrivacyGate) {
        (self.typed, self.changed) = (typed, changed)
        stopping = CheckPaper(PaperText(heading: "words", typed.words), gate: gate).faults.stopping
            .map { "\($0.said) \($0.mend)" }
    }

    /// Runs inside the caller's transaction. A fault changes nothing.
    package func run(_ writing: Writing, _ gazetteer: Gazetteer) throws(StorageError) -> Written<FigureNote> {
        guard writing.may(.saveSettings, Thing(.openData)) else { return .notThere }
        var last: FigureNote?
        if let changed {
            last = try writing.connection.first(
                "SELECT \(FigureNote.columns) FROM figure_note WHERE id = \(changed.id) ORDER BY version DESC LIMIT 1",
                as: FigureNote.self)
            guard let last else { return .notThere }
            guard last.version == changed.version else { return .stale(last) }
        }
        let (area, faults) = found(last, gazetteer)
        guard faults.isEmpty else { return .faults(faults) }
        let note = FigureNote(
            last?.id ?? .new(), version: (last?.version ?? 0) + 1, typed, area: area, by: writing.viewer,
            at: writing.now)
        try writing.connection.execute(
            """
            INSERT INTO figure_note (id, version, measure, area, on_day, first_month, last_month, words, reason, is_back,
                by_seat, kept_at)
            VALUES (\(note.id), \(note.version), \(note.measure), \(note.area), \(note.day), \(note.months?.first),
                \(note.months?.last), \(note.words), \(note.reason), \(note.isTakenBack),
                \(note.seat?.number ?? 0), \(note.keptAt))
            """)
        writing.note(
            last == nil ? .collection : .alteration, [ThingID(.openData)], [.figures],
            detail: "note \(note.id.number) on figures, version \(note.version)")
        return .done(note)
    }

    /// The word of the area, and all that must be mended.
    private func found(_ last: FigureNote?, _ gazetteer: Gazetteer) -> (area: String, faults: [Fault]) {
        var (area, faults) = ("", [Fault]())
        if !typed.measure.isEmpty, Measure.named(typed.measure) == nil {
            faults.append(Fault("noted-measure", "Choose one of the measures."))
        }
        if !typed.area.isEmpty {
            do throws(AreaRefusal) { area = try Area.parse(typed.area, in: gazetteer).code } catch {
                faults.append(Fault("noted-area", error.said))
            }
            if area == Area.all.code { area = "" }
        }
        if typed.day != nil, typed.first != nil || typed.last != nil {
            faults.append(Fault("noted-day", "Enter the day or the months, not both."))
        } else if typed.first == nil, typed.last != nil {
            faults.append(Fault("noted-from", "Enter the first month."))
        } else if let first = typed.first, let end = typed.last, end < first {
            faults.append(Fault("noted-to", "The last month is before the first."))
        }
        faults.check(typed.words, "noted-words", "what must be known")
        if last != nil { faults.check(typed.reason, "noted-reason", "why it is changed", most: 400) }
        return (area, faults + stopping.map { Fault("noted-words", $0) })
    }
}
