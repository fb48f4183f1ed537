import Checks
import Dates
import Files
import Markup
import Partnership
import Storage

extension WholeReport {
    /// What it names as such, with the document, where its viewer may read that.
    func named(as part: NamedPaper.Part) -> [(paper: NamedPaper, document: NamedDocument)] {
        named.filter { $0.part == part }.compactMap { paper in documents[paper.document].map { (paper, $0) } }
    }

    /// Each as it is printed: title, body, day, agenda item, page, version, address.
    func cited(as part: NamedPaper.Part) -> [String] {
        named(as: part).map { one in
            let number = one.paper.number.isEmpty ? "" : " (Appendix \(one.paper.number) to the papers of the meeting)"
            let marked = one.document.marking > .official ? " (\(one.document.marking.rawValue))" : ""
            return documents.cited(one.document, at: one.paper.place) + number + marked
        }
    }

    /// The papers that were relied on: documents of the register first, and then what is named in words.
    ///
    /// Source: Local Government Act 1972, section 100D: the background papers of a report that is open to inspection are so too.
    func backgroundPapers(besides text: String) -> String {
        let all = cited(as: .background) + lines(text)
        guard !all.isEmpty else { return "None." }
        let said =
            report.header.isExempt
            ? "These papers were relied on to a material extent. They are not open to inspection while the report is exempt."
            : "These papers were relied on to a material extent. They can be inspected at the council’s offices (Local Government Act 1972, section 100D)."
        return ([said] + all.map { "- \($0)" }).joined(separator: "\n")
    }

    /// What must be mended in what it names, under the heading where that stands.
    var namedFaults: [PaperFault] {
        NamedPaper.Part.allCases.flatMap { part -> [PaperFault] in
            let heading = template.headings.first { $0.heading == part.heading }
            let place = heading.map { "“\($0.title)”" } ?? CheckReport.headPlace
            return named(as: part).flatMap { _, document -> [PaperFault] in
                var faults: [PaperFault] = []
                if !report.header.isExempt, let why = part.refusal(of: document) {
                    faults.append(
                        PaperFault(.missing, place, why, mend: "Take it out, or name it in the exempt annex."))
                }
                if let day = document.withdrawn {
                    faults.append(
                        PaperFault(
                            .missing, place, "“\(document.title)” was withdrawn on \(day.said).",
                            mend: "Name what took its place.", mayStand: true))
                }
                return faults
            }
        }
    }
}
