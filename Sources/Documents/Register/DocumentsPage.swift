import Dates
import Markup
import Pages
import Partnership
import Storage

/// The documents that the partnership keeps under review, and how each stands.
struct DocumentsPage: Page {
    var register: DocumentRegister
    var state: DocumentState.Name?
    var sort: DocumentWords.Sort?
    var whose: DocumentRegister.Whose?
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "Documents" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">Policies, procedures, protocols and plans that are kept under review, and papers of others that the
        partnership goes by. How each stands is worked out from the day of its next review; nobody types it.</p>
        \(late)
        \(mayAdd ? buttonLink("Add a document", to: Addresses.newDocument()) : "")
        \(list.drawn(filters))
        """
    }

    private var filters: HTML {
        """
        \(select(Field("state", "State"), [Choice("", "All that are in use")] + DocumentState.Name.allCases.map { Choice($0, "\($0.said)") }, chosen: state?.inAddress))\
        \(select(Field("sort", "Sort"), [Choice("", "Any sort")] + DocumentWords.Sort.allCases.map { Choice($0, "\($0.said)") }, chosen: sort?.inAddress))\
        \(select(Field("whose", "Whose"), [Choice("", "Anybody’s"), Choice(DocumentRegister.Whose.partnership, "The partnership as a whole"), Choice(DocumentRegister.Whose.outside, "A body outside")] + owners.map { Choice(DocumentRegister.Whose.agency($0.id), "\($0.name)") }, chosen: whose?.inAddress))
        """
    }

    /// Those agencies that have a document here.
    private var owners: [Agency] {
        let owning = Set(register.lines.compactMap(\.document.words.agency))
        return register.agencies.filter { owning.contains($0.id) }
    }

    /// What is not shared is found by its title and by whose it is alone.
    var list: Listing<DocumentRegister.Line> {
        func open(_ line: DocumentRegister.Line, _ said: (DocumentWords) -> String) -> String {
            line.state == nil ? "" : said(line.document.words)
        }
        return Listing(
            "Documents", comes: "by title", id: "documents", at: address, register.found(state, sort, whose),
            asked: asked, empty: "No document of the kind is in the register.",
            columns: [
                ListColumn("Title", \.document.words.title)
                    .shown { link("\($0.document.words.title)", to: Addresses.document($0.document.id)) }.ordered(),
                ListColumn("Sort", \.document.words.sort.said).ordered(),
                ListColumn("Whose") { register.whose($0.document.words) }.ordered(),
                ListColumn("Kept under review by") { register.keeper($0.document.words) }.ordered(),
                ListColumn("Marking", \.document.words.marking.rawValue),
                ListColumn("Version") { $0.inForce?.words.name ?? "" }
                    .shown { "\($0.inForce?.words.name ?? "None written down")" },
                .fileAlone("In force from") { $0.inForce?.words.from?.iso ?? "" }
                    .ordered(.days) { $0.inForce?.words.from?.begins },
                .fileAlone("Approved by") { $0.inForce?.words.approved ?? "" },
                ListColumn("State") { $0.state?.said ?? "Not shared with you" }
                    .shown { $0.state?.tagged ?? "Not shared with you" },
                .fileAlone("Next review") { $0.state?.next?.iso ?? "" }.ordered(.days) { $0.state?.next },
                .fileAlone("Last review") { $0.reviews.first?.day.iso ?? "" }.ordered(.days) { $0.reviews.first?.day },
                .fileAlone("Reviewed") { open($0, \.everySaid) },
                .fileAlone("What it is for") { open($0, \.about) },
                .fileAlone("Priority") { open($0) { register.priority($0) ?? "" } },
                .fileAlone("Cited as") { open($0) { $0.cited.said } },
                .fileAlone("Address") { open($0, \.cited.address) },
            ])
    }

    private var late: HTML {
        let count = register.lines.count { $0.state?.name == .overdue }
        let said: HTML = count == 1 ? "One review is overdue." : "\(count) reviews are overdue."
        return count == 0 ? "" : warning(said)
    }

    private var address: Address {
        var address = Addresses.documents()
        if let state { address = address.asking("state", state) }
        if let sort { address = address.asking("sort", sort) }
        return whose.map { address.asking("whose", $0) } ?? address
    }

    static let example = DocumentsPage(register: .example, mayAdd: true)

    static func route(_ site: DocumentsSite) -> Route {
        Route(.get, Addresses.documents, .see, .document) { request in
            let page = DocumentsPage(
                register: try await site.registry.documentRegister(request.trace, on: request.today),
                state: try request.query.one("state", as: DocumentState.Name.self),
                sort: try request.query.one("sort", as: DocumentWords.Sort.self),
                whose: try request.query.one("whose", as: DocumentRegister.Whose.self),
                asked: try ListAsked(request.query), mayAdd: request.viewer.may(.add, .document, now: request.now))
            return try .listed(page, page.list, request, file: FileName("documents \(request.today.iso)"))
        }
    }
}

extension DocumentWords.Cited {
    /// `22 January 2026, agenda item 5/5A, sections 1 and 5`: as much of it as is known.
    var said: String {
        [met?.said ?? "", item.isEmpty ? "" : "agenda item \(item)", place].filter { !$0.isEmpty }
            .joined(separator: ", ")
    }
}
