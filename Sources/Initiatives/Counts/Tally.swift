import Markup
import Pages
import Storage

/// How many there were, as exactly as that is known. What was not counted is never 0.
enum Tally: Hashable, Sendable {
    case unknown
    case exactly(Int)
    case about(Int)
    case more(Int)

    /// How it is kept beside its number.
    enum Exactness: String, CaseIterable, Stored { case unknown, exact, about, more }

    init(_ exactness: Exactness, _ count: Int?) throws(StorageError) {
        switch (exactness, count) {
        case (.unknown, nil): self = .unknown
        case (.exact, let count?): self = .exactly(count)
        case (.about, let count?): self = .about(count)
        case (.more, let count?): self = .more(count)
        default: throw .notUnderstood(column: "exactness")
        }
    }

    /// `40`, `1,000`, `about 200`, `more than 150` or `over 150`; `not counted`, or nothing at all, where it is not known.
    init?(typed text: String) {
        let words = trimmed(text).lowercased()
        if words.isEmpty || words.utf8.elementsEqual("not counted".utf8) {
            self = .unknown
            return
        }
        let ways: [(String, (Int) -> Tally)] = [
            ("about ", Tally.about), ("more than ", Tally.more), ("over ", Tally.more), ("", Tally.exactly),
        ]
        for (opening, way) in ways where words.utf8.starts(with: opening.utf8) {
            let digits = words.utf8.dropFirst(opening.utf8.count).filter { $0 != UInt8(ascii: ",") }
            guard let count = Int(inAddress: trimmed(String(decoding: digits, as: UTF8.self))) else { return nil }
            self = way(count)
            return
        }
        return nil
    }

    var exactness: Exactness {
        switch self {
        case .unknown: .unknown
        case .exactly: .exact
        case .about: .about
        case .more: .more
        }
    }

    /// Nothing where it was not counted.
    var count: Int? {
        switch self {
        case .unknown: nil
        case .exactly(let count), .about(let count), .more(let count): count
        }
    }

    var said: String {
        switch self {
        case .unknown: "Not counted"
        case .exactly(let count): number(count)
        case .about(let count): "About \(number(count))"
        case .more(let count): "More than \(number(count))"
        }
    }

    /// As it is typed again.
    var typed: String { said.lowercased() }
}

/// Several counts together: the sum of those that are known, and how many are not.
struct TallySum: Hashable, Sendable {
    /// Nothing where none was counted.
    var count: Int?
    /// Whether one of them is not exact.
    var isRough = false
    var uncounted = 0

    init(_ tallies: [Tally]) {
        for tally in tallies {
            guard let more = tally.count else {
                uncounted += 1
                continue
            }
            count = (count ?? 0) + more
            if case .exactly = tally { continue }
            isRough = true
        }
    }

    /// `1,300, not all exact; 2 not counted`.
    var said: String {
        guard let count else { return uncounted == 0 ? "" : "Not counted" }
        let rough = isRough ? ", not all exact" : ""
        return "\(number(count))\(rough)\(uncounted == 0 ? "" : "; \(uncounted) not counted")"
    }
}
