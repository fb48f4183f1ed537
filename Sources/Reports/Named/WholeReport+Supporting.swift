import Checks
import Files
import Partnership

extension WholeReport {
    /// Everything that is attached to it or relied on, each with how it is classified, as a table of the paper; nothing where it
    /// names no document of the register. What is exempt by itself is in the list of the exempt annex alone.
    var supporting: String {
        guard named.contains(where: { documents[$0.document] != nil }) else { return "" }
        let own = printedAppendices.map { one in
            let paragraph = one.paragraph == 0 ? report.header.paragraph : one.paragraph
            return [one.said, "Appendix", classified(paragraph)]
        }
        let ofRegister = [NamedPaper.Part.appendix, .background].flatMap { part in
            named(as: part).map { paper, document in
                let number = paper.number.isEmpty ? "" : " (Appendix \(paper.number) to the papers of the meeting)"
                return [
                    document.title + number, part.said,
                    "\(classified(report.header.paragraph)) (\(document.marking.rawValue))",
                ]
            }
        }
        func classified(_ paragraph: Int) -> String {
            paragraph == 0 ? "Open" : "Exempt under paragraph \(paragraph)"
        }
        return writtenTable(
            "Supporting documents", [["Document", "What it is here", "Classification"]] + own + ofRegister)
    }
}
