import Checks
import Dates
package import Markup
package import Pages
package import Papers
import Partnership
import Storage

/// A paper made from records as it was approved, with what came after it and the words that are otherwise since.
package struct ApprovedTextPage: Page {
    /// Of the paper.
    var name: String
    var text: ApprovedText
    /// As it was approved, marked with what came after it.
    var paper: HTML
    /// Where it stands as it is today, and where it is approved.
    var read: Address
    var approval: Address
    /// The text that was approved after it.
    var later: ApprovedText?
    /// What that text, or the paper as it reads today, says otherwise.
    var difference: TextDifference

    package var title: String { "\(name), as approved on \(text.approved.said)" }
    package var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Papers to approve", to: approvalsAddress()),
            Link("\(name)", to: approval),
        ]
    }
    package var isWide: Bool { true }
    package var hasOwnHeading: Bool { true }

    package var body: HTML {
        let ways = (text.address.map { PaperFormat.ways($0) } ?? []) + [Link("As it is today", to: read)]
        return """
            \(later.map(corrected))\
            <p class="govuk-body wardmote-screen-only">\(ways.map { link($0.text, to: $0.address) }.joined(separator: " · "))</p>
            \(paper)
            <h2 class="govuk-heading-m" id="since">\(later == nil ? "What it says otherwise today" : "What the later text says otherwise")</h2>
            \(difference.drawn)
            """
    }

    private func corrected(_ later: ApprovedText) -> HTML {
        let way: HTML = later.address.map { link("a later text", to: $0) } ?? "a later text"
        let changed: HTML = later.changed.isEmpty ? "." : ": \(later.changed)"
        return insetText("On \(later.approved) \(way) was approved in its place\(changed)")
    }

    package static let example: ApprovedTextPage = {
        func paper(_ answer: Words) -> Paper {
            Paper(
                title: "Key lines of enquiry 2026", subtitle: "Key lines of enquiry, 2026",
                publisher: "Communities Scrutiny Committee", date: "2026-10-01", classification: "OFFICIAL",
                blocks: [
                    .heading(1, "What this review is about"),
                    .numbered("One question was put."),
                    .table(
                        PaperTable(
                            "Answers to question 1", headers: ["Body", "Answer"], rows: [["Police", answer]],
                            numeric: [])),
                ])
        }
        let (then, now) = (paper("Patrols on 12 evenings."), paper("Patrols on 14 evenings."))
        return ApprovedTextPage(
            name: then.title, text: .example, paper: then.asApproved(.example, later: nil, isChanged: true).html,
            read: "/inquiries/981/pack", approval: "/inquiries/981/pack/approval",
            difference: TextDifference(from: then.inLines, to: now.inLines))
    }()

    static func route<Part: InAddress>(
        _ address: Pattern<Part>, _ registry: Registry, _ writer: any PDFWriter,
        _ paper: @escaping @Sendable (Request, Part) async throws -> PaperToApprove?
    ) -> Route {
        Route(.get, address / Int.self, .see, .approval) { request, part, number in
            let format = try request.query.one("format", as: PaperFormat.self) ?? .html
            guard let paper = try await paper(request, part) else { return .notFound }
            let texts = try await paper.approvedTexts(registry)
            guard let text = texts.first(where: { $0.number == number }),
                let kept = try await registry.looking(request.trace, { try $0.paper(of: text) })
            else { return .notFound }
            let later = texts.filter { $0.number > number }.min { $0.number < $1.number }
            let isChanged = try await paper.whole(text.drawn)?.fingerprint != text.fingerprint
            let drawn = kept.asApproved(text, later: later, isChanged: isChanged)
            let name = FileName("\(kept.title) as approved \(text.approved.iso)")
            var after: Paper?
            if format == .html {
                after =
                    if let later { try await registry.looking(request.trace) { try $0.paper(of: later) } } else {
                        try await paper.seen(request.today)
                    }
            }
            let page = ApprovedTextPage(
                name: kept.title, text: text, paper: drawn.html, read: paper.read, approval: paper.identity.address,
                later: later, difference: TextDifference(from: kept.inLines, to: (after ?? kept).inLines))
            return await .paper(drawn, as: format, named: name, by: writer) { page }
        }
    }
}

extension Paper {
    /// As it was approved, and what every copy of it must say that came since.
    ///
    /// - Parameter isChanged: Whether a record has changed it since.
    package func asApproved(_ text: ApprovedText, later: ApprovedText?, isChanged: Bool) -> Paper {
        var paper = self
        var said = ["Approved on \(text.approved.said)"] + (text.isSentBack ? ["sent back to draft since"] : [])
        if let later {
            said.append("a later text was approved on \(later.approved.said)")
            paper.blocks.insert(
                .callout(
                    "A later text was approved on \(later.approved.said)",
                    [Words(later.changed.isEmpty ? "It takes the place of this one." : later.changed)]), at: 0)
        } else if isChanged {
            said.append("changed since")
            paper.blocks.insert(
                .callout(
                    "What this paper tells of has changed since it was approved",
                    ["It is printed as it was approved, word for word."]), at: 0)
        }
        if !text.changed.isEmpty {
            paper.blocks.insert(
                .callout("What this text says otherwise than the one before", [Words(text.changed)]), at: 0)
        }
        paper.status = (said + [status].compactMap { $0 }).joined(separator: "; ")
        return paper
    }

    /// Its words, a line for each paragraph and each row of a table.
    var inLines: String {
        PaperText(self).lines.map(\.text).filter { !$0.isEmpty }
            .map { $0.utf8.split(separator: 9).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " | ") }
            .joined(separator: "\n")
    }
}
