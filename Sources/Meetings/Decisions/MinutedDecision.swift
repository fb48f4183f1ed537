package import Dates
package import Markup
package import Pages
package import Partnership
package import Storage

/// A decision in the minutes of a group, as another part of the partnership's work names it.
package struct MinutedDecision: Hashable, Sendable {
    package var item: ID<AgendaItem>
    package var day: Day
    package var groupName: String
    /// `JSG 2026-09-08/3`.
    package var number: String
    /// Of its agenda item.
    package var title: String
    package var text: String
    /// Whether its minutes are not agreed yet.
    package var isDraft: Bool
    /// Where it stands on the page of its meeting.
    package var address: Address

    init(_ line: Decisions.Line) {
        (item, day, groupName, number) = (line.item.id, line.day, line.groupName, line.number)
        (title, text, isDraft) = (line.item.title, line.item.decision, line.agreedOn == nil)
        address = Addresses.meeting(line.item.meeting).at(line.item.anchor)
    }

    /// Its number, leading to where it stands in the minutes.
    package var said: HTML { "\(link("\(number)", to: address))\(isDraft ? " (draft minutes)" : "")" }

    /// Its number, what it is about and its first words, in one line of a list.
    package var choice: String {
        let words = "\(title): \(text)".split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\(number), \(words.count > 100 ? "\(words.prefix(99))…" : words)"
    }

    package static let example = MinutedDecision(Decisions.Line(item: .example, day: "2026-09-08", group: .example))
}

extension Looking {
    /// What groups decided, the latest first, as far as the viewer may read it; of those that are named, or of all.
    package func minutedDecisions(_ named: Set<ID<AgendaItem>>? = nil) throws(StorageError) -> [MinutedDecision] {
        if let named, named.isEmpty { return [] }
        return try look(Decisions(viewer: viewer, named: named)).filter { !$0.hidden.contains(.text) }
            .map(MinutedDecision.init)
    }
}

extension Writing {
    /// The decision that is named, where whoever writes may read it.
    package func minutedDecision(_ item: ID<AgendaItem>) throws(StorageError) -> MinutedDecision? {
        try connection.look(Decisions(viewer: viewer, named: [item]), at: now).first { !$0.hidden.contains(.text) }
            .map(MinutedDecision.init)
    }
}
