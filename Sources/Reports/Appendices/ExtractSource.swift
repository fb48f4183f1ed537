import Dates
import Partnership
import Planning
import Storage

/// A paper that an appendix can be drawn from: an edition of an assessment, or an assessment in work.
struct ExtractSource: Hashable, Sendable {
    /// Without its parts.
    var extract: AppendixExtract
    var said: String

    static let notShared = "A paper that is not shared with you"

    static func said(_ document: AssessmentDocument) -> String {
        let which = document.edition.map { "edition \($0) of \(document.day.said)" } ?? "in work"
        return "“\(document.title)” of \(document.body), \(which)"
    }

    /// Those that the viewer may read: every edition, the latest first, and then what is in work.
    static func look(_ registry: Registry, _ trace: Trace) async throws -> [ExtractSource] {
        let editions = try await registry.look(AssessmentEditions(viewer: trace.viewer), trace)
        let works = try await registry.look(Assessments(viewer: trace.viewer), trace)
        return editions.filter { !$0.hidden.contains(.text) }.map { one in
            ExtractSource(
                extract: AppendixExtract(assessment: one.assessment, edition: one.id),
                said: said(AssessmentDocument(one, [])))
        }
            + works.filter { $0.stage != .published }.map { one in
                ExtractSource(
                    extract: AppendixExtract(assessment: one.id), said: "“\(one.title)” of \(one.body), in work")
            }
    }
}

extension Sequence<ExtractSource> {
    /// What an appendix is drawn from, in words.
    func said(_ extract: AppendixExtract?) -> String {
        guard let extract else { return "Nothing: its words are its own" }
        return first { $0.extract.key == extract.key }?.said ?? ExtractSource.notShared
    }
}

extension AppendixExtract {
    /// The parts that the paper has; nothing where whoever writes may not read it.
    func held(_ writing: Writing) throws(StorageError) -> [AssessmentPart.Matter]? {
        let (connection, viewer, now) = (writing.connection, writing.viewer, writing.now)
        if let edition {
            let found = try connection.look(AssessmentEditions(viewer: viewer), at: now).first { $0.id == edition }
            guard let found, found.assessment == assessment, !found.hidden.contains(.text) else { return nil }
            return try connection.look(AssessmentEditionParts(viewer: viewer, edition: edition), at: now).map(\.matter)
        }
        let found = try connection.look(Assessments(viewer: viewer), at: now).first { $0.id == assessment }
        let texts = try connection.look(AssessmentTexts(viewer: viewer, assessment: assessment), at: now)
        guard let found, texts.allSatisfy({ !$0.hidden.contains(.text) }) else { return nil }
        return AssessmentPart.parts(of: .england, found.sort).map(\.matter)
    }

    /// Why an appendix cannot be drawn from it by whoever writes.
    ///
    /// - Parameter isOpen: Whether the appendix goes to the public.
    func faults(isOpen: Bool, _ writing: Writing) throws(StorageError) -> [Fault] {
        guard let held = try held(writing) else {
            return [
                Fault(
                    "appendix-source", "What it is drawn from is not shared with you. Choose a paper that you may read."
                )
            ]
        }
        if isOpen, edition == nil {
            return [
                Fault(
                    "appendix-source",
                    "That assessment is in work, which is not for the public. Choose an edition of it, or mark the appendix exempt."
                )
            ]
        }
        return matters.allSatisfy(held.contains)
            ? [] : [Fault("appendix-parts", "That paper has not all of these parts. Tick parts that it has.")]
    }
}
