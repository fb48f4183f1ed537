import Dates
import Partnership
import Planning
import Storage

extension WholeAssessment {
    static let example = WholeAssessment(
        assessment: .example, plan: .assessmentExample,
        [
            (AssessmentPart.Matter.considered, "The police, the fire service and the committee were asked in October."),
            (.levels, "Reports fell in the harbour and rose on the hill, {cited nobody-knows}."),
            (.priorities, "- Antisocial behaviour on the quay\n- Serious violence"),
            (.people, "62% named antisocial behaviour."),
        ].map { AssessmentText(assessment: ID(997), matter: $0.0, text: $0.1, version: 1) },
        ReferenceBook(cited: CitedBook(), figures: NoFigures(), records: RecordBook()))
}

extension Plan {
    static let assessmentExample = Plan(
        ID(971), name: "Safer Aldermouth, 2025 to 2028", body: "Aldermouth Community Safety Partnership",
        from: "2025-04-01", until: "2028-03-31")
}

extension AssessmentEdition {
    static let example = AssessmentEdition(
        AssessmentDocument(.example, on: "2026-11-24"), of: ID(997), id: ID(998), number: 1, day: "2026-11-24",
        changed: "")
}

extension AppendixExtract {
    static let example = AppendixExtract(assessment: ID(997), edition: ID(998), matters: [.priorities])
}

extension RecordBook {
    static var extracted: RecordBook {
        var book = RecordBook()
        var document = AssessmentDocument(.example, on: "2026-11-24")
        document.edition = 1
        book.extracts[.example] = DrawnExtract(.example, document)
        return book
    }
}
