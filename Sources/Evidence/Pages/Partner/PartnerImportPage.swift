import Dates
import Markup
import Pages
import Partnership

/// The first step of bringing in a partner's table: what it is called, and the file.
struct PartnerImportPage: Page {
    /// Data sets held, to bring more into.
    var known: [String]
    var name = ""
    var errors: [FieldError] = []

    var title: String { "Bring in a partner's table" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Bring data in", to: Addresses.bringIn())] }

    var body: HTML {
        let list: HTML =
            known.isEmpty
            ? ""
            : "<p class=\"govuk-body\">Held already: \(known.joined(separator: ", ")). A newer table of one of these counts from now on for the months it has.</p>"
        return """
            <p class="govuk-body">A table of what a partner counts: fires, fly-tips, calls. Each row has a date and may say where
            it was, by code, by point or in words, of what kind it was, and how many it stands for. Names, addresses and
            postcodes of people do not belong in it.</p>
            \(list)
            \(form(Addresses.partner(), sendsFiles: true, """
                \(input(
                    Field("name", "Name of the data set", hint: "Small letters, digits and hyphens, such as deliberate-fires",
                        error: errors.of("name")), value: name, width: .thirty))\
                \(fileUpload(Field("file", "Table, as a CSV file", hint: "500 MB at most", error: errors.of("file")), kinds: [".csv"]))
                \(button("Continue"))
                """))
            """
    }

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.partner, .importData, .importedFile) { request in
            let name = try request.query.one("name", as: Word.self)?.inAddress ?? ""
            return .page(PartnerImportPage(known: known(site, request), name: name))
        }
    }

    private static func known(_ site: EvidenceSite, _ request: Request) -> [String] {
        site.facts.holdings(for: request.viewer, at: request.now).sources(.partner)
    }

    static func sendRoute(_ site: EvidenceSite) -> Route {
        Route(.post, Addresses.partner, .importData, .importedFile, accepts: .upload(.partnerTable)) { request in
            let name = try request.form.one("name") ?? ""
            var page = PartnerImportPage(known: known(site, request), name: name)
            if Word(inAddress: name) == nil {
                page.errors.append(
                    FieldError("name", "Give a name of small letters, digits and hyphens, 60 at most"))
            }
            if let file = request.files.first {
                do throws(FileRefusal) { _ = try TablePreview(file: file.path) } catch {
                    page.errors.append(FieldError("file", "\(error.reason)"))
                }
            } else {
                page.errors.append(FieldError("file", "Choose the file"))
            }
            guard page.errors.isEmpty, let file = request.files.first else { return .page(page, status: 422) }
            let word = site.waiting.keep(file, of: name, for: request.viewer, at: request.now)
            return .seeOther(Addresses.partnerColumns(word))
        }
    }
}

extension Limits {
    /// One table of a partner.
    static let partnerTable = Limits(files: 1, fileBytes: 500 << 20, uploadBytes: 500 << 20)
}
