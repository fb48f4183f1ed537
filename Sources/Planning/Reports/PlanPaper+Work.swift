import Dates
import Figures
import Papers
import Partnership
import Storage

extension PlanPaper {
    var measures: [Paper.Block] {
        let shown = whole.indicators.filter { !$0.indicator.hidden.contains(.figures) }
        guard !shown.isEmpty else { return [] }
        var rules: [String] = []
        for said in shown.compactMap({ $0.indicator.rule?.said }) where !rules.contains(said) { rules.append(said) }
        return [
            .heading(1, "How success is measured"),
            .table(
                PaperTable(
                    "Indicators",
                    headers: ["Indicator", "Priority", "Baseline", "Last value", "Up to", "Next target", "Reading"],
                    rows: shown.map(row), notes: rules, numeric: [])),
        ]
    }

    private func row(_ measured: Measured) -> [Words] {
        let (one, last) = (measured.indicator, measured.values.last)
        let target = last.flatMap { measured.target(for: $0.month) } ?? measured.targets.last
        let reading = last.map { value in
            [measured.colour(value).said, measured.travel(value).said].filter { !$0.isEmpty }.joined(separator: "; ")
        }
        return [
            Words(one.name), Words(one.priorityName), Words(one.baseline.map { one.said($0) } ?? "None"),
            Words(last.map { $0.amount.map { one.said($0, beside: target?.amount) } ?? "No new data" } ?? "None yet"),
            Words(last?.month.said ?? ""), Words(target.map { "\(one.said($0.amount)), \($0.month.said)" } ?? "None"),
            Words(one.ended == nil ? reading ?? "" : one.ending.said),
        ]
    }

    var actions: [Paper.Block] {
        guard !whole.actions.isEmpty else { return [] }
        return [.heading(1, "Who does what"), .table(actionsTable)]
    }

    /// Every action, whose it is and how far it has come.
    var actionsTable: PaperTable {
        PaperTable(
            "Actions", headers: ["Action", "Objective", "Seat", "Due", "Progress", "What shows it"],
            rows: whole.actions.map { action in
                let joint = action.jointSaid.map { " (\($0.lowercased()))" } ?? ""
                return [
                    Words(action.text + joint), Words(action.objective), Words(action.seatTitle ?? "None"),
                    Words(action.due.said), Words(progress(action)), Words(action.evidence),
                ]
            }, numeric: [])
    }

    var history: [Paper.Block] {
        var blocks: [Paper.Block] = []
        if !whole.years.isEmpty {
            blocks += [
                .heading(1, "Decided for each year"),
                .table(
                    PaperTable(
                        "Decisions",
                        headers: ["Year", "Outcome", "Decided", "By", "What differs, or why nothing does"],
                        rows: whole.years.map {
                            [
                                Words($0.year.said), Words($0.outcome.said), Words($0.decided.said), Words($0.body),
                                Words($0.text),
                            ]
                        }, numeric: [])),
            ]
        }
        if !whole.publications.isEmpty {
            blocks += [
                .heading(1, "Published"),
                .table(
                    PaperTable(
                        "Editions", headers: ["Edition", "On", "At"],
                        rows: whole.publications.map { one in
                            let address = Destination(one.address).map { Words.link(one.address, $0) }
                            return [Words(one.edition), Words(one.published.said), address ?? Words(one.address)]
                        }, numeric: [])),
            ]
        }
        return blocks
    }

    var cited: [Paper.Block] {
        let figures = whole.figures
        guard !figures.isEmpty else { return [] }
        return [
            .appendix("Numbers from elsewhere"),
            .table(
                PaperTable(
                    "What was cited, and what must be known of it",
                    headers: ["What", "Figure", "Base", "Source", "To know first"],
                    rows: figures.map { figure in
                        let number = figure.number
                        return [
                            Words(number.subject), Words(number.value), Words(number.baseSaid), Words(number.source),
                            Words(number.caveat),
                        ]
                    }, numeric: [])),
        ]
    }
}

extension WholePlan {
    /// Every figure that a priority cites, once.
    var figures: [CitedFigure] {
        var figures: [CitedFigure] = []
        for figure in priorities.flatMap(\.citations)
        where !figure.hidden.contains(.figures) && !figures.contains(figure) { figures.append(figure) }
        return figures
    }
}
