package import Dates
package import Pages
package import Partnership
import Storage

/// Takes in what a committee keeps in tables: its designation, meetings, work programme, questions, answers and
/// recommendations, and recommendations made outside. All of it, or nothing.
///
/// What each file is, its headings say. What is there already is left as it is, so the same files can be given again.
///
/// Source: docs/scrutiny.md, which describes each table.
package struct ImportScrutiny: Sendable {
    package var files: [File]
    package var today: Day

    package struct File: Sendable {
        package var name: String
        package var bytes: [UInt8]

        package init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
    }

    /// Tells the figures that answers refer to, which are frozen with them.
    package var telling: any AnswerTelling

    /// The kinds of table that are taken.
    package var kinds: [Kind]

    package init(files: [File], today: Day, telling: any AnswerTelling, kinds: [Kind] = Kind.allCases) {
        (self.files, self.today, self.telling, self.kinds) = (files, today, telling, kinds)
    }

    /// What was taken of one file.
    package struct Taken: Hashable, Sendable {
        package var file: String
        package var kind: Kind
        package var new: Int
        package var unchanged: Int
        /// What each line of it brings.
        package var lines: [TableImport.Line] = []
    }

    /// The kinds of table, in the order in which they are taken: each needs those before it.
    package enum Kind: String, CaseIterable, Sendable {
        case agencies, committees, meetings, programme, questions, papers, answers
        case followUps = "follow-ups"
        case recommendations, steps

        package var headings: [String] {
            switch self {
            case .agencies: ["agency", "short", "standing", "from"]
            case .committees: ["council", "committee", "jurisdiction", "from", "until"]
            case .meetings: ["committee", "day", "address"]
            case .programme: ["committee", "matter", "meeting", "state", "day", "reason"]
            case .questions:
                [
                    "committee", "year", "title", "meeting", "asked", "due", "number", "theme", "context", "question",
                    "asked of", "follows",
                ]
            case .papers: ["committee", "year", "paper"]
            case .answers:
                ["committee", "year", "number", "body", "state", "day", "answer", "reason", "appendix", "paragraph"]
            case .followUps:
                [
                    "committee", "year", "number", "body", "kind", "what", "on", "due", "as said", "areas", "level",
                    "state",
                    "ended", "outcome",
                ]
            case .recommendations:
                [
                    "reference", "source", "committee", "made", "to", "body", "recommendation", "response", "responded",
                    "response text", "reason", "owner", "due", "state", "since", "evidence",
                ]
            case .steps: ["reference", "day", "body", "outcome"]
            }
        }

        /// Headings that it may have besides: whose the committee is, which tells two of one name apart.
        package var others: Set<String> { headings.contains("committee") && self != .committees ? ["council"] : [] }

        /// Recommendations, and the bodies that considered them.
        static let ofRecommendations: [Kind] = [.recommendations, .steps]

        func isTold(by found: [String]) -> Bool { Set(found).subtracting(others) == Set(headings) }
    }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``ImportRefused`` with every row of the first file that has one to mend, or ``StorageError``.
    package func run(_ writing: Writing) throws -> [Taken] {
        var tables: [(kind: Kind, file: String, table: CSVTable)] = []
        for file in files {
            let table: CSVTable
            do throws(CSVTable.Fault) { table = try CSVTable(file.bytes) } catch {
                throw ImportRefused([ImportFault(file: file.name, fault: error)])
            }
            guard let kind = kinds.first(where: { $0.isTold(by: table.headings) }) else {
                throw ImportRefused([
                    ImportFault(
                        file: file.name, line: 1,
                        said:
                            "Its headings are those of no table that is taken here: \(table.headings.joined(separator: ", "))."
                    )
                ])
            }
            tables.append((kind, file.name, table))
        }
        return try Kind.allCases.flatMap { kind in
            try tables.filter { $0.kind == kind }.map { try take($0.kind, $0.file, $0.table, writing) }
        }
    }

    private func take(_ kind: Kind, _ file: String, _ table: CSVTable, _ writing: Writing) throws -> Taken {
        var taken = Taken(file: file, kind: kind, new: 0, unchanged: 0)
        var faults: [ImportFault] = []
        for (line, cells) in table.rows {
            let row = ImportRow(
                file: file, line: line, cells: Dictionary(zip(table.headings, cells), uniquingKeysWith: { $1 }),
                writing: writing, today: today, telling: telling)
            do {
                let isNew = try row.take(as: kind)
                if isNew { taken.new += 1 } else { taken.unchanged += 1 }
                taken.lines.append(TableImport.Line(line, row.said(as: kind), isThere: !isNew))
            } catch let refused as ImportRefused { faults += refused.faults }
        }
        guard faults.isEmpty else { throw ImportRefused(faults) }
        return taken
    }
}

extension Viewer {
    /// The operator at the machine, who brings in what a committee keeps in tables, and prints its papers.
    package static let scrutinyKeeper = Viewer(
        purpose: .running,
        rules: [Partnership.Kind.committee, .inquiry, .answer, .recommendation, .agency, .seat].flatMap { kind in
            [Action.see, .add, .change].map { Rule(.keeper, $0, kind, upTo: .sensitive) }
        } + [Rule(.keeper, .see, .citedFigure), Rule(.keeper, .see, .approval)])
}
