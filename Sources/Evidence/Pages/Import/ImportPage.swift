import Dates
import Markup
import Pages
import Partnership

/// The form that brings files in, as they were downloaded.
struct ImportPage: Page {
    /// Why the last try failed as a whole.
    var errors: [FieldError] = []

    var title: String { "Bring data in" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Data held", to: Addresses.data())] }

    var body: HTML {
        """
        <p class="govuk-body">Send the files of data.police.uk as you downloaded them: street, outcomes and stop and search,
        as CSV files or in a zip, which need not be unpacked. Send tables of people by LSOA or district, as the Office for
        National Statistics publishes them, its lookups of areas and its tables of their names, in the same way: they are known by
        their headings.</p>
        \(form(Addresses.bringIn(), sendsFiles: true, """
            \(fileUpload(
                Field("files", "Files", hint: "Up to 10 files, 500 MB together. For more, use wardmote import on the command line.",
                    error: errors.of("files")),
                kinds: [".csv", ".zip"], isMultiple: true))
            \(button("Bring in"))
            """))
        <p class="govuk-body">For a table of another kind, such as fires or fly-tips that a partner counts,
        \(link("bring in a partner's table", to: Addresses.partner())).</p>
        <h2 class="govuk-heading-m">What happens to them</h2>
        \(bullets([
            "A file is taken whole or refused whole, and a refusal says the line, the column and the reason.",
            "A file that is held already changes nothing.",
            "A newer file of a month that is held, or of a day on which people were counted, counts from now on. What the older one counted stays known.",
        ]))
        """
    }

    static func route(_: EvidenceSite) -> Route {
        Route(.get, Addresses.bringIn, .importData, .importedFile) { _ in .page(ImportPage()) }
    }

    static func sendRoute(_ site: EvidenceSite) -> Route {
        Route(.post, Addresses.bringIn, .importData, .importedFile, accepts: .upload(.imports)) { request in
            guard !request.files.isEmpty else {
                return .page(ImportPage(errors: [FieldError("files", "Choose one file or more")]), status: 422)
            }
            do {
                let report = try await site.bringIn(request.files, request)
                return .seeOther(Addresses.broughtIn(site.results.keep(report)))
            } catch let failure as ImportFailure {
                return .page(ImportPage(errors: [FieldError("files", "\(failure.said)")]), status: 503)
            }
        }
    }
}

extension EvidenceSite {
    /// Takes in files that were sent, under the names they came with, and takes up what is new.
    ///
    /// - Parameter partner: The data set that a partner's table belongs to, and how to read it.
    func bringIn(
        _ files: [UploadedFile], _ request: Request, as partner: (name: String, map: ColumnMap)? = nil
    ) async throws -> [ImportedFile] {
        var imports = ImportFiles(
            viewer: request.viewer, paths: files.map(\.path), folder: folder, partner: partner?.name,
            map: partner?.map, now: request.now)
        imports.recorded = registry.map { ($0, request.trace) }
        imports.names = Dictionary(files.map { ($0.path, $0.name) }, uniquingKeysWith: { $1 })
        let report = try await imports.run(facts.database)
        try await facts.refresh(at: request.now)
        try await gazetteer.takeNames(facts.database, viewer: request.viewer, at: request.now)
        return report
    }
}
