import Approvals
import Checks
import Dates
import Markup
import Planning

/// Everything that must be mended in an assessment before it can be approved, or be known by whoever approves it.
///
/// Pure: the assessment comes in with what the privacy gate knows. What is published is read by everybody.
struct CheckAssessment {
    var whole: WholeAssessment
    var gate: PrivacyGate
    var today: Day

    /// In the order of the rules.
    var faults: [PaperFault] {
        let found = (missing + figures + head + written).cleared(by: whole.clearances)
        return PaperFault.Rule.allCases.flatMap { rule in found.filter { $0.rule == rule } }
    }

    /// What it is called, and whose it is: everybody reads that too.
    private var head: [PaperFault] {
        let words = [whole.assessment.title, whole.assessment.body].joined(separator: "\n")
        return gate.faults(PaperText(heading: "The title", words))
    }

    private var missing: [PaperFault] {
        whole.parts.filter(\.isEmpty).map { part in
            part.part.sort == .problem
                ? PaperFault(
                    .missing, place(part), "Nothing is written here.",
                    mend: "Write it, or say that there is nothing and why.")
                : part.part.isListed
                    ? PaperFault(
                        .missing, place(part), "Nothing is written here, and the law asks for it.",
                        mend: "Write it, or say that there is nothing and why.")
                    : PaperFault(
                        .missing, place(part), "It does not say whose information was considered.",
                        mend:
                            "Name the bodies, the committee and the people who were asked, and what each gave, with its date."
                    )
        }
    }

    private var figures: [PaperFault] {
        whole.parts.flatMap { part in
            part.unknown.map {
                PaperFault(
                    .missing, place(part), "“{\($0)}” refers to nothing that there is for you.",
                    mend:
                        "Write {compared crime E07000033 2024-04 2025-03}, {cited 12} with the number or the word of a figure, or {action-table in this plan}."
                )
            }
        }
    }

    private var written: [PaperFault] {
        let words = whole.parts.flatMap { part in
            PaperText(heading: part.part.title, ReportText(part.told).forChecks).lines
                + [PaperText.Line(place: place(part), text: "")]
        }
        let day = PaperDay(today, place: "The head of the assessment", title: whole.assessment.title)
        return CheckPaper(PaperText(lines: words), day: day, gate: gate).faults
    }

    private func place(_ part: WholeAssessment.Part) -> String { "“\(part.part.title)”" }
}
