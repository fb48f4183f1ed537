import Dates
import Partnership
import Storage

/// Takes a paper down from the public pages, puts it back, or moves the day from which one that waits is shown. What it says never
/// changes.
struct ChangeShownPaper: Sendable {
    var id: ID<ShownPaper>
    /// The version that was looked at.
    var version: Int
    var from: Day
    /// Nothing where it stands.
    var down: (because: String, said: String)?

    func run(_ writing: Writing) throws(StorageError) -> Written<ShownPaper> {
        let (connection, today) = (writing.connection, writing.now.localDay)
        guard var shown = try ShownPaper.find(id, connection), writing.may(.change, shown.thing),
            try !connection.look(ShownPapers(viewer: writing.viewer, id: id), at: writing.now).isEmpty
        else { return .notThere }
        guard shown.version == version else { return .stale(shown) }
        let before = shown.words
        var faults: [Fault] = []
        if let down {
            faults.check(down.because, "why-down", "why it is taken down", most: 1000)
            faults.checkLength(down.said, "said-of-it", "the sentence for everybody", most: 500)
        }
        if from != before.from {
            if before.from <= today {
                faults.append(Fault("shown-from", "It is shown since \(before.from.said) already."))
            } else if from < today {
                faults.append(Fault("shown-from", "Enter today or a later day."))
            }
        }
        guard faults.isEmpty else { return .faults(faults) }
        shown.words = ShownPaper.Words(
            from: from,
            down: down.map { ShownPaper.Down(day: before.down?.day ?? today, because: $0.because, said: $0.said) })
        try shown.update(connection)
        let done =
            switch (before.down, shown.words.down) {
            case (nil, .some): "taken down"
            case (.some, nil): "put back"
            default: "shown from \(from.iso)"
            }
        writing.note(
            before.down != nil && shown.words.down == nil ? .disclosure : .alteration, [shown.thing.id], [.text],
            detail: done)
        return .done(shown)
    }
}
