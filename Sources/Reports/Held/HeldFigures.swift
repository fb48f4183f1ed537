import Dates
import Markup
import Papers
import Partnership
import Planning
import Storage

/// The figures of an assessment as they are held: what each reference reads since then, as far as its viewer may know.
struct HeldFigures: Sendable {
    /// Every time that they were held, in order.
    var holds: [Hold] = []
    /// By what stands in braces.
    var values: [String: Value] = [:]
    /// Held for others: they tell of something that is not shared with the viewer, who reads what is recorded now, as far
    /// as they may.
    var closed: Set<String> = []

    /// Since when they are held; nothing where they never were.
    var last: Hold? { holds.last }

    /// Of what a reference tells: who may not see all of that may not read what was held of it.
    enum Family: String, CaseIterable, Stored {
        /// Open data, which everybody may see.
        case open
        case cited, plan, review, survey, group
        case attendance, recommendations, undertakings, supply, posts, duties, training
    }

    /// That the figures were held as they were at a moment.
    struct Hold: FromRow, Guarded, Hashable {
        var assessment: ID<StrategicAssessment>
        /// 1 for the first.
        var number: Int
        var at: Instant
        var person: ID<Person>?
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            assessment = try row["assessment"]
            number = try row["number"]
            at = try row["held_at"]
            person = try row["person"]
        }

        init(assessment: ID<StrategicAssessment>, number: Int, at: Instant, person: ID<Person>?) {
            (self.assessment, self.number, self.at, self.person) = (assessment, number, at, person)
        }

        var thing: Thing { Thing(.assessment, number: assessment.number) }
        mutating func blank() {}

        /// `24 November 2026, 9:30am`.
        var said: String { "\(at.localDay.said), \(at.localTime)" }
    }

    /// What is read in the place of one reference.
    struct Value: FromRow, Guarded, Hashable {
        var assessment: ID<StrategicAssessment>
        /// What stands in braces.
        var words: String
        var text: String
        var family: Family
        var at: Instant
        /// How many things its family tells of.
        var things: Int
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            assessment = try row["assessment"]
            words = try row["written_as"]
            text = try row["text"]
            family = try row["family"]
            at = try row["held_at"]
            things = try row["things"]
        }

        init(assessment: ID<StrategicAssessment>, words: String, text: String, family: Family, at: Instant) {
            (self.assessment, self.words, self.text) = (assessment, words, text)
            (self.family, self.at, things) = (family, at, 0)
        }

        var thing: Thing { Thing(.assessment, number: assessment.number) }
        mutating func blank() { if hidden.contains(.text) { (words, text) = ("", "") } }
    }
}

extension HeldFigures {
    /// What a reference reads: what is held of it, or what it reads now where nothing is held for the viewer.
    func told(_ placing: Placing, now: Told?) -> Told? {
        guard let value = values[placing.words] else { return now }
        if let now, now.text.utf8.elementsEqual(value.text.utf8) { return now }
        return Told(value.text, [value.placed(placing)])
    }
}

extension HeldFigures.Value {
    /// As a list of figures has it: how it is worked out stands in its footnotes.
    fileprivate func placed(_ placing: Placing) -> PlacedFigure {
        let runs = lines(text).flatMap { ReportText.words($0).runs }
        let said = runs.compactMap { if case .text(let text) = $0 { text } else { nil } }
        let notes = runs.compactMap { if case .footnote(let text) = $0 { text } else { nil } }
        return PlacedFigure(
            key: placing.key, shown: said.joined(separator: " "), way: family == .cited ? .cited : .computed,
            formula: (["As held on \(at.localDay.said)."] + notes).joined(separator: " "), inputs: [])
    }
}
