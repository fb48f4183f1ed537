import Files
import Markup
import Pages
import Partnership
import Storage

/// Attaches a file to a version of a document, puts another in its place, or takes it out.
struct VersionFilePage: Page {
    var document: Document
    var version: DocumentVersion
    var form: AttachForm
    var isStale = false

    var title: String { version.file == nil ? "Attach a file" : "Change the file" }
    var caption: HTML? { "\(document.words.title), version \(version.words.name)" }
    var back: Address? { Addresses.document(document.id) }
    var errors: [FieldError] { form.errors }

    var body: HTML {
        """
        \(isStale ? staleNotice([SummaryRow("Number or name", "\(version.words.name)"), SummaryRow("File", file)]) : "")
        <p class="govuk-body">File: \(file)</p>
        \(form.drawn(
            send: Addresses.attachToVersion(document.id, version.id),
            takeOut: Addresses.takeOutOfVersion(document.id, version.id)))
        """
    }

    private var file: HTML {
        version.file?.drawn(at: Addresses.versionFile(document.id, version.id)) ?? "None"
    }

    init(_ document: Document, _ version: DocumentVersion) {
        (self.document, self.version) = (document, version)
        form = AttachForm(file: version.file, marking: document.words.marking, version: version.version)
    }

    static let example: VersionFilePage = {
        let line = DocumentRegister.example.lines[0]
        var document = line.document
        document.words.marking = .sensitive
        var page = VersionFilePage(document, line.versions[0])
        page.form.errors = [FieldError("file", "\(FileRefusal.hasPrograms.said)")]
        return page
    }()

    static func routes(_ site: DocumentsSite) -> [Route] {
        [
            Route(.get, Addresses.versionFile, .see, .document) { request, id, version in
                let versions = DocumentVersions(viewer: request.viewer, document: id)
                let found = try await site.registry.look(versions, request.trace).first { $0.id == version }
                guard let found, let file = found.file,
                    let bytes = try await site.registry.bytes(
                        of: file, attachedTo: found.thing, .text, request.trace)
                else { return .notFound }
                return file.given(bytes)
            },
            Route(.get, Addresses.attachToVersion, .change, .document) { request, id, version in
                try await page(id, version, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.attachToVersion, .change, .document, accepts: .upload(.attached)) {
                request, id, version in
                guard var page = try await page(id, version, request, site) else { return .notFound }
                guard let content = try page.form.read(request) else { return .page(page, status: 422) }
                return try await page.keep(content, request, site)
            },
            Route(.post, Addresses.takeOutOfVersion, .change, .document) { request, id, version in
                guard var page = try await page(id, version, request, site) else { return .notFound }
                page.form.version = try request.form.required("version", as: Int.self)
                return try await page.keep(nil, request, site)
            },
        ]
    }

    private static func page(
        _ id: ID<Document>, _ version: ID<DocumentVersion>, _ request: Request, _ site: DocumentsSite
    ) async throws -> VersionFilePage? {
        guard let document = try await site.changing(id, request) else { return nil }
        let versions = DocumentVersions(viewer: request.viewer, document: id)
        return try await site.registry.look(versions, request.trace).first { $0.id == version }
            .map { VersionFilePage(document, $0) }
    }

    private func keep(_ content: FileContent?, _ request: Request, _ site: DocumentsSite) async throws -> Response {
        let page = self
        let command = AttachToVersion(
            document: document.id, id: version.id, version: form.version, content: content)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.document($0.document).at("versions") },
            again: {
                var again = page
                again.form.errors = $0
                return .page(again, status: 422)
            },
            stale: {
                var again = VersionFilePage(page.document, $0)
                again.isStale = true
                return .page(again, status: 409)
            })
    }
}
