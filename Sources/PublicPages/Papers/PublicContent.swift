import Dates
import Markup
package import Pages
import Partnership
import Storage

/// All that the public pages say on a day, and nothing else: each address with what it answers.
package struct PublicContent: Sendable {
    /// The partnership, as it stands on every page.
    package var partnership: String
    /// Its agencies by name, with what each is in it.
    package var agencies: [Agency]
    /// Papers that are due, the latest first.
    package var papers: [PublicPaper]
    /// Whom to ask, as it follows “ask”; empty where nobody is named.
    package var contact: String

    package struct Agency: Hashable, Sendable {
        package var name: String
        package var standing: String

        package init(name: String, standing: String) { (self.name, self.standing) = (name, standing) }
    }

    package init(partnership: String, agencies: [Agency], papers: [PublicPaper], contact: String = "") {
        (self.partnership, self.agencies, self.papers, self.contact) = (partnership, agencies, papers, contact)
    }

    /// An answer at its address.
    package struct Kept: Sendable {
        package var path: String
        package var sort: KeptSort
        /// What a file is called.
        package var name: String
        package var bytes: [UInt8]

        package init(path: String, sort: KeptSort, name: String, bytes: [UInt8]) {
            (self.path, self.sort, self.name, self.bytes) = (path, sort, name, bytes)
        }
    }

    /// Every answer there is.
    package func answers(_ layout: Layout) -> [Kept] {
        func page(_ page: some Page, _ address: Address) -> Kept {
            Kept(
                path: address.path, sort: .page, name: "",
                bytes: layout.draw(page, at: address.text, for: .outside).bytes)
        }
        var all = [
            page(PublicFrontPage(content: self), home()),
            page(PublicPapersPage(papers: papers), PublicAddresses.papers()),
            Kept(path: PublicAddresses.feed().path, sort: .feed, name: "", bytes: feed.bytes),
        ]
        if !contact.isEmpty {
            all.append(
                page(
                    AccessibilityPage(partnership: partnership, contact: contact), PublicAddresses.accessibility()))
        }
        for paper in papers {
            all.append(page(PublicPaperPage(paper: paper), PublicAddresses.paper(paper.id)))
            guard let content = paper.content else { continue }
            let name = FileName("\(paper.title) \(paper.edition)").text
            if !content.docx.isEmpty {
                all.append(
                    Kept(path: PublicAddresses.word(paper.id).path, sort: .docx, name: name, bytes: content.docx))
            }
            if !content.pdf.isEmpty {
                all.append(Kept(path: PublicAddresses.pdf(paper.id).path, sort: .pdf, name: name, bytes: content.pdf))
            }
        }
        return all
    }

    /// The layout of the public pages.
    package func layout(_ assets: Assets = .embedded) -> Layout {
        .publicPages(partnership, contact: contact, assets: assets)
    }
}

extension Reader {
    /// Everybody.
    static let outside = Reader(viewer: .nobody, now: Instant(milliseconds: 0))
}

extension Layout {
    /// The layout of the public pages of a partnership.
    package static func publicPages(_ partnership: String, contact: String, assets: Assets = .embedded) -> Layout {
        var ways = [Way("Papers", to: PublicAddresses.papers(), .enter, .door)]
        if !contact.isEmpty { ways.append(Way("Accessibility", to: PublicAddresses.accessibility(), .enter, .door)) }
        var layout = Layout(
            partnership: partnership, navigation: ways, contact: contact.isEmpty ? nil : contact,
            assets: assets)
        layout.isPublic = true
        return layout
    }
}
