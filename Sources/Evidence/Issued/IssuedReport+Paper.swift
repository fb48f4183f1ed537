import Dates
import Markup
package import Papers
package import Partnership
import Places

extension IssuedReport {
    /// The report as it was given out: the numbers of the data of then, with what the analyst said.
    ///
    /// - Throws: ``ReportRefusal`` where the area is no area any more.
    package func paper(
        _ facts: CrimeFacts, for viewer: Viewer, peers sets: [PeerSet]
    ) async throws -> Paper {
        var paper = try await of(facts.asHeld(held, at: issuedAt), for: viewer, peers: sets, at: issuedAt)
        paper.status = edition == 1 ? "Issued" : "Issued again: edition \(edition)"
        paper.particulars.append(Paper.Particular("Given to", Words(lines(givenTo).joined(separator: "; "))))
        if !changed.isEmpty {
            paper.blocks.insert(.callout("What this edition changes", lines(changed).map { Words($0) }), at: 0)
        }
        let said = [("Hot spots", hotSpots), ("What may lie behind them", causes)].filter { !$0.1.isEmpty }
        if !said.isEmpty {
            let chapters = paper.blocks.indices.filter {
                if case .heading(1, _) = paper.blocks[$0] { true } else { false }
            }
            // After what stands out, which is the first.
            let place = chapters.dropFirst().first ?? paper.blocks.endIndex
            let words: [Paper.Block] =
                [.heading(1, "What the analyst says")]
                + said.flatMap { heading, text in [.heading(2, heading)] + Self.blocks(text) }
            paper.blocks.insert(contentsOf: words, at: place)
        }
        return paper
    }

    /// The same report of what is held today, without the analyst's words.
    func today(_ facts: CrimeFacts, for viewer: Viewer, peers sets: [PeerSet], at now: Instant) throws -> Paper {
        try of(facts, for: viewer, peers: sets, at: now)
    }

    private func of(
        _ facts: CrimeFacts, for viewer: Viewer, peers sets: [PeerSet], at now: Instant
    ) throws(ReportRefusal) -> Paper {
        guard let subject = try? Area.parse(area, in: facts.gazetteer) else { throw .noSuchArea(areaName) }
        return try PerformanceReport(
            viewer: viewer, subject: subject, month: month, kind: kind,
            peers: peers.isEmpty ? nil : sets.first { $0.word.utf8.elementsEqual(peers.utf8) }, now: now
        ).paper(facts)
    }

    /// Points that begin with a hyphen, and paragraphs.
    private static func blocks(_ text: String) -> [Paper.Block] {
        var blocks: [Paper.Block] = []
        var points: [Words] = []
        for line in lines(text) {
            if line.utf8.starts(with: "- ".utf8) {
                points.append(Words(String(decoding: line.utf8.dropFirst(2), as: UTF8.self)))
                continue
            }
            if !points.isEmpty { blocks.append(.bullets(points)) }
            points = []
            blocks.append(.paragraph(Words(line)))
        }
        return points.isEmpty ? blocks : blocks + [.bullets(points)]
    }
}
