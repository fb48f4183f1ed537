package import Dates
package import Markup
package import Storage

/// A paper as everybody outside reads it: what it is, what it says, and whether it was corrected or taken down since.
package struct PublicPaper: Sendable {
    package var id: ID<PublicPaper>
    package var sort: Sort
    package var title: String
    /// Who publishes it.
    package var body: String
    /// Which edition of it: `2026/27`, `edition 2`.
    package var edition: String
    /// The day of the paper itself.
    package var published: Day
    /// The day from which it stands here.
    package var shown: Day
    /// What is otherwise than in the edition that it corrects; empty where it corrects none.
    package var changed = ""
    /// The paper here that it corrects.
    package var corrects: Other?
    /// The paper here that corrects it.
    package var correctedBy: Other?
    /// Nothing while it stands.
    package var down: Down?
    /// The priorities that a plan names, as it was published.
    package var priorities: [String] = []
    /// Nothing once it is taken down.
    package var content: Content?

    package init(
        id: ID<PublicPaper>, _ sort: Sort, _ title: String, body: String, edition: String, published: Day, shown: Day
    ) {
        (self.id, self.sort, self.title, self.body) = (id, sort, title, body)
        (self.edition, self.published, self.shown) = (edition, published, shown)
    }

    /// What sort of paper is shown to everybody.
    package enum Sort: String, CaseIterable, Sendable {
        case plan, assessment, report
        /// The open version of a scrutiny pack, as it was approved.
        case pack

        package var said: String {
            switch self {
            case .plan: "Partnership plan"
            case .assessment: "Strategic assessment"
            case .report: "Committee report"
            case .pack: "Scrutiny pack"
            }
        }
    }

    /// Another paper here, as a link says it.
    package struct Other: Hashable, Sendable {
        package var id: ID<PublicPaper>
        package var edition: String
        package var shown: Day
        /// What it says is otherwise in it.
        package var changed: String

        package init(id: ID<PublicPaper>, edition: String, shown: Day, changed: String) {
            (self.id, self.edition, self.shown, self.changed) = (id, edition, shown, changed)
        }
    }

    package struct Down: Hashable, Sendable {
        package var day: Day
        /// A sentence for everybody; may be empty.
        package var said: String

        package init(day: Day, said: String) { (self.day, self.said) = (day, said) }
    }

    /// What it says, in each form in which it is taken along.
    package struct Content: Sendable {
        package var html: HTML
        /// Empty where its files were withdrawn when it was corrected.
        package var docx: [UInt8]
        /// Empty where there was nothing that could set it.
        package var pdf: [UInt8]

        package init(html: HTML, docx: [UInt8], pdf: [UInt8]) { (self.html, self.docx, self.pdf) = (html, docx, pdf) }
    }

    /// The year of the paper.
    var year: Int { published.parts.year }
}
