import Dates
import Pages
import Partnership
import Planning

/// Documents of the register as a readable text file says them: a block each, and under it a block for each version.
///
/// Source: docs/documents.md, which describes the file.
struct DocumentsFile: Sendable {
    var documents: [One] = []

    struct One: Sendable {
        var line: Int
        var words: DocumentWords
        /// The name of an agency, or of a body outside; nothing for the partnership as a whole.
        var whose: PlanBlocks.Line?
        /// The title of a seat.
        var seat: PlanBlocks.Line?
        var versions: [(line: Int, words: DocumentVersion.Words)] = []
    }

    init(_ text: String) throws(PlanFileRefusal) {
        for block in try PlanBlocks(text).blocks {
            guard var reader = BlockReader(block) else { continue }
            switch reader.first.key {
            case "document":
                let one = try One(&reader)
                let isThere = documents.contains {
                    $0.words.title == one.words.title && $0.whose?.value == one.whose?.value
                }
                guard !isThere else {
                    throw PlanFileRefusal(one.line, "There are two of the title “\(one.words.title)”.")
                }
                documents.append(one)
            case "version":
                guard !documents.isEmpty else {
                    throw PlanFileRefusal(reader.first.number, "There is no document before this version.")
                }
                documents[documents.count - 1].versions.append(
                    (reader.first.number, try DocumentVersion.Words(&reader)))
            default: throw PlanFileRefusal(reader.first.number, "“\(reader.first.key)” is not known here.")
            }
            try reader.end()
        }
        if documents.isEmpty { throw PlanFileRefusal(1, "The file has no block that begins with “document:”.") }
    }
}

extension DocumentsFile.One {
    init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        let sorts = DocumentWords.Sort.allCases.map(\.rawValue).joined(separator: ", ")
        words = DocumentWords(
            title: reader.first.value,
            sort: try reader.required("sort", "one of \(sorts)") { DocumentWords.Sort(rawValue: $0) })
        words.marking =
            try reader.read("marking", "OFFICIAL or OFFICIAL-SENSITIVE") { Marking(rawValue: $0) } ?? .official
        words.about = try reader.text("about")
        words.months = try reader.read("months", "a whole number of months such as 12") { Int(inAddress: $0) }
        words.reviewBy = try reader.day("next review")
        words.cited.met = try reader.told("met")
        (words.cited.item, words.cited.place) = (try reader.text("agenda item"), try reader.text("place"))
        words.cited.address = try reader.text("address")
        (whose, seat) = (try reader.one("whose"), try reader.one("seat"))
        line = reader.first.number
    }
}

extension DocumentVersion.Words {
    init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        name = reader.first.value
        from = try reader.told("from")
        (approved, changed) = (try reader.text("approved by"), try reader.text("changed"))
        place = try reader.text("lies at")
        next = try reader.day("next review")
    }
}

extension BlockReader {
    /// A day; nothing where the file does not say it.
    fileprivate mutating func day(_ key: String) throws(PlanFileRefusal) -> Day? {
        try read(key, "a day such as 2027-03-31") { Day(iso: $0) }
    }

    /// A day, a month or a year; nothing where the file does not say it.
    fileprivate mutating func told(_ key: String) throws(PlanFileRefusal) -> ToldDay? {
        try read(key, "a day such as 2027-03-31, a month such as 2027-03 or a year") { ToldDay(iso: $0) }
    }
}
