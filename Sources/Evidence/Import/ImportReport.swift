package import Dates

/// What became of one file of an import.
package struct ImportedFile: Sendable {
    package enum State: String, Sendable { case new, unchanged, restated, refused }

    /// As the person knows it: `archive.zip!path` inside an archive.
    package var name: String
    package var set: DataSet?
    /// The force as in the file's name, or a partner's data set.
    package var source: String?
    package var month: Month?
    package var rows = 0
    package var withoutPlace = 0
    package var withoutCoordinates = 0
    package var repeatedIDs = 0
    package var state: State
    package var refusal: FileRefusal?
    /// Another word for the kind, for files that are no police files.
    package var kind: String?
    /// What a person must know of a file that was taken.
    package var note: String?

    static func refused(_ name: String, _ why: FileRefusal) -> ImportedFile {
        ImportedFile(name: name, state: .refused, refusal: why)
    }

    init(_ name: String, _ file: HeldFile, state: State) {
        (self.name, set, source, month) = (name, file.set, file.source, file.month)
        (rows, withoutPlace, withoutCoordinates) = (file.rows, file.withoutPlace, file.withoutCoordinates)
        (repeatedIDs, self.state) = (file.repeatedIDs, state)
    }

    /// A file of several months: their sum, and the weightiest of their states.
    init(_ name: String, _ parts: [(file: HeldFile, state: State)]) {
        let states = parts.map(\.state)
        let state: State = states.contains(.restated) ? .restated : states.contains(.new) ? .new : .unchanged
        self.init(name: name, state: state)
        (set, source) = (parts.first?.file.set, parts.first?.file.source)
        month = parts.count == 1 ? parts[0].file.month : nil
        for part in parts {
            rows += part.file.rows
            withoutPlace += part.file.withoutPlace
            withoutCoordinates += part.file.withoutCoordinates
            repeatedIDs += part.file.repeatedIDs
        }
    }

    package init(
        name: String, state: State, refusal: FileRefusal? = nil, kind: String? = nil, rows: Int = 0, note: String? = nil
    ) {
        (self.name, self.state, self.refusal, self.kind, self.rows) = (name, state, refusal, kind, rows)
        self.note = note
    }
}
