import Charts

/// A block with the numbers it bears: worked out once, so that the three writers agree.
struct NumberedBlock: Hashable {
    var block: Paper.Block
    /// `2`, `2.1`, `Appendix A`.
    var number: String?
    /// `Table 3` or `Figure 2`, before its caption.
    var label: String?
    /// The label of the table of its numbers.
    var tableLabel: String?
    var isInAppendix = false
    /// Whether it only repeats, at the end of a printed paper, what a page shows beside its chart.
    var isForPrint = false

    /// The numbers of a chart are printed at the end of the paper where they would break up its reading.
    var numbersStandApart: Bool {
        if case .map = block { return false }
        return (block.numbers?.rows.count ?? 0) > 15
    }
}

extension Paper {
    /// The blocks in order with their numbers. The numbers of a chart follow it, or stand in an appendix of their own.
    var numbered: [NumberedBlock] {
        var (section, paragraph, appendix, tables, figures) = (0, 0, 0, 0, 0)
        func nextTable() -> String {
            tables += 1
            return "Table \(tables)"
        }
        func nextFigure() -> String {
            figures += 1
            return "Figure \(figures)"
        }
        var all = blocks.map { block in
            var numbered = NumberedBlock(block: block, isInAppendix: appendix > 0)
            switch block {
            case .heading(1, _) where numbersSections && appendix == 0:
                section += 1
                paragraph = 0
                numbered.number = "\(section)"
            case .appendix:
                appendix += 1
                paragraph = 0
                numbered.number = "Appendix \(Self.letter(appendix))"
                numbered.isInAppendix = true
            case .numbered:
                paragraph += 1
                numbered.number = (appendix > 0 ? Self.letter(appendix) : "\(section)") + ".\(paragraph)"
            case .table: numbered.label = nextTable()
            case .series, .bars, .multiples, .map, .interval:
                numbered.label = nextFigure()
                numbered.tableLabel = numbered.numbersStandApart ? nil : nextTable()
            default: break
            }
            return numbered
        }
        var apart: [NumberedBlock] = []
        for position in all.indices where all[position].numbersStandApart {
            let label = nextTable()
            all[position].tableLabel = label
            guard let table = all[position].block.numbers else { continue }
            apart.append(NumberedBlock(block: .table(table), label: label, isInAppendix: true, isForPrint: true))
        }
        guard !apart.isEmpty else { return all }
        let heading = NumberedBlock(
            block: .appendix("The numbers of the charts"), number: "Appendix \(Self.letter(appendix + 1))",
            isInAppendix: true,
            isForPrint: true)
        return all + [heading] + apart
    }

    private static func letter(_ number: Int) -> String {
        (number > 26 ? letter((number - 1) / 26) : "") + String(UnicodeScalar(UInt8(65 + (number - 1) % 26)))
    }
}

extension Paper.Block {
    /// The numbers of a chart, as a table with its own caption; nothing for other blocks.
    package var numbers: PaperTable? {
        let table: NumbersTable? =
            switch self {
            case .series(let chart): chart.table
            case .bars(let chart): chart.table
            case .interval(let chart): chart.table
            case .multiples(let charts): charts.table
            case .map(let map): map.table
            default: nil
            }
        return table.map { table in
            var numbers = PaperTable(table)
            if case .map = self {
                numbers.caption = "The list of the map: \(table.caption)"
            } else {
                numbers.caption = "The numbers of the chart: \(table.caption)"
            }
            return numbers
        }
    }

    var caption: String? {
        switch self {
        case .table(let table): table.caption
        case .series(let chart): chart.title
        case .bars(let chart): chart.title
        case .interval(let chart): chart.title
        case .multiples(let charts): charts.title
        case .map(let map): map.title
        default: nil
        }
    }
}
