import Dates
import Files
import Markup
import Pages
import Papers
import Storage

extension AgendaPaper {
    /// What it is called, who wrote it, where it lies, its file, and why it is exempt. An address is text: a person typed it.
    func drawn(in meeting: ID<Meeting>) -> HTML {
        let exempt: HTML = isExempt ? " \(tag("Exempt", .orange)) \(paragraph)" : ""
        let attached: HTML = file.map { "; \($0.drawn(at: Addresses.paperFile(meeting, item, id)))" } ?? ""
        let name: HTML = registered.map { link("\(title)", to: namedDocumentAddress($0.document)) } ?? "\(title)"
        return "\(name), by \(author): \(lies)\(attached)\(exempt)"
    }

    /// How the register cites it, and where it lies, as far as each is said.
    private var lies: String { [registered?.said ?? "", place].filter { !$0.isEmpty }.joined(separator: "; ") }

    /// The same on paper, where an address on the web can be followed.
    var words: Words {
        let there = Destination(lies).map { Words.link(lies, $0) } ?? Words(lies)
        let exempt = isExempt ? " (exempt: \(paragraph))" : ""
        return "\(title), by \(author): \(there)\(exempt)"
    }

    static let example: AgendaPaper = {
        var paper = AgendaPaper(
            id: ID(91), item: .example, position: 1, title: "Reports of offroad bikes, by week",
            author: "Partnership analyst", place: "https://papers.aldermouth.example/bikes")
        paper.file = .example
        return paper
    }()
    static let exampleExempt = AgendaPaper(
        id: ID(92), item: .example, position: 2, title: "What a patrol would cost", author: "Partnership sergeant",
        place: "The council’s document store, Joint Strategic Group", paragraph: "3, financial or business affairs")
}

extension AgendaPaper {
    static let exampleRegistered: AgendaPaper = {
        let one = NamedDocument.examplePolicy
        let paper = AgendaPaper(
            id: ID(93), item: .example, position: 3, title: one.title, author: "Aldermouth District Council", place: "",
            document: one.id)
        return paper.registered(.example, on: "2025-06-10") ?? paper
    }()
}

extension AgendaItem {
    static let example = AgendaItem(
        id: ID(81), meeting: ID(54), position: 1, title: "Offroad bikes on the trail",
        decision: "The police are asked for a patrol.")
}
