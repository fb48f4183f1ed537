import Markup

/// What a query or a form says: names and values, in the order they were sent.
package struct Fields: Hashable, Sendable {
    private(set) var list: [Field] = []

    struct Field: Hashable, Sendable {
        var name: String
        var value: String
    }

    package init() {}

    /// Reads `name=value&name=value`, percent-encoded.
    ///
    /// - Parameter lines: Whether a value may have several lines, as a form's may and a query's may not.
    package init(reading bytes: some Collection<UInt8>, lines: Bool = false) throws(BadRequest) {
        guard bytes.count <= Limits.formBytes else { throw .formTooLong }
        guard !bytes.isEmpty else { return }
        let pairs = bytes.split(
            separator: UInt8(ascii: "&"), maxSplits: Limits.fields, omittingEmptySubsequences: false)
        guard pairs.count <= Limits.fields else { throw .tooManyFields }
        for pair in pairs where !pair.isEmpty {
            let middle = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let value = middle == pair.endIndex ? pair[middle...] : pair[pair.index(after: middle)...]
            try add(
                name: percentDecoded(pair[..<middle], plusIsSpace: true),
                value: percentDecoded(value, plusIsSpace: true), lines: lines)
        }
    }

    mutating func add(name: [UInt8], value: [UInt8], lines: Bool) throws(BadRequest) {
        guard list.count < Limits.fields else { throw .tooManyFields }
        guard name.count <= Limits.nameBytes else { throw .nameTooLong }
        let name = try checkedText(name, lines: false)
        guard value.count <= Limits.fieldBytes else { throw .tooLong(name) }
        do {
            list.append(Field(name: name, value: try checkedText(value, lines: lines)))
        } catch .controlCharacter {
            throw .unseen(name)
        }
    }

    /// For tests and for forms shown again.
    package mutating func add(_ name: String, _ value: String) { list.append(Field(name: name, value: value)) }
}

extension Fields {
    /// The words of a field that is given once, without what is blank around them, or nothing when it was not sent: a name
    /// of spaces alone is no name. Sent twice, it is refused: two readers of the same form could otherwise believe
    /// different values.
    package func one(_ name: String) throws(BadRequest) -> String? { try exact(name).map(trimmed) }

    /// As ``one(_:)``, exactly as it was sent: for a password, whose spaces are its own, and for a word that proves something.
    package func exact(_ name: String) throws(BadRequest) -> String? {
        let found = all(name)
        guard found.count <= 1 else { throw .twice(name) }
        return found.first
    }

    /// The value of a field as the type it should be, or nothing when it was left out or left empty.
    package func one<Value: InAddress>(_ name: String, as: Value.Type) throws(BadRequest) -> Value? {
        guard let text = try one(name), !text.isEmpty else { return nil }
        guard let value = Value(inAddress: text) else { throw .unreadable(name) }
        return value
    }

    /// As ``one(_:as:)``, for a field that must be there.
    package func required<Value: InAddress>(_ name: String, as: Value.Type) throws(BadRequest) -> Value {
        guard let value = try one(name, as: Value.self) else { throw .missing(name) }
        return value
    }

    /// Whether a list is asked for as a table for a spreadsheet: `format=csv`.
    package var wantsTable: Bool { all("format").contains { $0.utf8.elementsEqual("csv".utf8) } }

    /// Every value of a field, such as the boxes that were ticked.
    package func all(_ name: String) -> [String] {
        list.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
    }

    package func all<Value: InAddress>(_ name: String, as: Value.Type) throws(BadRequest) -> [Value] {
        var values: [Value] = []
        for text in all(name) where !text.isEmpty {
            guard let value = Value(inAddress: text) else { throw .unreadable(name) }
            values.append(value)
        }
        return values
    }
}
