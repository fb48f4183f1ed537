import Markup

/// A readable text file as blocks of `key: value` lines, with an empty line between one block and the next.
///
/// A line that begins with a space goes on with the value before it; a line that begins with `#` is for people alone.
package struct PlanBlocks: Sendable {
    package struct Line: Hashable, Sendable {
        /// 1 for the first.
        package var number: Int
        package var key: String
        package var value: String
    }

    package private(set) var blocks: [[Line]] = []

    package init(_ text: String) throws(PlanFileRefusal) {
        var block: [Line] = []
        for (position, bytes) in text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            let raw = String(decoding: bytes, as: UTF8.self)
            let (line, number) = (trimmed(raw), position + 1)
            guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 9 || $0 == 13 }) else {
                throw PlanFileRefusal(number, "There is a control character in this line.")
            }
            if line.isEmpty {
                if !block.isEmpty { blocks.append(block) }
                block = []
            } else if line.utf8.first == UInt8(ascii: "#") {
                continue
            } else if bytes.first == 0x20 || bytes.first == 9 {
                guard !block.isEmpty else {
                    throw PlanFileRefusal(number, "There is nothing that this line goes on with.")
                }
                block[block.count - 1].value += " " + line
            } else {
                guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
                    throw PlanFileRefusal(number, "Write a key, a colon and a value, as “name: Burglary”.")
                }
                block.append(
                    Line(
                        number: number, key: trimmed(String(line[..<colon])),
                        value: trimmed(String(line[line.utf8.index(after: colon)...]))))
            }
        }
        if !block.isEmpty { blocks.append(block) }
    }
}

/// Why a file is not taken, with the line to mend.
package struct PlanFileRefusal: Error, Hashable, Sendable {
    /// 0 for the whole file.
    package var line: Int
    package var said: String

    package init(_ line: Int, _ said: String) { (self.line, self.said) = (line, said) }

    package var sentence: String { line == 0 ? said : "line \(line): \(said)" }
}

/// Takes the lines of one block by their keys, each once, and knows which are left over.
package struct BlockReader {
    private var rest: [PlanBlocks.Line]
    package let first: PlanBlocks.Line

    package init?(_ block: [PlanBlocks.Line]) {
        guard let first = block.first else { return nil }
        (self.first, rest) = (first, Array(block.dropFirst()))
    }

    package mutating func all(_ key: String) -> [PlanBlocks.Line] {
        let found = rest.filter { $0.key == key }
        rest.removeAll { $0.key == key }
        return found
    }

    package mutating func one(_ key: String) throws(PlanFileRefusal) -> PlanBlocks.Line? {
        let found = all(key)
        guard found.count <= 1 else { throw PlanFileRefusal(found[1].number, "“\(key)” is there twice.") }
        return found.first
    }

    package mutating func text(_ key: String) throws(PlanFileRefusal) -> String { try one(key)?.value ?? "" }

    package mutating func yes(_ key: String) throws(PlanFileRefusal) -> Bool {
        guard let line = try one(key) else { return false }
        guard line.value == "yes" || line.value == "no" else {
            throw PlanFileRefusal(line.number, "“\(key)” takes yes or no.")
        }
        return line.value == "yes"
    }

    /// The value as what it should be; nothing where the key is not there.
    package mutating func read<Value>(
        _ key: String, _ what: String, _ read: (String) -> Value?
    ) throws(PlanFileRefusal) -> Value? {
        guard let line = try one(key) else { return nil }
        guard let value = read(line.value) else {
            throw PlanFileRefusal(line.number, "“\(line.value)” is not \(what).")
        }
        return value
    }

    package mutating func required<Value>(
        _ key: String, _ what: String, _ read: (String) -> Value?
    ) throws(PlanFileRefusal) -> Value {
        guard let value = try self.read(key, what, read) else {
            throw PlanFileRefusal(first.number, "“\(key)” is missing from what begins here.")
        }
        return value
    }

    /// Nothing may be left over: a key that is misspelt would otherwise be lost.
    package func end() throws(PlanFileRefusal) {
        if let line = rest.first { throw PlanFileRefusal(line.number, "“\(line.key)” is not known in “\(first.key)”.") }
    }
}
