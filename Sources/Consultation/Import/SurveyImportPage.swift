import Markup
import Pages
import Partnership
import Storage

/// Takes in a table of waves, or of who answered them, by the rules of the command.
struct SurveyImportPage: Page {
    var sent = TableImport()

    var title: String { "Take in what people said" }
    var back: Address? { Addresses.surveys() }
    var errors: [FieldError] { sent.errors }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">A wave with its answers, a row each; or who answered it, a row a group. Nothing that people wrote
        themselves. It is looked through first, and taken whole or not at all.</p>
        \(sent.drawn(send: Addresses.importSurveys(), take: Addresses.takeSurveys()))
        \(details(
            "The headings", """
            <p class="govuk-body">Answers: \(ImportSurvey.answerHeadings.joined(separator: ", "))</p>
            <p class="govuk-body">Who answered: \(ImportSurvey.groupHeadings.joined(separator: ", "))</p>
            """))
        """
    }

    static let example = SurveyImportPage(
        sent: TableImport(
            table: CarriedTable(name: "wave.csv", bytes: []),
            faults: [
                ImportFault(
                    file: "wave.csv", line: 3, column: "count",
                    said: "Enter either how many gave the answer, or what percentage.")
            ]))

    static func routes(_ site: ConsultationSite) -> [Route] {
        let run: @Sendable (CarriedTable, Writing) throws -> [TableImport.Line] = { table, writing in
            try ImportSurvey(file: table.name, bytes: table.bytes).took(writing)
        }
        return [
            Route(.get, Addresses.importSurveys, .add, .survey) { _ in .page(SurveyImportPage()) },
            Route(.post, Addresses.importSurveys, .add, .survey, accepts: .upload(.table)) { request in
                let sent = try await TableImport.looked(through: request, site.registry, by: run)
                return .page(SurveyImportPage(sent: sent), status: sent.isReady ? 200 : 422)
            },
            Route(.post, Addresses.takeSurveys, .add, .survey) { request in
                guard let sent = try await TableImport.taken(request, site.registry, by: run) else {
                    return .seeOther(Addresses.surveys())
                }
                return .page(SurveyImportPage(sent: sent), status: 422)
            },
        ]
    }
}
