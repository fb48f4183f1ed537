package import Pages
package import Places
import Storage

/// Every address of the evidence, each written and read by the same value.
enum Addresses {
    static let areas = home / "areas"
    static let area = home / "areas" / AreaWord.self
    static let areaMeasure = home / "areas" / AreaWord.self / "measures" / MeasureWord.self
    static let rows = home / "areas" / AreaWord.self / "measures" / MeasureWord.self / "rows"
    static let rowsFile = home / "areas" / AreaWord.self / "measures" / MeasureWord.self / "rows.csv"
    static let areaTable = home / "areas" / AreaWord.self / "tables" / AreaTable.self
    static let hotSpots = home / "areas" / AreaWord.self / "hot-spots"
    static let measures = home / "measures"
    static let data = home / "data"
    static let dataOf = home / "data" / DataSet.self / Word.self
    static let dataMonths = home / "data" / "months"
    static let partners = home / "data" / "partners"
    static let areaNames = home / "area-names"
    static let areaName = home / "area-names" / AreaCode.self
    static let figureNotes = home / "figure-notes"
    static let newFigureNote = home / "figure-notes" / "new"
    static let figureNote = home / "figure-notes" / ID<FigureNote>.self
    static let bringIn = home / "import"
    static let partner = home / "import" / "partner"
    static let partnerColumns = home / "import" / "partner" / Word.self
    static let broughtIn = home / "import" / "results" / Int.self
    static let report = home / "report"
    static let paper = home / "report" / "paper"
    static let issues = home / "report" / "given-out"
    static let issue = home / "report" / "given-out" / "new"
    static let issued = home / "report" / "given-out" / ID<IssuedReport>.self
    static let peers = home / "peers"
    static let newPeers = home / "peers" / "new"
    static let peersNamed = home / "peers" / Word.self

    static func of(_ area: Area) -> Pages.Address { self.area(AreaWord(area)) }
    static func of(_ measure: String, _ area: Area) -> Pages.Address {
        areaMeasure(AreaWord(area), MeasureWord(measure))
    }
}

/// The page that explains a figure of an area: its measure there, and of it one type.
package func figureAddress(_ measure: String, in area: AreaCode, type: String?) -> Pages.Address {
    let address = Addresses.of(measure, .coded(area))
    return type.map { address.asking("type", $0) } ?? address
}

/// The page of what a ward’s councillors should know.
package let briefing = home / "briefings" / AreaCode.self

extension DataSet: InAddress {}

/// The name of a measure in an address: a word, or `partner:` and a word.
struct MeasureWord: InAddress, Hashable {
    let inAddress: String

    init?(inAddress text: String) {
        let prefix = "partner:".utf8
        let word = text.utf8.starts(with: prefix) ? text.utf8.dropFirst(prefix.count) : text.utf8[...]
        guard Word(inAddress: String(decoding: word, as: UTF8.self)) != nil else { return nil }
        inAddress = text
    }

    init(_ known: String) { inAddress = known }
}

/// The name of a source in an address: small letters, digits and hyphens.
struct Word: InAddress, Hashable {
    let inAddress: String

    init?(inAddress text: String) {
        let allowed = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
        }
        guard allowed, (1...60).contains(text.utf8.count) else { return nil }
        inAddress = text
    }

    init(_ known: String) { inAddress = known }
}
