import Dates
import Figures
package import Files
import Pages
package import Partnership
import Storage

extension DocumentBook {
    /// Whether the document of a cited figure has had a newer version since the day of the figure, or was withdrawn; empty
    /// where neither, and where it may not be read.
    func said(of figure: CitedFigure) -> String {
        self[figure.register].flatMap { overtaken($0, since: figure.number.dated) } ?? ""
    }
}

/// The numbers from elsewhere that are from a document of the register, and the duties that it shows to be done.
package func planningNaming(_ registry: Registry) -> DocumentNaming.Asking {
    { document, request in
        let (viewer, trace) = (request.viewer, request.trace)
        let figures = try await registry.look(CitedFigures(viewer: viewer, register: document), trace)
            .filter { !$0.hidden.contains(.figures) }
        let book = try await registry.documentBook(of: figures.isEmpty ? [] : [document], trace)
        let duties = try await registry.look(NamingDuties(viewer: viewer, document: document), trace)
            .filter { !$0.hidden.contains(.text) }
            .map { one in
                DocumentNaming(
                    "Shows that a duty was done", one.name, at: Addresses.duty(one.duty),
                    said: "Written down on \(one.kept.said).")
            }
        return duties
            + figures.map { figure in
                let now = book.said(of: figure)
                let said = [
                    "\(figure.number.value), \(figure.number.datedSaid.map { "of \($0)" } ?? "undated").", now,
                ]
                return DocumentNaming(
                    "Number from elsewhere", figure.number.subject, at: Addresses.citedFigure(figure.id),
                    said: said.filter { !$0.isEmpty }.joined(separator: " "))
            }
    }
}
