package import Markup
package import Pages
package import Partnership

/// The form by which a file is attached to something, put in the place of the one that is there, or taken out.
///
/// What is OFFICIAL-SENSITIVE is only taken where whoever sends it says that the file bears its marking on its pages.
package struct AttachForm: Sendable {
    package var file: AttachedFile?
    package var marking: Marking
    /// That was looked at, of what it is attached to.
    package var version: Int
    package var errors: [FieldError] = []

    package init(file: AttachedFile?, marking: Marking, version: Int) {
        (self.file, self.marking, self.version) = (file, marking, version)
    }

    /// - Parameters:
    ///   - send: Where the file is sent.
    ///   - takeOut: Where it is taken out.
    package func drawn(send: Address, takeOut: Address) -> HTML {
        """
        \(form(send, sendsFiles: true, """
            \(hidden("version", "\(version)"))\
            \(fileUpload(
                Field("file", file == nil ? "File" : "File to put in its place",
                    hint: "At most \(FileContent.most >> 20) MB: PDF, Word (DOCX), Excel (XLSX), ODT, ODS, CSV or plain text in UTF-8, PNG or JPEG, without macros. Nobody looks into it for viruses.",
                    error: errors.of("file")), kinds: FileSort.offered))\
            \(isSensitive ? checkboxes(Field("bears-marking", "Marking", error: errors.of("bears-marking")), [Choice("yes", "The file says OFFICIAL-SENSITIVE on its pages")]) : "")\
            \(button("Attach"))
            """))
        \(file.map { takingOut($0, takeOut) } ?? "")
        """
    }

    private var isSensitive: Bool { marking >= .sensitive }

    private func takingOut(_ file: AttachedFile, _ address: Address) -> HTML {
        """
        <h2 class="govuk-heading-m">Take it out</h2>
        <p class="govuk-body">\(file.name) is deleted here. Copies that people have kept, and backups, still have it.</p>
        \(form(address, """
            \(hidden("version", "\(version)"))\
            \(button("Take this file out", .warning))
            """))
        """
    }

    /// Reads what was sent. Nothing where something must be mended; ``errors`` says what.
    package mutating func read(_ request: Request) throws -> FileContent? {
        version = try request.form.required("version", as: Int.self)
        if isSensitive, try request.form.one("bears-marking") != "yes" {
            errors.append(FieldError("bears-marking", "Say that the file bears its marking, or mark it first."))
        }
        do throws(FileRefusal) {
            let content = try FileContent(request.files)
            return errors.isEmpty ? content : nil
        } catch {
            errors.append(FieldError("file", "\(error.said)"))
            return nil
        }
    }
}

extension AttachedFile {
    /// What it is called and what it is, with the way to it.
    package func drawn(at address: Address) -> HTML {
        "\(link("\(name)", to: address)) (\(sort.rawValue.uppercased()), \(sizeSaid))"
    }

    /// The whole file, to keep.
    package func given(_ bytes: [UInt8]) -> Response {
        let stem = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
        return .download(FileName(stem), sort.kind, bytes)
    }
}
