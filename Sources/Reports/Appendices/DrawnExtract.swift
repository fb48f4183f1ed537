import Dates
import Partnership
import Planning
import Storage

/// What an appendix is drawn from, as one reader may read it: the words, figures and tables of those parts.
package struct DrawnExtract: Hashable, Sendable {
    /// `“Strategic assessment, 2026/27” of Aldermouth Community Safety Partnership, edition 2 of 24 November 2026`.
    var said: String
    /// What is in work is not for the public.
    var isPublished: Bool
    /// The number of the edition that corrects the one that it is drawn from.
    var corrected: Int?
    var parts: [ReportDocument.Part]
    /// References that are told of nothing.
    var unknown: [String] = []
    var figures: [PlacedFigure] = []

    init(_ extract: AppendixExtract, _ document: AssessmentDocument, corrected: Int? = nil) {
        said = ExtractSource.said(document)
        (isPublished, self.corrected) = (document.edition != nil, corrected)
        parts = extract.chosen(document.parts).map { ReportDocument.Part(.extract, $0.name, $0.text) }
    }

    /// Of those that are asked for, what the viewer may read; what is not there may not be read, or is not there.
    static func look(
        _ asked: [AppendixExtract], _ registry: Registry, _ trace: Trace, figures: any FigureSource
    ) async throws -> [AppendixExtract: DrawnExtract] {
        var drawn: [AppendixExtract: DrawnExtract] = [:]
        guard !asked.isEmpty else { return drawn }
        let editions = try await registry.look(AssessmentEditions(viewer: trace.viewer), trace)
        for one in asked where drawn[one] == nil {
            guard let id = one.edition else {
                let whole = try await WholeAssessment.look(one.assessment, registry, trace, figures: figures)
                if let whole, !whole.isPartly, whole.parts.allSatisfy({ !$0.hidden.contains(.text) }) {
                    drawn[one] = DrawnExtract(one, whole, on: trace.at.localDay)
                }
                continue
            }
            guard let edition = editions.first(where: { $0.id == id && $0.assessment == one.assessment }),
                !edition.hidden.contains(.text)
            else { continue }
            let parts = try await registry.look(AssessmentEditionParts(viewer: trace.viewer, edition: id), trace)
            let latest = editions.filter { $0.assessment == one.assessment }.map(\.number).max()
            drawn[one] = DrawnExtract(
                one, AssessmentDocument(edition, parts), corrected: latest.flatMap { $0 > edition.number ? $0 : nil })
        }
        return drawn
    }
}

extension DrawnExtract {
    init(_ extract: AppendixExtract, _ whole: WholeAssessment, on day: Day) {
        self.init(extract, AssessmentDocument(whole, on: day))
        let chosen = whole.parts.filter { extract.matters.isEmpty || extract.matters.contains($0.part.matter) }
        (unknown, figures) = (chosen.flatMap(\.unknown), chosen.flatMap(\.figures))
    }
}

extension WholeReport {
    /// An appendix as it is printed: its own words, and then what it is drawn from, part by part.
    func parts(of one: ReportAppendix) -> [ReportDocument.Part] {
        let own = filled(one.text).text
        guard let extract = one.extract else { return [ReportDocument.Part(.appendix, one.said, own)] }
        let drawn = records.extracts[extract]
        let from =
            drawn.map { "It is drawn from \($0.said)." } ?? "It is drawn from a paper that is not shared with you."
        let text = [own, from].filter { !$0.isEmpty }.joined(separator: "\n")
        return [ReportDocument.Part(.appendix, one.said, text)] + (drawn?.parts ?? [])
    }

    /// What the checks read of an appendix.
    func words(of one: ReportAppendix) -> String {
        let drawn = one.extract.flatMap { records.extracts[$0] }?.parts ?? []
        return ([filled("\(one.said)\n\(one.text)").text] + drawn.map { "## \($0.name)\n\($0.text)" })
            .joined(separator: "\n")
    }

    /// Those that are printed with it and drawn from a paper that its viewer may not read.
    var undrawn: [ReportAppendix] {
        printedAppendices.filter { one in one.extract.map { records.extracts[$0] == nil } ?? false }
    }
}
