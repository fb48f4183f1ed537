import Pages
import Partnership
import Storage

/// What a strategic assessment must have in it, as a readable table says it: a nation’s law is data, and not code.
///
/// Source: Sources/CReference/readable/assessment-parts.csv, each line with its regulations.
struct AssessmentParts {
    var parts: [AssessmentPart] = []

    /// - Throws: ``ImportRefused`` with the line to mend.
    init(_ bytes: [UInt8]) throws {
        let headings = ["part", "nations", "listed", "source", "title"]
        for row in try CSVRow.all("assessment-parts.csv", bytes, headings: headings) {
            guard let matter = AssessmentPart.Matter(rawValue: row.text("part")) else {
                throw row.refused("part", "This part is not known.")
            }
            guard !parts.contains(where: { $0.matter == matter }) else {
                throw row.refused("part", "This part is there already.")
            }
            let nations = row.text("nations").split(separator: " ").map { Nation(rawValue: String($0)) }
            guard !nations.isEmpty, !nations.contains(nil) else {
                throw row.refused("nations", "Enter england, wales, or both with a space between.")
            }
            guard ["yes", "no"].contains(row.text("listed")) else { throw row.refused("listed", "Enter yes or no.") }
            for column in ["title", "source"] where row.text(column).isEmpty {
                throw row.refused(column, "This may not be empty.")
            }
            parts.append(
                AssessmentPart(
                    matter: matter, title: row.text("title"), nations: Set(nations.compactMap { $0 }),
                    source: row.text("source"), isListed: row.text("listed") == "yes"))
        }
        for nation in Nation.allCases where !parts.contains(where: { $0.isListed && $0.nations.contains(nation) }) {
            throw ImportRefused([
                ImportFault(file: "assessment-parts.csv", line: 1, said: "Nothing is listed for \(nation.said).")
            ])
        }
    }
}
