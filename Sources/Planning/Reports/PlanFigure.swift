import Dates
import Figures
import Markup
import Partnership
import Storage

/// A figure as it stands in the paper of a plan: cited from elsewhere, written down of an indicator, or worked out by a rule.
package struct PlanFigure: Hashable, Sendable {
    /// Of what it is, as the paper names it.
    package var figure: String
    package var shown: String
    /// Whether it is cited and not worked out.
    package var isCited: Bool
    /// The heading under which it stands.
    package var under: String
    /// The rule by which it is worked out; empty where it is cited.
    package var formula = ""
    package var inputs: [Input]

    /// What it is made of, or where it is from.
    package struct Input: Hashable, Sendable {
        package var word = ""
        package var what: String
        package var value: String
        package var source: String
    }
}

extension WholePlan {
    /// Every figure of its paper that whoever asks may see.
    package var told: [PlanFigure] {
        figures.map { figure in
            PlanFigure(
                figure: figure.number.subject, shown: figure.number.value, isCited: true, under: PlanPart.cited.said,
                inputs: [
                    PlanFigure.Input(
                        word: figure.word, what: figure.number.subject, value: figure.number.value,
                        source: figure.number.source)
                ])
        } + indicators.filter { !$0.indicator.hidden.contains(.figures) }.flatMap { $0.told + $0.toldBeside }
            + priorities.flatMap(\.toldCounts)
    }
}

extension Measured {
    /// Its baseline and its last value, and what that comes to by the published rules.
    fileprivate var told: [PlanFigure] {
        let (one, under) = (indicator, PlanPart.indicators.said)
        var told: [PlanFigure] = []
        if let baseline = one.baseline {
            let input = PlanFigure.Input(
                what: "\(one.name), baseline", value: one.said(baseline), source: one.baselineText)
            told.append(
                PlanFigure(
                    figure: input.what, shown: input.value, isCited: true, under: under, inputs: [input]))
        }
        guard let last = values.last, let amount = last.amount else { return told }
        let value = PlanFigure.Input(
            what: "\(one.name), \(last.month.said)", value: one.said(amount), source: last.text)
        told.append(
            PlanFigure(figure: value.what, shown: value.value, isCited: true, under: under, inputs: [value]))
        guard isRead else { return told }
        let target = target(for: last.month).map { target in
            PlanFigure.Input(
                what: "\(one.name), target for \(target.month.said)", value: one.said(target.amount), source: name)
        }
        if let rule = one.rule {
            told.append(
                PlanFigure(
                    figure: "\(one.name), reading", shown: colour(last).said, isCited: false, under: under,
                    formula: rule.said, inputs: [value] + (target.map { [$0] } ?? [])))
        }
        let moved = movement(last)
        if moved.travel != .none {
            told.append(
                PlanFigure(
                    figure: "\(one.name), direction of travel", shown: moved.said, isCited: false, under: under,
                    formula: one.counting.travelRule,
                    inputs: values.suffix(2).compactMap { each in
                        each.amount.map {
                            PlanFigure.Input(
                                what: "\(one.name), \(each.month.said)", value: one.said($0), source: each.text)
                        }
                    }))
        }
        return told
    }

    /// What others published, as it stands beside its last value.
    fileprivate var toldBeside: [PlanFigure] {
        latestBeside.map { each in
            let what = "\(indicator.name), \(each.one.name), \(each.one.period.said)"
            let input = PlanFigure.Input(what: what, value: each.one.cited.value, source: each.one.cited.source)
            return PlanFigure(
                figure: what, shown: input.value, isCited: true, under: PlanPart.indicators.said, inputs: [input])
        }
    }

    private var name: String { "The plan" }
}

extension WholePriority {
    /// What was counted of its parts, and how that changed.
    fileprivate var toldCounts: [PlanFigure] {
        guard let told = partTable else { return [] }
        let (now, before) = (told.latest, told.before)
        return told.rows.flatMap { row -> [PlanFigure] in
            guard case .count(let count) = row.now else { return [] }
            let name = "\(priority.name): \(row.name)"
            let input = PlanFigure.Input(
                what: "\(name), \(now.period.said)", value: number(count), source: now.source)
            let figure = PlanFigure(
                figure: input.what, shown: input.value, isCited: true, under: PlanPart.indicators.said, inputs: [input])
            guard let before, case .count(let earlier) = row.before else { return [figure] }
            let other = PlanFigure.Input(
                what: "\(name), \(before.period.said)", value: number(earlier), source: before.source)
            return [
                figure,
                PlanFigure(
                    figure: "\(name), change", shown: row.change, isCited: false, under: PlanPart.indicators.said,
                    formula: PartTable.rule, inputs: [input, other]),
            ]
        }
    }
}
