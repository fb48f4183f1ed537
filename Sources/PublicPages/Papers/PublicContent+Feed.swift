import Dates
import Markup
import Pages
import Storage

extension PublicContent {
    /// Papers that were put here, corrected or taken down, the latest first.
    var feed: XML {
        AtomFeed(
            title: "\(partnership): papers", author: partnership, at: PublicAddresses.feed(), pages: home(),
            papers.map { paper in
                AtomFeed.Entry(
                    number: paper.id.number,
                    title: "\(paper.title), \(paper.edition)\(paper.down == nil ? "" : " (taken down)")",
                    published: paper.shown, updated: paper.down?.day ?? paper.correctedBy?.shown ?? paper.shown,
                    page: PublicAddresses.paper(paper.id), summary: paper.summary)
            }
        ).xml
    }
}

extension PublicPaper {
    /// In a sentence, what it is and how it stands.
    var summary: String {
        let what = "\(sort.said) of \(body), \(published.said)."
        if let down {
            return "\(what) It was taken down on \(down.day.said).\(down.said.isEmpty ? "" : " \(down.said)")"
        }
        if let correctedBy { return "\(what) It was corrected on \(correctedBy.shown.said)." }
        return changed.isEmpty ? what : "\(what) It corrects an earlier edition: \(changed)"
    }
}
