package import Dates
import Markup
import Pages
package import Papers
package import Partnership
package import PublicPages
import Secrets
import Storage

/// Keeps the file of the public pages as it must be on the day: after each change, at start, and once a minute, so that what
/// waits for its day is in it on that day and not before.
package actor KeepPublished {
    let registry: Registry
    /// Sets papers as PDF.
    let writer: any PDFWriter
    private let file: PublishedFile
    private let partnership: String
    private let contact: String
    private var last: Task<Void, any Error>?

    /// - Parameters:
    ///   - partnership: As it stands on every public page.
    ///   - contact: Whom to ask, as it follows “ask”; empty where nobody is named.
    package init(
        _ registry: Registry, _ file: PublishedFile, writer: any PDFWriter, partnership: String, contact: String = ""
    ) {
        (self.registry, self.file, self.writer) = (registry, file, writer)
        (self.partnership, self.contact) = (partnership, contact)
    }

    /// Writes the file where it is not as it must be, one after another.
    ///
    /// - Parameter anew: Whether it is written in any case, as at start: the program may be a newer one.
    package func keep(at now: Instant, anew: Bool = false) async throws {
        let before = last
        let task = Task {
            _ = await before?.result
            try await write(at: now, anew: anew)
        }
        last = task
        try await task.value
    }

    /// Whether the file says what it must say now.
    package nonisolated func isCurrent(at now: Instant) async throws -> Bool {
        await file.label?.stamp == (try await shown(at: now)).stamp
    }

    private func write(at now: Instant, anew: Bool) async throws {
        let shown = try await shown(at: now)
        if !anew, await file.label?.stamp == shown.stamp { return }
        try await drawCorrected(shown.papers, at: now)
        let texts = try await registry.database.read { connection in
            try shown.papers.filter { $0.words.down == nil }.reduce(into: [:]) { texts, one in
                texts[one.id] = try ShownText.find(one, correctedBy: shown.papers.correction(of: one), connection)
            }
        }
        let content = PublicContent(
            partnership: partnership, agencies: shown.agencies,
            papers: shown.papers.map { shown.papers.told($0, texts[$0.id]) }, contact: contact)
        try await file.write(
            content.answers(content.layout()),
            PublishedFile.Label(stamp: shown.stamp, partnership: partnership, contact: contact))
    }

    /// What is due, and by what it is known again.
    private struct Shown: Sendable {
        var papers: [ShownPaper]
        var agencies: [PublicContent.Agency]
        var stamp: String
    }

    private nonisolated func shown(at now: Instant) async throws -> Shown {
        let (papers, agencies) = try await registry.database.read { connection in
            (
                try connection.look(ShownPapers(viewer: .publisher), at: now).due(on: now.localDay),
                try connection.look(Agencies(viewer: .publisher, on: now.localDay), at: now)
            )
        }
        let named = agencies.filter { $0.standing != .other }
            .map { PublicContent.Agency(name: $0.name, standing: $0.standing.said) }
        let lines =
            [partnership, contact] + named.flatMap { [$0.name, $0.standing] }
            + papers.map { "\($0.id.number) \($0.version)" }
        return Shown(
            papers: papers, agencies: named, stamp: Digest(Array(lines.joined(separator: "\u{1E}").utf8)).text)
    }
}

extension Viewer {
    /// The program itself, which writes the public pages and draws what was corrected.
    static let publisher = Viewer(
        purpose: .running,
        rules: [
            Rule(.keeper, .see, .shownPaper), Rule(.keeper, .change, .shownPaper), Rule(.keeper, .see, .agency),
        ])
}

extension [ShownPaper] {
    /// As everybody outside is told of it.
    fileprivate func told(_ one: ShownPaper, _ text: ShownText?) -> PublicPaper {
        func other(_ one: ShownPaper) -> PublicPaper.Other {
            PublicPaper.Other(
                id: ID(one.id.number), edition: one.paper.edition, shown: one.words.from, changed: one.paper.changed)
        }
        var told = PublicPaper(
            id: ID(one.id.number), one.paper.source.sort, one.paper.title, body: one.paper.body,
            edition: one.paper.edition, published: one.paper.published, shown: one.words.from)
        told.changed = one.paper.changed
        (told.corrects, told.correctedBy) = (corrected(by: one).map(other), correction(of: one).map(other))
        told.priorities = one.priorities.split(separator: "\n").map(String.init)
        told.down = one.words.down.map { PublicPaper.Down(day: $0.day, said: $0.said) }
        if told.down == nil, let text {
            told.content = PublicPaper.Content(html: HTML(drawnBefore: text.html), docx: text.docx, pdf: text.pdf)
        }
        return told
    }
}
