import Dates
import Markup
package import Papers
import Partnership
import Scrutiny
import Storage

/// A report as it is read: what stands at its head, and what stands under each heading. Made of a report in work, or of
/// an edition that was published; the paper is drawn of it alone, so that an edition never changes.
package struct ReportDocument: Hashable, Sendable {
    package var title: String
    /// The council.
    var publisher: String
    var committee: String
    /// Of the meeting.
    var meeting: Day
    /// Of Schedule 12A; 0 where it is open.
    var paragraph: Int
    var ground: String
    /// Nothing while it is in work.
    var edition: Int?
    /// When that edition was published.
    var published: Day?
    /// The latest edition after it, which every copy of this one names.
    var corrected: Correction?
    /// What is otherwise than in the edition before.
    var changed: String
    var parts: [Part]
    /// Whose printed copy it is.
    var copy: Copy?

    package struct Part: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Sendable { case particular, section, appendix, extract }
        package var kind: Kind
        package var name: String
        package var text: String

        init(_ kind: Kind, _ name: String, _ text: String) { (self.kind, self.name, self.text) = (kind, name, text) }
    }

    /// A later edition that puts this one right.
    struct Correction: Hashable, Sendable {
        var number: Int
        var day: Day

        /// As a copy of the edition that was corrected says it first.
        var told: Paper.Block {
            .callout(
                "This edition was corrected on \(day.said)",
                [Words("Edition \(number) takes its place, and says what it corrects.")])
        }
    }

    /// A printed copy of an exempt paper: whose it is, and which.
    package struct Copy: Hashable, Sendable {
        package var name: String
        package var number: Int

        package init(name: String, number: Int) { (self.name, self.number) = (name, number) }
    }

    /// `Not for publication by virtue of paragraph 7 of Part 1 of Schedule 12A to the Local Government Act 1972`.
    var classification: String {
        guard paragraph != 0 else { return "This report is open to the public" }
        // The paragraphs of Part 1 are numbered 1 to 7, and those of Part 4, which is for Wales, from 12.
        let part = paragraph < 12 ? 1 : 4
        return
            "Not for publication by virtue of paragraph \(paragraph) of Part \(part) of Schedule 12A to the Local Government Act 1972"
    }

    /// `Published 12 May 2026`; `Corrected: edition 2, 3 June 2026`.
    private var status: String {
        guard let edition else { return "Draft" }
        let on = published.map(\.said)
        if corrected != nil {
            return ["Edition \(edition), corrected since", on].compactMap { $0 }.joined(separator: ", ")
        }
        return edition == 1
            ? ["Published", on].compactMap { $0 }.joined(separator: " ")
            : ["Corrected: edition \(edition)", on].compactMap { $0 }.joined(separator: ", ")
    }

    package var paper: Paper {
        var particulars = [
            Paper.Particular("Committee", Words(committee)), Paper.Particular("Meeting", Words(meeting.said)),
        ]
        if let copy { particulars.append(Paper.Particular("Copy", Words("Number \(copy.number), for \(copy.name)"))) }
        particulars += parts.filter { $0.kind == .particular && !$0.text.isEmpty }.map {
            Paper.Particular($0.name, Words(lines($0.text).joined(separator: "; ")))
        }
        var blocks: [Paper.Block] = []
        if paragraph != 0 {
            blocks.append(
                .callout(
                    classification,
                    [
                        Words(
                            "It is exempt as \(ground). It is considered after the committee has resolved to exclude the public."
                        )
                    ]))
        }
        if let corrected { blocks.append(corrected.told) }
        if !changed.isEmpty { blocks.append(.callout("What this edition corrects", lines(changed).map { Words($0) })) }
        for part in parts where part.kind == .section {
            blocks.append(.heading(1, part.name))
            blocks += ReportText(part.text).blocks(heading: part.name)
        }
        for part in parts {
            switch part.kind {
            case .particular, .section: continue
            case .appendix:
                blocks.append(.appendix(part.name))
                blocks += ReportText(part.text).blocks(heading: part.name)
            case .extract: blocks += part.drawn
            }
        }
        return Paper(
            title: title, subtitle: "Report to \(committee)", publisher: publisher, date: meeting,
            status: status,
            classification: classification, particulars: particulars, blocks: blocks)
    }
}

extension ReportDocument {
    /// The report as it would be published now: figures filled in, implications with who signed them.
    package init(_ whole: WholeReport, people: [Int64: String] = [:]) {
        let header = whole.report.header
        (title, publisher, committee) = (header.title, whole.council, whole.committee?.name ?? "The committee")
        (meeting, paragraph, ground) = (header.day, header.paragraph, whole.ground)
        (edition, changed, copy) = (nil, "", nil)
        let key = whole.keyDecision
        let annexes = Set(whole.annexes.map(\.header.paragraph)).sorted()
        let classified =
            header.isExempt
            ? "Exempt: \(whole.ground)"
            : annexes.isEmpty
                ? "Open"
                : "Open, with an exempt annex under paragraph \(annexes.map(String.init).joined(separator: ", "))"
        parts = [
            Part(.particular, "Report of", header.reportOf), Part(.particular, "Director", header.director),
            Part(.particular, "Lead officer", header.leadOfficer), Part(.particular, "Contact", header.contact),
            Part(.particular, "Author", header.author), Part(.particular, "Classification", classified),
            Part(.particular, "Why", header.isExempt ? header.reasoning : ""),
            Part(
                .particular, "Wards", header.wards.isEmpty ? "None in particular" : header.wards.joined(separator: "\n")
            ),
            Part(.particular, "Key decision", key.said), Part(.particular, "Open to call-in", key.callInSaid),
            Part(.particular, "Finance reference", header.finance),
            Part(
                .particular, "Period",
                header.speaks.map { "\($0.lowerBound.said) to \($0.upperBound.said)" } ?? ""),
        ]
        parts += whole.template.headings.map { heading in
            let text = whole.filled(whole.text(heading.heading)).text
            return Part(.section, heading.title, Self.written(heading, text, whole, people))
        }
        if !whole.supporting.isEmpty { parts.append(Part(.section, "Supporting documents", whole.supporting)) }
        parts += whole.printedAppendices.flatMap(whole.parts(of:))
    }

    private static func written(
        _ heading: TemplateHeading, _ text: String, _ whole: WholeReport, _ people: [Int64: String]
    ) -> String {
        switch heading.heading {
        case .recommendations: lines(text).map { Recommended($0)?.said ?? $0 }.joined(separator: "\n")
        case .appendices: whole.listed(named: text)
        case .papers: whole.backgroundPapers(besides: text)
        case .implications: implications(whole, people)
        case .consultation, .links:
            [text, heading.heading == .links ? whole.linked : whole.consulted].filter { !$0.isEmpty }.joined(
                separator: "\n"
            )
            .orNone
        // What must be written stops the paper while it is not: the draft does not say that there is none.
        default: heading.isRequired && text.isEmpty ? "Nothing is written here yet." : text.orNone
        }
    }

    /// Each under a heading of its own, with who signed it and when.
    private static func implications(_ whole: WholeReport, _ people: [Int64: String]) -> String {
        whole.implications.map { one in
            let name = one.signedBy.flatMap { people[$0.number] }.map { "\($0), " } ?? ""
            let signed = one.signed.map { "Signed: \(name)\(one.signer), \($0.said)." } ?? "Not signed yet."
            return "## \(one.subject)\n\(one.answer.sentence)\n\(one.text)\n\(signed)"
        }.joined(separator: "\n")
    }
}

extension ReportDocument.Part {
    /// A part of another paper, as that paper draws it, under its appendix.
    fileprivate var drawn: [Paper.Block] {
        let written = ReportText(text).blocks(heading: name).map { block in
            if case .heading(_, let words) = block { Paper.Block.heading(3, words) } else { block }
        }
        return [.heading(2, name)] + (written.isEmpty ? [.numbered("Nothing is written in this part yet.")] : written)
    }
}

extension String {
    fileprivate var orNone: String { isEmpty ? "None." : self }
}
