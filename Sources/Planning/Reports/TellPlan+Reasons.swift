import Dates
import Figures
import Partnership
import Storage

extension TellPlan {
    var causes: [PlanText.Block] {
        guard !whole.drivers.isEmpty else { return [] }
        let shown = whole.priorities
        func yes(_ one: WholePriority, _ isSo: Bool) -> Cell {
            let no = one.priority.tells(.title)("No", .otherwise)
            return isSo ? [one.priority.tells(.text)("Yes"), no] : [no]
        }
        /// A row that is there for the priorities that have something in it.
        func row(_ name: String, in has: (WholePriority) -> Bool, _ cell: (WholePriority) -> Cell) -> [Cell] {
            [shown.filter(has).map { $0.priority.tells(.text)(name) }] + shown.map(cell)
        }
        let within = row("Within it", in: \.isMadeOfParts) { one in
            one.parts.isEmpty ? [] : [one.priority.tells(.text)(one.parts.joined(separator: "; "))]
        }
        let drivers = whole.drivers.enumerated().map { position, name -> [Cell] in
            [[terms(name)]] + shown.map { yes($0, $0.drivers.contains(position)) }
        }
        let wanted = row("Residents asked for it", in: \.priority.isWanted) { one in
            one.priority.isWanted
                ? [one.priority.tells(.title)("Yes")] : [one.priority.tells(.title)("No", .otherwise)]
        }
        return [
            heading(.causes),
            table(
                .causes, "Priorities and causes",
                [[own("Cause")]] + shown.map { [$0.priority.tells(.title)($0.priority.name)] },
                [within] + drivers + [wanted]),
        ]
    }

    var reasons: [PlanText.Block] {
        let rows = whole.priorities.filter { $0.rationale.map { !$0.isEmpty } ?? false }.map { one -> [Cell] in
            let about = one.priority.tells(.text)
            return [
                [about(one.priority.name)], one.evidence, about.written(one.rationale?.structure),
                about.written(one.rationale?.response),
            ]
        }
        return [
            heading(.reasons),
            table(
                .reasons, "The reasons",
                ["Priority", "Evidence", "What is there already", "Local concern and response"], rows),
        ]
    }

    var requirements: [PlanText.Block] {
        guard !whole.requirements.isEmpty else { return [] }
        let rows = whole.priorities.map { one -> [Cell] in
            let title = one.priority.tells(.title)
            return [[title(one.priority.name)]]
                + whole.requirements.indices.map { position in
                    let aligned = one.alignments[position].map { aligned in
                        aligned.text.isEmpty ? aligned.how.said : "\(aligned.how.said): \(aligned.text)"
                    }
                    return told(aligned ?? "", one.priority.tells(.text), else: title("Not said", .otherwise))
                }
        }
        return [
            heading(.requirements),
            table(
                .requirements, "Priorities beside others’ plans and duties",
                [[own("Priority")]] + whole.requirements.map { [terms($0.name)] }, rows),
        ]
    }

    var issues: [PlanText.Block] {
        let rows = whole.issues.map { issue -> [Cell] in
            let title = issue.tells(.title)
            return [
                [title(issue.name)], issue.tells(.text).written(issue.text), [title(issue.stage.said)],
                [title(issue.since.said)],
            ]
        }
        return [
            heading(.issues),
            table(.issues, "Emerging issues", ["Issue", "What it is", "Stands as", "Since"], rows),
        ]
    }

    var cited: [PlanText.Block] {
        let rows = whole.priorities.flatMap { one in
            one.citations.filter { !$0.hidden.contains(.figures) }.map { figure -> [Cell] in
                let (number, about) = (figure.number, figure.tells(.figures, in: one.priority))
                return [
                    [about(number.subject)], [about(number.value)], [about(number.baseSaid)], [about(number.source)],
                    about.written(number.printedCaveat),
                ]
            }
        }
        return [
            PlanText.Block(part: .cited, shape: .appendix, rows: [[[own(PlanPart.cited.said)]]]),
            table(
                .cited, "What was cited, and what must be known of it",
                ["What", "Figure", "Base", "Source", "To know first"], rows),
        ]
    }
}

extension WholePriority {
    fileprivate var isMadeOfParts: Bool { !parts.isEmpty }

    /// Its evidence, with each figure that it cites told in a note.
    var evidence: Cell {
        priority.tells(.text).written(rationale?.evidence)
            + citations.filter { !$0.hidden.contains(.figures) }.flatMap { figure -> Cell in
                let about = figure.tells(.figures, in: priority)
                return [
                    about(" \(figure.number.subject): \(figure.number.value)."), about(figure.number.sentence, .note),
                ]
            }
    }
}

extension About {
    /// What is written; nothing where nothing is.
    func written(_ text: String?) -> Cell { text.flatMap { $0.isEmpty ? nil : [self($0)] } ?? [] }
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
