import Dates
import Files
import Markup
import Pages
import Partnership
import Planning
import Storage

/// One document: whose it is, how it stands, its versions, and every review of it.
struct DocumentPage: Page {
    var register: DocumentRegister
    var line: DocumentRegister.Line
    /// The title of what took its place, where that may be seen.
    var replacement: String?
    var mayChange: Bool
    /// Where other rooms name it, as far as the viewer may see that.
    var namings: [DocumentNaming] = []

    var title: String { line.document.words.title }
    var caption: HTML? { "\(line.document.words.sort.said)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Documents", to: Addresses.documents())] }

    private var id: ID<Document> { line.document.id }

    var body: HTML {
        let words = line.document.words
        guard let state = line.state else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        return """
            \(summaryList(
                [
                    SummaryRow("State", state.tagged), SummaryRow("Whose it is", "\(register.whose(words))"),
                    SummaryRow("Kept under review by", "\(register.keeper(words))"),
                    SummaryRow("Marking", "\(words.marking.rawValue)"),
                ] + cited(words.cited) + [
                    SummaryRow("What it is for", words.about.isEmpty ? "Not said" : "\(words.about)"),
                    SummaryRow("Priority", priority(words)), SummaryRow("Reviewed", "\(words.everySaid)"),
                ] + withdrawn))
            \(mayChange ? actions : "")
            \(versions)
            \(reviews)
            \(named)
            """
    }

    private func cited(_ cited: DocumentWords.Cited) -> [SummaryRow] {
        guard line.document.words.sort == .outside else { return [] }
        return [
            SummaryRow("Cited as", cited.said.isEmpty ? "Not said" : "\(cited.said)"),
            SummaryRow("On the web", cited.address.isEmpty ? "No address written down" : "\(cited.address)"),
        ]
    }

    private func priority(_ words: DocumentWords) -> HTML {
        guard let id = words.priority, let name = register.priorities[id] else { return "None named" }
        return link("\(name)", to: priorityAddress(id))
    }

    private var withdrawn: [SummaryRow] {
        guard let withdrawal = line.document.withdrawal else { return [] }
        let place: HTML =
            if let id = withdrawal.replacedBy, let replacement {
                link("\(replacement)", to: Addresses.document(id))
            } else {
                "Nothing named"
            }
        return [SummaryRow("Why it is withdrawn", "\(withdrawal.reason)"), SummaryRow("What took its place", place)]
    }

    private var actions: HTML {
        let ways =
            line.document.withdrawal == nil
            ? [
                link("Put it right", to: Addresses.changeDocument(id)),
                link("Write down a version", to: Addresses.newVersion(id)),
                link("Withdraw it", to: Addresses.withdrawal(id)),
            ]
            : [
                link("Put it right", to: Addresses.changeDocument(id)),
                link("Change the withdrawal", to: Addresses.withdrawal(id)),
            ]
        let review = buttonLink("Write down a review", to: Addresses.newReview(id))
        return "\(line.document.withdrawal == nil ? review : "")\n\(bullets(ways))"
    }

    private var versions: HTML {
        table(
            "Versions, the latest first", id: "versions",
            columns: [
                Column("Version"), Column("In force from"), .sentence("Approved by"), .sentence("What changed"),
                .sentence("Where it lies"), Column("Next review said"), Column("Written down"),
            ],
            rows: line.versions.map { one in
                let words = one.words
                let name: HTML =
                    mayChange
                    ? link("\(words.name)", to: Addresses.changeVersion(id, one.id), hidden: "change") : "\(words.name)"
                let holds: HTML = one.id == line.inForce?.id ? " \(tag("In force", .green))" : ""
                return [
                    "\(name)\(holds)", "\(words.from?.said ?? "Not known")",
                    words.approved.isEmpty ? "Not said" : "\(words.approved)",
                    words.changed.isEmpty ? "Not said" : "\(words.changed)",
                    place(one), "\(words.next?.said ?? "None")",
                    "\(one.kept.said)",
                ]
            }, onNarrow: .stacks, empty: "No version is written down.")
    }

    /// Where it lies, and the file that is attached to it.
    private func place(_ one: DocumentVersion) -> HTML {
        let file = one.file?.drawn(at: Addresses.versionFile(id, one.id))
        let way = link(
            one.file == nil ? "Attach a file" : "Change the file", to: Addresses.attachToVersion(id, one.id),
            hidden: "of version \(one.words.name)")
        let parts = [one.words.place.isEmpty ? nil : "\(one.words.place)", file, mayChange ? way : nil]
            .compactMap { $0 }
        return parts.isEmpty ? "Not said" : parts.dropFirst().reduce(parts[0]) { "\($0)<br>\($1)" }
    }

    private var reviews: HTML {
        table(
            "Reviews, the latest first", id: "reviews",
            columns: [
                Column("Reviewed on"), .sentence("What was found"), Column("Next review said"), Column("Written down"),
            ],
            rows: line.reviews.map {
                ["\($0.day.said)", "\($0.found)", "\($0.next?.said ?? "None")", "\($0.kept.said)"]
            }, onNarrow: .stacks, empty: "No review is written down.")
    }

    private var named: HTML {
        table(
            "Where it is named", id: "named",
            columns: [Column("As what"), Column("In what"), .sentence("Which version")],
            rows: namings.map { ["\($0.what)", link("\($0.title)", to: $0.address), "\($0.said)"] },
            onNarrow: .stacks, empty: "Nothing that you may see names it.")
    }

    static let example = DocumentPage(
        register: .example, line: DocumentRegister.example.lines[0], mayChange: true,
        namings: [
            DocumentNaming(
                "Background paper of a published report", "What the partnership did", at: home(),
                said: "Edition 2, 5 March 2026: version 2")
        ])

    static func route(_ site: DocumentsSite) -> Route {
        Route(.get, Addresses.document, .see, .document) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let register = try await registry.documentRegister(trace, on: request.today, of: id)
            guard let line = register.lines.first else { return .notFound }
            var page = DocumentPage(
                register: register, line: line, mayChange: viewer.may(.change, line.document.thing, now: request.now))
            if let other = line.document.withdrawal?.replacedBy {
                let found = try await registry.look(RegisteredDocuments(viewer: viewer, id: other), trace)
                page.replacement = found.first?.words.title
            }
            if line.state != nil {
                for naming in site.namings { page.namings += try await naming(ID(id.number), request) }
            }
            return .page(page)
        }
    }
}
