import Markup
import Statistics

/// How often somebody sat there for a seat, an agency or a group, out of the times they were expected.
struct AttendanceCount: Hashable, Sendable {
    private(set) var expected = 0
    private(set) var by: [Came: Int] = [:]

    init() {}

    init(_ lines: some Sequence<Expected.Line>) { for line in lines { add(line.came) } }

    mutating func add(_ came: Came?) {
        expected += 1
        if let came { by[came, default: 0] += 1 }
    }

    /// Times at which somebody sat there: the holder, the deputy or another.
    var came: Int { Came.allCases.filter(\.isThere).reduce(0) { $0 + (by[$1] ?? 0) } }
    /// Times of which it is known.
    var known: Int { by.values.reduce(0, +) }
    /// Times of which nobody wrote anything down.
    var unknown: Int { expected - known }

    /// Of the times that are known.
    var share: Proportion { Proportion(came, of: known) }

    /// `3 of 8, 1 by the deputy, 1 by somebody else`: of the times it was expected.
    var said: HTML { "\(came) of \(expected)\(others.map { ", \($0)" as HTML }.joined())" }

    /// Those who sat there in place of the holder.
    var others: [HTML] {
        [(Came.deputy, "by the deputy" as HTML), (.substitute, "by somebody else")].compactMap { came, said in
            by[came].map { "\($0) \(said)" }
        }
    }
}
