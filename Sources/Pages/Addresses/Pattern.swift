import Secrets

/// The shape of an address: fixed words, and up to three parts that each have a type.
///
///     let areaMonth = home / "areas" / AreaCode.self / "months" / Month.self
///
/// The same value reads a request and writes a link, so the two cannot part company: `areaMonth(code, month)` is an
/// ``Address``.
package struct Pattern<Parts>: Sendable {
    let pieces: [PatternPiece]
    /// Understands the parts of an address of this shape, each as its type.
    private let understand: @Sendable (inout PartReader) throws(BadRequest) -> Parts

    init(
        _ pieces: [PatternPiece], understand: @escaping @Sendable (inout PartReader) throws(BadRequest) -> Parts
    ) {
        (self.pieces, self.understand) = (pieces, understand)
    }

    func parts(of words: [[UInt8]]) throws(BadRequest) -> Parts {
        guard words.count == pieces.count else { throw .noSuchPlace }
        var reader = PartReader(words: zip(pieces, words).filter { $0.0 == .part }.map(\.1))
        return try understand(&reader)
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

    private func written(_ parts: [String]) -> Address {
        var rest = parts.makeIterator()
        let words = pieces.map { piece in
            switch piece {
            case .word(let word): percentEncoded(String(decoding: word, as: UTF8.self))
            case .part: percentEncoded(rest.next() ?? "")
            }
        }
        return Address(encoded: "/" + words.joined(separator: "/"))
    }
}

/// The address of the home page, where every other begins: `home / "areas" / AreaCode.self`.
package let home = Pattern<Void>([]) { _ in () }

extension Pattern {
    package static func / (pattern: Self, word: StaticString) -> Self {
        Self(pattern.pieces + [.word(Array(word.description.utf8))], understand: pattern.understand)
    }

    package static func / <First: InAddress>(pattern: Self, part: First.Type) -> Pattern<First> where Parts == Void {
        Pattern<First>(pattern.pieces + [.part]) { reader throws(BadRequest) in try reader.next(First.self) }
    }

    package static func / <Second: InAddress>(
        pattern: Self, part: Second.Type
    ) -> Pattern<(Parts, Second)> where Parts: InAddress {
        Pattern<(Parts, Second)>(pattern.pieces + [.part]) { reader throws(BadRequest) in
            (try pattern.understand(&reader), try reader.next(Second.self))
        }
    }

    package static func / <First: InAddress, Second: InAddress, Third: InAddress>(
        pattern: Self, part: Third.Type
    ) -> Pattern<(First, Second, Third)> where Parts == (First, Second) {
        Pattern<(First, Second, Third)>(pattern.pieces + [.part]) { reader throws(BadRequest) in
            let (first, second) = try pattern.understand(&reader)
            return (first, second, try reader.next(Third.self))
        }
    }

    /// The address that has these parts.
    package func callAsFunction() -> Address where Parts == Void { written([]) }

    package func callAsFunction(_ part: Parts) -> Address where Parts: InAddress { written([part.inAddress]) }

    package func callAsFunction<First: InAddress, Second: InAddress>(
        _ first: First, _ second: Second
    ) -> Address where Parts == (First, Second) {
        written([first.inAddress, second.inAddress])
    }

    package func callAsFunction<First: InAddress, Second: InAddress, Third: InAddress>(
        _ first: First, _ second: Second, _ third: Third
    ) -> Address where Parts == (First, Second, Third) {
        written([first.inAddress, second.inAddress, third.inAddress])
    }
}

/// A fixed word of an address, or the place of a part.
enum PatternPiece: Hashable, Sendable {
    case word([UInt8])
    case part
}

/// Goes through the parts of an address, understanding each as its type.
struct PartReader {
    private var rest: [[UInt8]].Iterator

    init(words: [[UInt8]]) { rest = words.makeIterator() }

    mutating func next<Part: InAddress>(_: Part.Type) throws(BadRequest) -> Part {
        guard let bytes = rest.next(), let text = try? checkedText(bytes, lines: false),
            let part = Part(inAddress: text)
        else { throw .noSuchPlace }
        return part
    }
}
