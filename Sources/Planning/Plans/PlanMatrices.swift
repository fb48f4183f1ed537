import Figures
import Markup
import Pages
import Partnership
import Storage

/// The tables in which a plan sets its priorities beside something: causes, reasons, and others' plans.
///
/// Each tick is a word to a screen reader, and so is each place without one.
struct PlanMatrices {
    var whole: WholePlan

    private var priorities: [WholePriority] { whole.priorities }
    private var columns: [Column] { priorities.map { Column("\($0.priority.name)") } }

    var body: HTML {
        """
        \(drivers)
        \(reasons)
        \(requirements)
        """
    }

    private var drivers: HTML {
        guard !whole.drivers.isEmpty, !priorities.isEmpty else { return "" }
        let parts: [HTML] = priorities.map { $0.parts.isEmpty ? "" : bullets($0.parts.map { "\($0)" }) }
        let hasParts = priorities.contains { !$0.parts.isEmpty }
        let isWanted = priorities.contains { $0.priority.isWanted }
        let rows =
            (hasParts ? [["Within it"] + parts] : [])
            + whole.drivers.enumerated().map { position, name in
                ["\(name)"] + priorities.map { tick($0.drivers.contains(position)) }
            }
            + (isWanted ? [["Residents asked for it"] + priorities.map { tick($0.priority.isWanted) }] : [])
        return table(
            "Priorities and the causes they share", id: "drivers", columns: [Column("Cause")] + columns, rows: rows,
            empty: "")
    }

    private var reasons: HTML {
        let explained = priorities.filter { $0.rationale.map { !$0.isEmpty } ?? false }
        return table(
            "Why these are priorities", id: "reasons",
            columns: [
                Column("Priority"), .sentence("Evidence"), .sentence("What is there already"),
                .sentence("Local concern and response"),
            ],
            rows: explained.map { one in
                let rationale = one.rationale
                return [
                    link("\(one.priority.name)", to: Addresses.priority(one.priority.id)),
                    "\(rationale?.evidence ?? "")\(cited(one))", "\(rationale?.structure ?? "")",
                    "\(rationale?.response ?? "")",
                ]
            }, onNarrow: .stacks, empty: "No rationale is written down yet.")
    }

    private func cited(_ one: WholePriority) -> HTML {
        one.citations.isEmpty ? "" : bullets(one.citations.map(\.asLink))
    }

    private var requirements: HTML {
        guard !whole.requirements.isEmpty, !priorities.isEmpty else { return "" }
        return table(
            "How they stand to others’ plans and duties", id: "requirements",
            columns: [Column("Priority")] + whole.requirements.map { Column("\($0.name)") },
            rows: priorities.map { one in
                ["\(one.priority.name)"]
                    + whole.requirements.indices.map { position in
                        guard let aligned = one.alignments[position] else { return "Not said" }
                        return aligned.text.isEmpty ? "\(aligned.how.said)" : "\(aligned.how.said): \(aligned.text)"
                    }
            }, empty: "")
    }
}

/// A tick, said as a word.
func tick(_ isThere: Bool) -> HTML {
    isThere ? "<span aria-hidden=\"true\">✓</span>\(visuallyHidden("yes"))" : visuallyHidden("no")
}

extension CitedFigure {
    /// Its number, leading to its page.
    var asLink: HTML {
        hidden.contains(.figures)
            ? "\(number.subject)"
            : "\(link("\(number.value)", to: Addresses.citedFigure(id))) \(number.subject)"
    }
}
