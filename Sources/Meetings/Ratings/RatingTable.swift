import Dates
import Markup
import Pages
import Partnership
import Storage

/// How useful those who came found meetings, as a table: never who said what, and nothing where few did.
struct RatingTable {
    var lines: [Ratings.Line]
    /// Those of the lines that may be known of.
    var meetings: [Meeting]
    var today: Day

    /// The lines of meetings that may be known of, each with its meeting.
    private var known: [(line: Ratings.Line, meeting: Meeting)] {
        lines.compactMap { line in meetings.first { $0.id == line.meeting }.map { (line, $0) } }
    }

    func drawn(_ caption: HTML) -> HTML {
        table(
            caption, id: "ratings",
            columns: [Column("Meeting"), Column("Answered"), .number("Hours of everybody")]
                + Usefulness.allCases.reversed().map { .number("\($0.said)") } + [
                    .number("Median, of 5"), .sentence("Note"),
                ],
            rows: known.map(row), onNarrow: .stacks, empty: "Nobody was asked about any of its meetings yet.")
    }

    private func row(_ line: Ratings.Line, _ meeting: Meeting) -> [HTML] {
        let isHidden = meeting.hidden.contains(.attendance)
        let head: [HTML] = [
            link("\(meeting.day)", to: Addresses.meeting(meeting.id)),
            isHidden ? "\(line.answered)" : "\(line.answered) of \(line.came) who came",
            isHidden ? "" : "\(number(line.hours, decimals: 1))",
        ]
        guard let counts = line.counts else {
            return head + [HTML](repeating: "", count: Usefulness.allCases.count + 1) + [whyNot(line)]
        }
        return head + counts.reversed().map { "\($0)" } + ["\(RatingTable.said(line.median))", ""]
    }

    private func whyNot(_ line: Ratings.Line) -> HTML {
        line.until >= today
            ? "Shown from \(line.until + 1), where five or more answer."
            : "Not shown: fewer than five answered."
    }

    /// `4` or `3.5`.
    static func said(_ median: Double?) -> String {
        median.map { number($0, decimals: $0 == $0.rounded() ? 0 : 1) } ?? ""
    }

    /// For a spreadsheet.
    func csv(_ group: Group, _ sentences: [RatingSentences.Line]) -> [UInt8] {
        let head = csvLine(
            ["group", "day", "came", "answered", "hours of everybody"]
                + Usefulness.allCases.map { $0.said.lowercased() }
                + ["median", "what is not shown", "what would make the next one worth more"])
        let rows = known.map { line, meeting in
            let isHidden = meeting.hidden.contains(.attendance)
            let said = sentences.filter { $0.meeting == line.meeting }.map(\.sentence)
            return csvLine(
                [
                    group.name, meeting.day.iso, isHidden ? "" : String(line.came), String(line.answered),
                    isHidden ? "" : number(line.hours, decimals: 1),
                ] + (line.counts?.map(String.init) ?? [String](repeating: "", count: Usefulness.allCases.count)) + [
                    RatingTable.said(line.median), line.counts == nil ? whyNot(line).text : "",
                    said.joined(separator: "; "),
                ])
        }
        return Array((head + rows.joined()).utf8)
    }
}
