import Glibc
import Partnership
import Storage

/// Words that stand nowhere else, one in each text field of each row, so that wherever one turns up it is known what
/// was shown.
final class Canaries {
    struct Bird: Sendable {
        var table: String
        var column: String
        /// The number of the row.
        var row: Int64
        var whose: Whose
    }

    /// By what it is decided who may see a field.
    enum Whose: Sendable {
        case part(Thing, Field)
        /// The person of that account alone.
        case ownAccount(Int64)
        /// What was opened in an emergency: whoever keeps watch over the record, and whoever's seat it is.
        case opening(of: Thing, by: Thing)
        /// No page shows it to anybody.
        case nobody
    }

    private(set) var birds: [Bird] = []

    static let call = "kanari"

    /// A new word: `kanari` and six digits.
    func word(_ table: String, _ column: String, _ row: Int64, _ whose: Whose) -> String {
        birds.append(Bird(table: table, column: column, row: row, whose: whose))
        let digits = String(birds.count - 1)
        return Canaries.call + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    /// Every bird that is heard in `bytes`, whatever stands around it.
    func heard(in bytes: [UInt8]) -> Set<Int> {
        var found: Set<Int> = []
        let call = Array(Canaries.call.utf8)
        bytes.withUnsafeBytes { all in
            guard let start = all.baseAddress else { return }
            var at = 0
            while let next = memchr(start + at, Int32(call[0]), all.count - at) {
                at = UnsafeRawPointer(next) - start + 1
                let isCall = all.count - at >= call.count - 1 && memcmp(next, call, call.count) == 0
                guard isCall else { continue }
                at += call.count - 1
                let digits = all[at..<min(at + 6, all.count)]
                if let number = Int(String(decoding: digits, as: UTF8.self)), birds.indices.contains(number) {
                    found.insert(number)
                }
            }
        }
        return found
    }

    func maySee(_ bird: Bird, _ asker: Asker, _ oracle: Oracle) -> Bool {
        switch bird.whose {
        case .part(let thing, let field):
            oracle.allows(asker, .see, thing) && oracle.allows(asker, .see, thing, field)
        case .ownAccount(let account): asker.account == account
        case .opening(let thing, let opener):
            !asker.excluded.contains(thing.id) && !asker.excluded.contains(opener.id) && asker.isInOrder
                && (oracle.allows(asker, .see, Thing(.record), .entries)
                    || asker.seats.contains { thing.seat?.number == $0 })
        case .nobody: false
        }
    }
}
