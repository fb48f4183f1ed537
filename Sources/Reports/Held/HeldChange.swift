import Approvals
import Dates
import Markup
import Papers
import Planning

/// A reference that would read otherwise if it were counted now.
struct HeldChange: Hashable, Sendable {
    /// What stands in braces.
    var words: String
    /// The part in which it stands first.
    var place: String
    /// The lines that it reads and would not any more. Without its footnotes, unless these alone differ.
    var held: [String]
    /// The lines that it would read and does not yet; nothing where it would be told no more.
    var now: [String]

    /// Nothing where both read alike.
    init?(_ words: String, at place: String, held: String, now: String?) {
        if let now, now.utf8.elementsEqual(held.utf8) { return nil }
        (self.words, self.place) = (words, place)
        let plain = (held: Self.plain(held), now: now.map(Self.plain))
        let isOnlyNotes = plain.held == plain.now
        let (before, after) = isOnlyNotes ? (lines(held), lines(now ?? "")) : (plain.held, plain.now ?? [])
        self.held = before.filter { !after.contains($0) }.map(Self.said)
        self.now = after.filter { !before.contains($0) }.map(Self.said)
    }

    private static func plain(_ text: String) -> [String] {
        lines(text).map { line in
            ReportText.words(line).runs.map { run in
                if case .text(let text) = run { text } else { "" }
            }.joined()
        }
    }

    /// A row of a table as a sentence has it.
    private static func said(_ line: String) -> String {
        let bytes = Array(line.utf8)
        return bytes.first == UInt8(ascii: "|") ? ReportText.cells(bytes).joined(separator: ", ") : line
    }
}

extension [HeldChange] {
    /// By which a form knows that it shows what is about to be taken.
    var fingerprint: String {
        Paper(
            title: "", publisher: "", date: "2026-01-01",
            blocks: flatMap { [$0.words] + $0.held + [""] + $0.now }.map { .numbered(Words($0)) }
        ).fingerprint
    }
}

extension WholeAssessment {
    /// Every reference that reads otherwise than what is recorded now, as far as the viewer may read what is held of it.
    var changes: [HeldChange] {
        references.compactMap { reference in
            guard let value = held.values[reference.words] else { return nil }
            return HeldChange(
                reference.words, at: reference.place, held: value.text, now: present[reference.words])
        }
    }

    /// Those that read what is recorded now, since nothing is held of them yet.
    var unheld: [String] {
        held.last == nil
            ? []
            : references.map(\.words).filter {
                held.values[$0] == nil && !held.closed.contains($0) && present[$0] != nil
            }
    }
}
