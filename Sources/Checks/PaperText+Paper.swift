import Charts
import Markup
package import Papers

extension PaperText {
    /// The words of a paper as it is printed, each line with the section that it stands in.
    package init(_ paper: Paper) {
        var (lines, place) = ([Line](), "The head of the paper")
        func add(_ text: String) { lines.append(Line(place: place, text: text)) }
        for one in paper.particulars { add("\(one.name): \(one.words.written)") }
        for block in paper.blocks {
            switch block {
            case .heading(let level, let text):
                // A smaller heading does not hide in which section a reader must look.
                if level == 1 { place = "“\(text)”" }
                lines += [Line(place: place, text: ""), Line(place: place, text: text)]
            case .appendix(let text):
                place = "“\(text)”"
                add("")
            case .numbered(let words), .paragraph(let words): add(words.written)
            case .bullets(let points): for point in points { add("- \(point.written)") }
            case .callout(let heading, let points):
                add(heading)
                for point in points { add(point.written) }
            case .table(let table):
                add(table.caption)
                for row in [table.headers] + table.rows.map({ $0.map(\.written) }) { add(row.joined(separator: "\t")) }
                for note in table.notes { add(note) }
            case .figure(let panel): add("\(panel.value) \(panel.about). \(panel.sentence)")
            case .map(let map): add(map.title)
            case .series, .bars, .interval, .multiples, .pageBreak: break
            }
        }
        self.init(lines: lines)
    }
}

extension Words {
    /// With what stands at the foot of the page, since that is published too.
    fileprivate var written: String {
        runs.map { run in
            switch run {
            case .text(let text), .strong(let text), .emphasis(let text), .link(let text, _): text
            case .footnote(let text): " (\(text))"
            }
        }.joined()
    }
}

extension CheckPaper {
    /// What is found in the words of a paper, as of its own day. The gate reads its title and what stands under that too.
    package static func faults(of paper: Paper, gate: PrivacyGate) -> [PaperFault] {
        let day = PaperDay(paper.date, place: "The head of the paper", title: paper.title)
        let titles = [paper.title, paper.subtitle ?? ""].map {
            PaperText.Line(place: "The title of the paper", text: $0)
        }
        return gate.faults(PaperText(lines: titles)) + CheckPaper(PaperText(paper), day: day, gate: gate).faults
    }
}

extension [PaperFault] {
    /// Those from which somebody could be known, and which nobody may let stand: a paper with one is not given out.
    package var stopping: [PaperFault] { filter { $0.rule == .privacy && $0.weight == .mend } }
}
