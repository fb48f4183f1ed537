package import Dates
package import Places

/// Areas that somebody chose to be compared with: under a name, for a reason, from one month to another.
///
/// A change of membership is a new version, which begins with a month of its own. Earlier versions are kept, so that
/// what was compared once can be compared again.
package struct PeerSet: Hashable, Sendable {
    /// As in an address and on the command line: `market-towns`.
    package var word: String
    package var name: String
    /// The earliest first. There is one at least, and no month has two.
    package var versions: [Version]

    package struct Version: Hashable, Sendable {
        package var first: Month
        /// Nothing while it holds.
        package var last: Month?
        /// Why these areas, in a sentence.
        package var why: String
        package var members: [AreaCode]

        package func holds(in month: Month) -> Bool { first <= month && last.map { month <= $0 } ?? true }

        /// `since April 2024`; `from April 2024 to March 2025`.
        package var said: String {
            last.map { "from \(first.said) to \($0.said)" } ?? "since \(first.said)"
        }
    }

    /// The membership of a month; nothing before the first version, after the last, and in a gap between two.
    package func version(in month: Month) -> Version? { versions.first { $0.holds(in: month) } }

    /// The months of `span` with which another membership begins than the month before had.
    package func changes(within span: Period) -> [Month] {
        zip(versions, versions.dropFirst()).filter { Set($0.members) != Set($1.members) }.map(\.1.first)
            .filter { $0 > span.first && $0 <= span.last }
    }

    /// `Market towns of the east` as `market-towns-of-the-east`; nothing where the name has no letter and no digit.
    package static func word(of name: String) -> String? {
        var bytes: [UInt8] = []
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 32)
            default: if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
            }
        }
        if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return bytes.isEmpty ? nil : String(decoding: bytes.prefix(60), as: UTF8.self)
    }
}
