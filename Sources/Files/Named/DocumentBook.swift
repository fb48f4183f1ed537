package import Dates
import Markup
package import Pages
package import Partnership
package import Storage

/// The documents of the register that something names, as far as one viewer may read them: one that they may not read is not
/// there.
package struct DocumentBook: Hashable, Sendable {
    /// By title.
    package var documents: [NamedDocument] = []
    package var versions: [NamedVersion] = []
    /// The names of those whose they are.
    var agencies: [ID<Agency>: String] = [:]
    /// On which they were looked at.
    package var day: Day = "1970-01-01"

    package init() {}

    init(_ documents: [NamedDocument], _ versions: [NamedVersion], _ agencies: [Agency], on day: Day) {
        self.documents = documents.filter(\.hidden.isEmpty)
        (self.versions, self.day) = (versions, day)
        self.agencies = Dictionary(agencies.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(_ id: ID<NamedDocument>?) -> NamedDocument? { documents.first { $0.id == id } }

    /// The one that holds on a day: the last whose first day has come. Without a day, that of the book.
    package func version(of id: ID<NamedDocument>, on asked: Day? = nil) -> NamedVersion? {
        versions.filter { $0.document == id && $0.from <= asked ?? day }
            .max { ($0.from, $0.position) < ($1.from, $1.position) }
    }

    /// A body outside, an agency, or the partnership as a whole; empty where it may not be known.
    package func whose(_ one: NamedDocument) -> String {
        if !one.body.isEmpty { return one.body }
        return one.agency.map { agencies[$0] ?? "" } ?? "The partnership as a whole"
    }

    /// `Marlshire Police and Crime Panel, 22 January 2026, agenda item 5/5A, sections 1 and 5, version 2, from 10 December 2025:
    /// https://…`: as much of it as is known.
    ///
    /// Source: Bolsover District Council, 18 March 2019, before question 11: “Agenda Item 5/5A presented at the Police and Crime
    /// Panel, 24 January 2019”.
    ///
    /// - Parameters:
    ///   - place: The page or paragraph that is meant here, where it is another than the register says.
    ///   - saysWhose: Left out where it stands beside.
    package func source(
        _ one: NamedDocument, at place: String = "", on asked: Day? = nil, saysWhose: Bool = true
    ) -> String {
        let version = version(of: one.id, on: asked)
        let parts = [
            saysWhose ? whose(one) : "", one.met?.said ?? "", one.item.isEmpty ? "" : "agenda item \(one.item)",
            place.isEmpty ? one.place : place, version.map { "version \($0.name), from \($0.fromSaid)" } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        let onWeb = [one.address, version?.place ?? ""].first { $0.utf8.starts(with: "http".utf8) }
        return (parts + (onWeb.map { parts.isEmpty ? $0 : ": \($0)" } ?? "")).onOneLine
    }

    /// The same after its title, as it is printed.
    package func cited(_ one: NamedDocument, at place: String = "", on asked: Day? = nil) -> String {
        let source = source(one, at: place, on: asked)
        return "“\(one.title)”".onOneLine + (source.isEmpty ? "" : ", \(source)")
    }

    /// `Version 2, from 10 December 2025`, or that it is withdrawn.
    package func standing(_ one: NamedDocument) -> String {
        if let day = one.withdrawn { return "Withdrawn on \(day.said)" }
        return version(of: one.id).map { "Version \($0.name), from \($0.fromSaid)" } ?? "No version written down"
    }

    /// That it was withdrawn, or has had a newer version since a day; nothing where it is as it was then.
    package func overtaken(_ one: NamedDocument, since then: Day?) -> String? {
        if let day = one.withdrawn { return "The document was withdrawn on \(day.said)." }
        guard let then, let now = version(of: one.id), now.from > then else { return nil }
        return "The document has a newer version, of \(now.fromSaid)."
    }

    /// As a form offers them, those that are in use.
    package var choices: [Choice] {
        documents.filter { $0.withdrawn == nil }.map { one in
            let whose = whose(one)
            let marked = one.marking > .official ? ["\(one.marking.rawValue)"] : []
            let beside = ([whose].filter { !$0.isEmpty } + marked).joined(separator: "; ")
            return Choice("\(one.id.number)", "\(one.title)\(beside.isEmpty ? "" : " (\(beside))")")
        }
    }

    /// The one of that title, and of whoever is named; nothing where there is none, or several.
    package func one(titled title: String, whose: String = "") -> NamedDocument? {
        let found = documents.filter {
            $0.title.utf8.elementsEqual(title.utf8)
                && (whose.isEmpty || self.whose($0).utf8.elementsEqual(whose.utf8))
        }
        return found.count == 1 ? found[0] : nil
    }
}

extension Registry {
    /// Those documents of the register, as far as the viewer may read them; every one where none is named.
    package func documentBook(of ids: [ID<NamedDocument>]?, _ trace: Trace) async throws -> DocumentBook {
        let (viewer, today) = (trace.viewer, trace.at.localDay)
        var book = DocumentBook()
        book.day = today
        if let ids, ids.isEmpty { return book }
        let documents = try await look(NamedDocuments(viewer: viewer, ids: ids), trace)
        if documents.isEmpty { return book }
        return DocumentBook(
            documents, try await look(NamedVersions(viewer: viewer, ids: ids), trace),
            try await look(Agencies(viewer: viewer, on: today), trace), on: today)
    }
}

extension Writing {
    /// The same in an open transaction, for a command.
    package func documentBook(of ids: [ID<NamedDocument>]?) throws(StorageError) -> DocumentBook {
        var book = DocumentBook()
        book.day = now.localDay
        if let ids, ids.isEmpty { return book }
        let documents = try connection.look(NamedDocuments(viewer: viewer, ids: ids), at: now)
        if documents.isEmpty { return book }
        return DocumentBook(
            documents, try connection.look(NamedVersions(viewer: viewer, ids: ids), at: now),
            try connection.look(Agencies(viewer: viewer, on: now.localDay), at: now), on: now.localDay)
    }
}

extension String {
    /// Without what would end a line of a text that is read line by line.
    fileprivate var onOneLine: String {
        String(decoding: utf8.map { [0x0A, 0x0D].contains($0) ? 0x20 : $0 }, as: UTF8.self)
    }
}
