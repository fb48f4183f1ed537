/// One row that cannot be taken, and why.
package struct ImportFault: Hashable, Sendable {
    package var file: String
    package var line: Int
    package var column: String?
    package var reason: String

    package init(file: String, line: Int, column: String? = nil, said reason: String) {
        (self.file, self.line, self.column, self.reason) = (file, line, column, reason)
    }

    package init(file: String, fault: CSVTable.Fault) {
        switch fault {
        case .notText: self.init(file: file, line: 1, said: "It is not text in UTF-8.")
        case .quotes(let line):
            self.init(file: file, line: line, said: "A quotation mark is not closed, or stands inside a cell.")
        case .cells(let line, let expected, let found):
            self.init(file: file, line: line, said: "It has \(found) cells, and the headings are \(expected).")
        case .empty: self.init(file: file, line: 1, said: "It is empty.")
        case .twice(let name): self.init(file: file, line: 1, column: name, said: "The heading stands there twice.")
        }
    }

    package var said: String { "\(file), line \(line)\(column.map { ", column \($0)" } ?? ""): \(reason)" }
}

/// Nothing was taken.
package struct ImportRefused: Error, CustomStringConvertible {
    package var faults: [ImportFault]

    package init(_ faults: [ImportFault]) { self.faults = faults }

    package var description: String { faults.map(\.said).joined(separator: "\n") }
}
