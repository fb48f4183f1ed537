package import Dates
import Markup
package import Papers
import Planning

/// A strategic assessment as it is read. Made of one in work, or of an edition that was published; the paper is drawn of
/// it alone, so that an edition never changes.
package struct AssessmentDocument: Hashable, Sendable {
    var title: String
    /// The partnership.
    var body: String
    var day: Day
    /// Nothing while it is in work.
    var edition: Int?
    /// The latest edition after it, which every copy of this one names.
    var corrected: ReportDocument.Correction?
    /// What is otherwise than in the edition before.
    var changed = ""
    /// Since when its figures are held; nothing where they are counted for it.
    var held: Day?
    var parts: [Part]

    struct Part: Hashable, Sendable {
        var matter: AssessmentPart.Matter
        var name: String
        var text: String
    }

    package init(_ whole: WholeAssessment, on day: Day) {
        (title, body, self.day) = (whole.assessment.title, whole.assessment.body, day)
        held = whole.held.last?.at.localDay
        parts = whole.parts.map { Part(matter: $0.part.matter, name: $0.part.title, text: $0.told) }
    }

    /// - Parameter editions: Those that the viewer may read, so that a copy says which one took its place.
    package init(
        _ edition: AssessmentEdition, _ parts: [AssessmentEditionPart], among editions: [AssessmentEdition] = []
    ) {
        (title, body, day) = (edition.title, edition.body, edition.day)
        (self.edition, changed, held) = (edition.number, edition.changed, edition.held)
        self.parts = parts.map { Part(matter: $0.matter, name: $0.name, text: $0.text) }
        corrected = editions.filter { $0.assessment == edition.assessment && $0.number > edition.number }
            .max { $0.number < $1.number }.map { ReportDocument.Correction(number: $0.number, day: $0.day) }
    }

    /// `Published`; `Corrected: edition 2`; `Edition 1, corrected since`.
    private var status: String {
        guard let edition else { return "Draft" }
        if corrected != nil { return "Edition \(edition), corrected since" }
        return edition == 1 ? "Published" : "Corrected: edition \(edition)"
    }

    package var paper: Paper {
        var blocks: [Paper.Block] = []
        if let corrected { blocks.append(corrected.told) }
        if !changed.isEmpty { blocks.append(.callout("What this edition corrects", lines(changed).map { Words($0) })) }
        for part in parts {
            blocks.append(.heading(1, part.name))
            let written = ReportText(part.text).blocks(heading: part.name)
            blocks += written.isEmpty ? [.numbered("Nothing is written in this part yet.")] : written
        }
        return Paper(
            title: title, subtitle: "For \(body)", publisher: body, date: day,
            status: status,
            classification: edition == nil ? "OFFICIAL" : nil,
            particulars: held.map { [Paper.Particular("Figures", "As they were held on \(Words($0.said)).")] } ?? [],
            blocks: blocks)
    }
}
