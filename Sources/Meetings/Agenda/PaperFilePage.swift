import Files
import Markup
import Pages
import Partnership
import Storage

/// Attaches a file to a paper of an agenda, puts another in its place, or takes it out.
struct PaperFilePage: Page {
    var item: AgendaItem
    var paper: AgendaPaper
    var form: AttachForm
    var isStale = false

    var title: String { paper.file == nil ? "Attach a file" : "Change the file" }
    var caption: HTML? { "\(paper.title)" }
    var back: Address? { Addresses.changePaper(item.meeting, item.id, paper.id) }
    var errors: [FieldError] { form.errors }

    var body: HTML {
        """
        \(isStale ? staleNotice([SummaryRow("Title", "\(paper.title)"), SummaryRow("File", file)]) : "")
        <p class="govuk-body">File: \(file)</p>
        \(form.drawn(
            send: Addresses.attachToPaper(item.meeting, item.id, paper.id),
            takeOut: Addresses.takeOutPaperFile(item.meeting, item.id, paper.id)))
        """
    }

    private var file: HTML {
        paper.file?.drawn(at: Addresses.paperFile(item.meeting, item.id, paper.id)) ?? "None"
    }

    init(_ paper: AgendaPaper, of item: AgendaItem) {
        (self.item, self.paper) = (item, paper)
        form = AttachForm(file: paper.file, marking: paper.marking, version: paper.version)
    }

    static let example = PaperFilePage(.example, of: .example)

    static func routes(_ site: MeetingsSite) -> [Route] {
        [
            Route(.get, Addresses.paperFile, .see, .agendaItem) { request, meeting, item, paper in
                let (viewer, trace, registry) = (request.viewer, request.trace, site.registry)
                guard try await registry.look(OneMeeting(viewer: viewer, id: meeting), trace).first != nil,
                    try await registry.look(Agenda(viewer: viewer, meeting: meeting, item: item), trace).first != nil,
                    let found = try await registry.agendaPapers(meeting, item: item, trace).first(where: {
                        $0.id == paper
                    }),
                    let file = found.file,
                    let bytes = try await registry.bytes(of: file, attachedTo: found.thing, .text, trace)
                else { return .notFound }
                return file.given(bytes)
            },
            Route(.get, Addresses.attachToPaper, .change, .agendaItem) { request, meeting, item, paper in
                try await page(request, meeting, item, paper, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.attachToPaper, .change, .agendaItem, accepts: .upload(.attached)) {
                request, meeting, item, paper in
                guard var page = try await page(request, meeting, item, paper, site) else { return .notFound }
                guard let content = try page.form.read(request) else { return .page(page, status: 422) }
                return try await page.keep(content, request, site)
            },
            Route(.post, Addresses.takeOutPaperFile, .change, .agendaItem) { request, meeting, item, paper in
                guard var page = try await page(request, meeting, item, paper, site) else { return .notFound }
                page.form.version = try request.form.required("version", as: Int.self)
                return try await page.keep(nil, request, site)
            },
        ]
    }

    private static func page(
        _ request: Request, _ meeting: ID<Meeting>, _ item: ID<AgendaItem>, _ paper: ID<AgendaPaper>,
        _ site: MeetingsSite
    ) async throws -> PaperFilePage? {
        guard let old = try await AgendaPaperPage.old(request, meeting, item, paper, site) else { return nil }
        return try await site.registry.agendaPapers(meeting, item: item, request.trace).first { $0.id == paper }
            .map { PaperFilePage($0, of: old.item) }
    }

    private func keep(_ content: FileContent?, _ request: Request, _ site: MeetingsSite) async throws -> Response {
        let page = self
        let command = AttachToPaper(item: item.id, id: paper.id, version: form.version, content: content)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { _ in Addresses.changePaper(page.item.meeting, page.item.id, page.paper.id) },
            again: {
                var again = page
                again.form.errors = $0
                return .page(again, status: 422)
            },
            stale: {
                var again = PaperFilePage($0, of: page.item)
                again.isStale = true
                return .page(again, status: 409)
            })
    }
}
