/// The shape of an address: fixed words, and parts that each have a type.
///
///     let areaMonth = home / "areas" / AreaCode.self / "months" / Month.self
///
/// The same value reads a request and writes a link, so the two cannot part company: `areaMonth(code, month)` is an
/// ``Address``.
package struct Pattern<each Part: InAddress>: Sendable {
    let pieces: [PatternPiece]

    init(pieces: [PatternPiece]) { self.pieces = pieces }

    package static func / (pattern: Self, word: StaticString) -> Self {
        Self(pieces: pattern.pieces + [.word(Array(word.description.utf8))])
    }

    package static func / <Next: InAddress>(pattern: Self, part: Next.Type) -> Pattern<repeat each Part, Next> {
        Pattern<repeat each Part, Next>(pieces: pattern.pieces + [.part])
    }

    /// The address that has these parts.
    package func callAsFunction(_ part: repeat each Part) -> Address {
        var written: [String] = []
        repeat written.append(percentEncoded((each part).inAddress))
        var rest = written.makeIterator()
        let words = pieces.map { piece in
            switch piece {
            case .word(let word): percentEncoded(String(decoding: word, as: UTF8.self))
            case .part: rest.next() ?? ""
            }
        }
        return Address(encoded: "/" + words.joined(separator: "/"))
    }

    /// The parts of an address that has this shape, each understood as its type.
    func parts(of words: [[UInt8]]) throws(BadRequest) -> (repeat each Part) {
        guard words.count == pieces.count else { throw .noSuchPlace }
        var rest = zip(pieces, words).filter { $0.0 == .part }.map(\.1).makeIterator()
        func next<Value: InAddress>(_: Value.Type) throws(BadRequest) -> Value {
            guard let bytes = rest.next(), let text = try? checkedText(bytes, lines: false),
                let value = Value(inAddress: text)
            else { throw .noSuchPlace }
            return value
        }
        return (repeat try next((each Part).self))
    }

    /// `/areas/{}/months/{}`: what is written in the log, which never holds what a person asked for.
    var said: String {
        "/"
            + pieces.map { piece in
                switch piece {
                case .word(let word): String(decoding: word, as: UTF8.self)
                case .part: "{}"
                }
            }.joined(separator: "/")
    }
}

/// The address of the home page, where every other begins: `home / "areas" / AreaCode.self`.
package let home = Pattern< >(pieces: [])

/// A fixed word of an address, or the place of a part.
enum PatternPiece: Hashable, Sendable {
    case word([UInt8])
    case part
}
