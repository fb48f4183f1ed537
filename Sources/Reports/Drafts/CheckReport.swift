import Approvals
import Checks
import Dates
import Markup

/// Everything that must be mended in a report before it can be approved, or be known by whoever approves it.
///
/// Pure: the report comes in with the calendar of its committee and what the privacy gate knows.
struct CheckReport {
    var whole: WholeReport
    var gate: PrivacyGate
    /// The wards of the districts that plans are for, by name; empty where that is not asked.
    var wards: [String] = []

    /// In the order of the rules.
    var faults: [PaperFault] {
        let found =
            (head + headings + implications + calendar + figures + extracts + whole.namedFaults + written + wardFaults)
            .cleared(by: whole.clearances)
        return PaperFault.Rule.allCases.flatMap { rule in found.filter { $0.rule == rule } }
    }

    private var header: ReportHeader { whole.report.header }
    static let headPlace = "The head of the report"

    private var head: [PaperFault] {
        [
            (header.reportOf, "in whose name it is given"), (header.contact, "whom to ask about it"),
            (header.author, "who wrote it"),
        ]
        .filter { $0.0.isEmpty }
        .map { PaperFault(.missing, Self.headPlace, "It does not say \($0.1).", mend: "Enter it.") } + untold
    }

    /// Amounts on which it depends whether it is a key decision.
    private var untold: [PaperFault] {
        let key = whole.keyDecision
        return key.isKey
            ? []
            : key.untold.map {
                PaperFault(
                    .missing, Self.headPlace,
                    "It does not say how much \($0) it decides, on which it depends whether it is a key decision.",
                    mend: "Enter it: 0 where it decides none.")
            }
    }

    private var headings: [PaperFault] {
        whole.template.headings.filter {
            $0.isRequired && $0.heading != .implications && !whole.isWritten($0.heading)
        }
        .map {
            PaperFault(.missing, place($0), "Nothing is written here.", mend: "Write it, or say why there is none.")
        } + whole.template.headings.flatMap { whole.blanks($0, at: place($0)) }
    }

    private var implications: [PaperFault] {
        whole.implications.compactMap { one in
            let place = "Implications: \(one.subject)"
            if one.answer == .unanswered {
                return PaperFault(
                    .implications, place, "It is blank.",
                    mend:
                        "Say what the report means for this, or that it means nothing and why; then \(one.signer) signs it."
                )
            }
            guard one.isSigned else {
                return PaperFault(
                    .implications, place, "It is answered and not signed.", mend: "\(one.signer) signs it by name.")
            }
            return nil
        }
    }

    /// The day of the meeting, and the period that the report speaks of.
    private var calendar: [PaperFault] {
        var found: [PaperFault] = []
        if !whole.meets.contains(header.day) {
            let near = whole.meets.min { ($0 - header.day).magnitude < ($1 - header.day).magnitude }
            let known = near.map { " The nearest meeting is on \($0.said)." } ?? " No meeting of it is in the calendar."
            found.append(
                PaperFault(
                    .dates, Self.headPlace, "The committee does not meet on \(header.day.said).\(known)",
                    mend: "Correct the day, or put the meeting into the committee’s calendar."))
        }
        if let speaks = header.speaks, speaks.lowerBound - header.day > 365 {
            found.append(
                PaperFault(
                    .dates, Self.headPlace,
                    "It speaks of a period from \(speaks.lowerBound.said), more than a year after the meeting.",
                    mend: "Check the year of the meeting and the period."))
        }
        return found
    }

    private var figures: [PaperFault] {
        let headed = whole.template.headings.map { (place($0), whole.text($0.heading)) }
        let appended = whole.printedAppendices.map { ("“\($0.title)”", $0.text) }
        return (headed + appended).flatMap { place, text in
            whole.filled(text).unknown.map {
                PaperFault(
                    .missing, place, "“{\($0)}” refers to no figure that there is for you.",
                    mend:
                        "Write {cited 12} with the number or the word of a figure, {sum rangers-*}, or {measure asb E07000033 2024-04 2025-03}."
                )
            }
                + ReportText(text).placings.filter { whole.records.isPartly($0.reference) }.map {
                    PaperFault(
                        .missing, place, "“{\($0.words)}” tells of something that is not shared with you.",
                        mend: "Somebody who may see all of it takes the report further.")
                }
        }
    }

    /// The rules for the words of any paper. What is exempt is kept from the public as a whole, so the gate is not asked.
    private var written: [PaperFault] {
        let day = PaperDay(header.day, place: Self.headPlace, title: header.title)
        let found = CheckPaper(words, day: day, speaks: header.speaks, gate: gate).faults
        return header.isExempt ? found.filter { $0.rule != .privacy } : found
    }

    /// All that is written in it, with where it stands.
    var words: PaperText {
        let title = PaperText(heading: header.title, header.title).lines.map {
            PaperText.Line(place: Self.headPlace, text: $0.text)
        }
        let words = whole.template.headings.flatMap { heading in
            // A list of recommendations and a paper that is named are told by line, and have no paragraphs.
            let filled = whole.filled(whole.text(heading.heading)).text
            return PaperText(heading: heading.title, ReportText(filled).forChecks).lines
                + [PaperText.Line(place: place(heading), text: "")]
        }
        let implied = whole.implications.flatMap { one in
            lines(one.text).map { PaperText.Line(place: "Implications: \(one.subject)", text: $0) }
        }
        let listed = whole.listedText.flatMap { one in
            let place = whole.template.headings.first { $0.heading == one.heading }.map(place) ?? Self.headPlace
            return lines(one.text).map { PaperText.Line(place: place, text: $0) }
        }
        let appended = whole.printedAppendices.flatMap { one in
            PaperText(heading: one.title, ReportText(whole.words(of: one)).forChecks).lines
        }
        return PaperText(lines: title + words + implied + listed + appended)
    }

    private func place(_ heading: TemplateHeading) -> String { "“\(heading.title)”" }
}
