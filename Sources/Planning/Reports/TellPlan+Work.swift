import Dates
import Partnership
import Storage

extension TellPlan {
    var measures: [PlanText.Block] {
        let shown = whole.indicators.filter { !$0.indicator.hidden.contains(.figures) }
        let rules = shown.compactMap { one in
            one.indicator.rule.map { [[one.indicator.tells(.figures)("\(one.indicator.name): \($0.said)")]] }
        }
        let ways = shown.map { one in
            [[one.indicator.tells(.figures)("Direction of travel. \(one.indicator.counting.travelRule)")]]
        }
        let targets = shown.filter { !$0.targets.isEmpty }.map { one -> [Cell] in
            let about = one.indicator.tells(.figures)
            return [
                [about(one.indicator.name)],
                [
                    about(
                        one.targets.map { "\(one.indicator.said($0.amount)), \($0.month.said)" }.joined(separator: "; ")
                    )
                ],
            ]
        }
        return [
            heading(.indicators),
            table(
                .indicators, "Indicators",
                ["Indicator", "Priority", "Baseline", "Last value", "Up to", "Next target", "Reading and direction"],
                shown.map(row)),
            PlanText.Block(part: .indicators, shape: .notes, rows: rules + ways),
        ] + sets(shown) + [
            comparators(shown)
        ] + partCounts + [
            table(.targets, "Every target", ["Indicator", "To be reached by the end of"], targets)
        ]
    }

    /// A table of each named set. What differs in it is told with the indicators.
    private func sets(_ shown: [Measured]) -> [PlanText.Block] {
        shown.sets.map { name in
            table(
                .sets, "The set “\(name)”",
                ["Indicator", "Priority", "Baseline", "Last value", "Up to", "Next target", "Reading and direction"],
                shown.inSet(name).map(row))
        }
    }

    /// What others published, beside the last value, each with its source in a note.
    private func comparators(_ shown: [Measured]) -> PlanText.Block {
        let rows = shown.filter { !$0.comparators.isEmpty }.map { measured -> [Cell] in
            let (cells, about) = (row(measured), measured.indicator.tells(.figures))
            let beside = measured.latestBeside.enumerated().flatMap { place, each in
                [about((place == 0 ? "" : "; ") + each.said), about(each.one.sourceSaid, .note)]
            }
            return [cells[0], cells[3], cells[4], beside]
        }
        return table(
            .comparators, "Beside indicators, as others published it",
            ["Indicator", "Last value", "Up to", "Published figures"], rows)
    }

    private func row(_ measured: Measured) -> [Cell] {
        let (one, last) = (measured.indicator, measured.values.last)
        let about = one.tells(.figures)
        let target = last.flatMap { measured.target(for: $0.month) } ?? measured.targets.last
        let reading = last.map { value in
            [measured.colour(value).said, measured.movement(value).said].filter { !$0.isEmpty }.joined(separator: "; ")
        }
        return [
            one.name, one.priorityName, one.baseline.map { one.said($0) } ?? "None",
            last.map { $0.amount.map { one.said($0, beside: target?.amount) } ?? "No new data" } ?? "None yet",
            measured.uptoSaid, target.map { "\(one.said($0.amount)), \($0.month.said)" } ?? "None",
            one.ended == nil ? reading ?? "" : one.ending.said,
        ].map { $0.isEmpty ? [] : [about($0)] }
    }

    /// Every action, whose it is and how far it has come.
    var actions: [PlanText.Block] {
        let rows = whole.actions.map { action -> [Cell] in
            let (title, text) = (action.tells(.title), action.tells(.text))
            let joint: Cell =
                sharers(action).map { $0(" (joint") } + councils(action).map { $0.about(": ") } + councils(action)
                + sharers(action).map { $0(")") }
            return [
                [title(action.text)] + joint, action.objective.isEmpty ? [] : [text(action.objective)], seat(action),
                [title(action.due.said)], progress(action), action.evidence.isEmpty ? [] : [text(action.evidence)],
            ]
        }
        return [
            heading(.actions),
            table(
                .actions, "Actions", ["Action", "Objective", "Seat", "Due", "Progress", "What shows it"], rows),
            table(.strands, "Actions by strand of CONTEST", ["Strand", "Actions", "How far"], strands),
        ]
    }

    /// A row for each strand that an action serves. What differs in it is told with the actions.
    private var strands: [[Cell]] {
        ContestStrand.allCases.map { strand in (strand, whole.actions.filter { $0.strand == strand }) }
            .filter { !$0.1.isEmpty }
            .map { strand, actions in
                [
                    actions.map { $0.tells(.title)(strand.said) }, actions.map { $0.tells(.title)($0.text, .listed) },
                    tally(actions, own),
                ]
            }
    }

    func seat(_ action: PlannedAction) -> Cell {
        let title = action.tells(.title)
        return (action.seatTitle.map { [title($0, .seat)] } ?? []) + [title("None", .otherwise)]
    }

    func progress(_ action: PlannedAction) -> Cell {
        let title = action.tells(.title)
        var cell = [title(action.progress.said + (action.isOverdue(on: today) ? ", overdue" : ""))]
        if let ended = action.ended {
            cell.append(title(". Ended on \(ended.said)"))
            if !action.endedBecause.isEmpty { cell.append(action.tells(.text)(": \(action.endedBecause)")) }
        }
        return cell
    }

    /// The plans with which it is shared, each of them told of: where none may be seen it is shared with nobody.
    private func sharers(_ action: PlannedAction) -> [About] {
        (whole.family.shares[action.id] ?? []).subtracting([action.plan]).sorted().map(tells)
    }

    private func tells(_ other: ID<Plan>) -> About {
        About(thing: Thing(.plan, number: other.number), field: .terms, plan: other == plan.id ? nil : other)
    }

    /// The councils whose action plans share it, its own among them.
    func councils(_ action: PlannedAction) -> Cell {
        let councils = whole.family.councils
        let own = (councils[action.plan] ?? "").isEmpty ? [] : sharers(action).map { ($0, councils[action.plan] ?? "") }
        let others = (whole.family.shares[action.id] ?? []).subtracting([action.plan]).sorted()
            .map { (tells($0), councils[$0] ?? "") }
        return (own + others).filter { !$0.1.isEmpty }.sorted { $0.1 < $1.1 }.map { $0.0($0.1, .listed) }
    }

    var years: [PlanText.Block] {
        let rows = whole.years.map { one -> [Cell] in
            [
                [own(one.year.said)], [own(one.outcome.said)], [own(one.decided.said)], [terms(one.body)],
                [terms(one.text)],
            ]
        }
        return [
            heading(.years),
            table(
                .years, "Decisions", ["Year", "Outcome", "Decided", "By", "What differs, or why nothing does"], rows),
        ]
    }

    var editions: [PlanText.Block] {
        let rows = whole.publications.map { one -> [Cell] in
            [[terms(one.edition)], [terms(one.published.said)], [terms(one.address, .link)]]
        }
        return [heading(.editions), table(.editions, "Editions", ["Edition", "On", "At"], rows)]
    }
}
