import Dates
import Evidence
import Figures
import Partnership
import Places

/// What the police recorded of each topic in an area, in the latest twelve months held, against the twelve before.
struct RecordTopics {
    var facts: CrimeFacts
    var area: AreaCode
    var now: Instant

    /// The twelve months; nothing where no street-level file is held.
    var period: Period? {
        facts.holdings(for: .openData, at: now).latest(.street).map { Period(first: $0 + -11, last: $0) }
    }

    /// By topic; none where nothing is held.
    var recorded: [Topic: TopicRow.Recorded] {
        guard let period, facts.gazetteer.place(area) != nil else { return [:] }
        let asked = FigureLines.Asked(
            measure: .policeRecords, areas: [.coded(area)], period: period, byMonth: false, byCategory: true,
            byArea: false, level: nil, compared: .yearsBefore(1), recordedBy: nil)
        let lines = FigureLines(facts: facts, asked: asked, now: now).lines
            .filter { $0.place.code.utf8.elementsEqual(area.text.utf8) }
        var found: [Topic: TopicRow.Recorded] = [:]
        for topic in Topic.allCases {
            guard let match = topic.recorded else { continue }
            guard let line = lines.first(where: { $0.category == match.crimeType }) else {
                // Months that are held without a row of a type have none of it; months that are not held say nothing.
                guard lines.contains(where: { $0.value != nil }) else { continue }
                found[topic] = TopicRow.Recorded(
                    match: match, count: 0, compared: "None in these months, nor in the same months a year before",
                    address: figureAddress(Measure.policeRecords.id, in: area, type: nil))
                continue
            }
            found[topic] = TopicRow.Recorded(
                match: match, count: line.value,
                compared: line.comparison.map { Sentence(unit: line.unit, period: period, comparison: $0).text }
                    ?? "Not compared",
                address: figureAddress(line.measure, in: area, type: match.crimeType))
        }
        return found
    }
}
