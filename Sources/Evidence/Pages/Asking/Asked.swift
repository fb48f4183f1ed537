import Dates
import Figures
import Markup
import Pages
import Places

/// What a person asked of an area: which months, and set against what. All of it stands in the address, so that a page
/// can be kept and sent on.
struct Asked: Hashable, Sendable {
    var kind: PeriodKind?
    var last: Month?
    var against = Against.lastYear
    /// How many years before is the baseline.
    var yearsBefore: Int?
    /// A named list of areas, as the person gave it.
    var peers: [AreaCode] = []
    var peersName = ""
    /// A saved list of peers, in place of codes.
    var peerSet: Word?
    /// One crime type, outcome or object of search; all of them when nothing.
    var type: String?
    var parts: Level?
    /// What rates are divided by: households suit burglary better than residents do.
    var per = PopulationSet.Counted.residents
    /// Whether rows that other forces recorded here are meant, and not those of its own force.
    var others = false

    static let mostPeers = 30
    /// The first month of street-level data.
    static let firstMonth: Month = "2010-12"

    init() {}

    init(_ query: Fields, today: Day) throws(BadRequest) {
        kind = try query.one("period", as: PeriodKind.self)
        last = try query.one("last", as: Month.self)
        if let last, last < Self.firstMonth || last > Month(containing: today) { throw .unreadable("last") }
        against = try query.one("against", as: Against.self) ?? .lastYear
        yearsBefore = try query.one("years", as: Int.self)
        if let yearsBefore, !(1...15).contains(yearsBefore) { throw .unreadable("years") }
        peers = try Self.codes(try query.one("peers") ?? "")
        peersName = try query.one("peers-name") ?? ""
        guard peersName.utf8.count <= 80 else { throw .unreadable("peers-name") }
        peerSet = try query.one("peer-set", as: Word.self)
        type = try query.one("type").flatMap { $0.isEmpty ? nil : $0 }
        parts = try query.one("parts", as: Level.self)
        per = try query.one("per", as: PopulationSet.Counted.self) ?? .residents
        others = try query.one("others") == "yes"
    }

    /// Codes with commas or spaces between them.
    private static func codes(_ text: String) throws(BadRequest) -> [AreaCode] {
        var codes: [AreaCode] = []
        for word in text.utf8.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == 0x20 }) {
            guard let code = AreaCode(String(decoding: word, as: UTF8.self)), codes.count < mostPeers else {
                throw .unreadable("peers")
            }
            if !codes.contains(code) { codes.append(code) }
        }
        return codes
    }

    /// What was asked, in the words of an address.
    private var words: [(name: String, value: String)] {
        [
            ("period", kind?.inAddress ?? ""), ("last", last?.inAddress ?? ""),
            ("against", against == .lastYear ? "" : against.inAddress),
            ("years", yearsBefore?.inAddress ?? ""), ("peers", peers.map(\.text).joined(separator: ",")),
            ("peers-name", peersName), ("peer-set", peerSet?.inAddress ?? ""), ("type", type ?? ""),
            ("parts", parts?.inAddress ?? ""), ("per", per == .residents ? "" : per.inAddress),
            ("others", others ? "yes" : ""),
        ].filter { !$0.1.isEmpty }
    }

    /// The same question put to another page.
    func on(_ address: Pages.Address) -> Pages.Address {
        words.reduce(address) { $0.asking($1.name, $1.value) }
    }

    /// The same question as a form that asks for something else sends it on.
    var carried: HTML { words.map { hidden($0.name, $0.value) }.joined() }

    /// Its months alone.
    var months: Asked {
        var asked = Asked()
        (asked.kind, asked.last) = (kind, last)
        return asked
    }

    /// The period of `settled`, whether it was asked for or chosen.
    func settled(_ settled: SettledPeriod) -> Asked {
        var asked = self
        (asked.kind, asked.last) = (settled.kind, settled.last)
        return asked
    }

    func about(type: String?) -> Asked {
        var asked = self
        (asked.type, asked.parts) = (type, nil)
        return asked
    }
}
