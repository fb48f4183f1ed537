import Pages
import PublicPages
import Storage

/// Which edition of which paper: by it the same is never put on the public pages twice.
struct PaperSource: Hashable, Sendable, InAddress {
    var sort: PublicPaper.Sort
    /// The plan, the assessment or the report that it is an edition of; the review of a pack.
    var work: Int64
    /// Of a plan the number of the edition, of another paper the edition itself or the text that was approved.
    var edition: Int64

    init(_ sort: PublicPaper.Sort, _ work: Int64, _ edition: Int64) {
        (self.sort, self.work, self.edition) = (sort, work, edition)
    }

    /// `plan-971-2`.
    init?(inAddress text: String) {
        let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard words.count == 3, let sort = PublicPaper.Sort(rawValue: words[0]), let work = Int64(words[1]),
            let edition = Int64(words[2])
        else { return nil }
        self.init(sort, work, edition)
        guard inAddress.utf8.elementsEqual(text.utf8) else { return nil }
    }

    var inAddress: String { "\(sort.rawValue)-\(work)-\(edition)" }
}

extension PublicPaper.Sort: Stored {}
