import Markup
import Pages
import Partnership
import Storage

/// Takes in a table of waves, or of who answered them, by the rules of the command.
struct SurveyImportPage: TableImportPage {
    var sent = TableImport()

    var title: String { "Take in what people said" }
    var back: Address? { Addresses.surveys() }
    var addresses: (send: Address, take: Address) { (Addresses.importSurveys(), Addresses.takeSurveys()) }

    var rows: HTML {
        """
        A wave with its answers, a row each; or who answered it, a row a group. Nothing that people wrote themselves.
        """
    }

    var headings: HTML {
        """
        <p class="govuk-body">Answers: \(ImportSurvey.answerHeadings.joined(separator: ", "))</p>
        <p class="govuk-body">Who answered: \(ImportSurvey.groupHeadings.joined(separator: ", "))</p>
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
        routes(
            send: Addresses.importSurveys, take: Addresses.takeSurveys, .add, .survey, site.registry,
            page: { _, _ in SurveyImportPage() },
            run: { _, _ in { table, writing in try ImportSurvey(file: table.name, bytes: table.bytes).took(writing) } },
            done: { _ in Addresses.surveys() })
    }
}
