import Dates
import Markup
import Pages
import Partnership
import Storage

extension PartnerColumnsPage {
    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.partnerColumns, .importData, .importedFile) { request, word in
            guard let (waiting, preview) = find(site, request, word) else { return .notFound }
            let saved = try await site.facts.database.look(
                ColumnMaps(viewer: request.viewer), at: request.now
            ).first { $0.source.utf8.elementsEqual(waiting.source.utf8) }
            return .page(
                PartnerColumnsPage(
                    source: waiting.source, fileName: waiting.file.name, preview: preview,
                    chosen: suggested(saved?.map, preview), address: Addresses.partnerColumns(word)))
        }
    }

    static func sendRoute(_ site: EvidenceSite) -> Route {
        Route(.post, Addresses.partnerColumns, .importData, .importedFile) { request, word in
            guard let (waiting, preview) = find(site, request, word) else { return .notFound }
            var page = PartnerColumnsPage(
                source: waiting.source, fileName: waiting.file.name, preview: preview, chosen: [:],
                address: Addresses.partnerColumns(word))
            for role in ColumnMap.Role.allCases {
                page.chosen[role] = try request.form.one(role.rawValue, as: Int.self)
                if let column = page.chosen[role], !preview.choices.contains(where: { $0.column == column }) {
                    throw BadRequest.unreadable(role.rawValue)
                }
            }
            let map: ColumnMap
            do throws(FileRefusal) { map = try ColumnMap(page.chosen.mapValues { preview.headings[$0] }) } catch {
                page.errors = [FieldError(error.column == nil ? "date" : "longitude", "\(error.reason)")]
                return .page(page, status: 422)
            }
            do {
                let report = try await site.bringIn([waiting.file], request, as: (waiting.source, map))
                if let refusal = report.lazy.compactMap(\.refusal).first {
                    page.errors = [FieldError(page.field(of: refusal).rawValue, "\(refusal.said)")]
                    return .page(page, status: 422)
                }
                site.waiting.forget(word)
                return .seeOther(Addresses.broughtIn(site.results.keep(report)))
            } catch let failure as ImportFailure {
                page.errors = [FieldError("date", "\(failure.said)")]
                return .page(page, status: 503)
            }
        }
    }

    private static func find(
        _ site: EvidenceSite, _ request: Request, _ word: Word
    ) -> (WaitingTables.Waiting, TablePreview)? {
        guard let waiting = site.waiting.find(word, for: request.viewer, at: request.now),
            let preview = try? TablePreview(file: waiting.file.path)
        else { return nil }
        return (waiting, preview)
    }

    /// The question that a refusal is about: that of the column it names.
    private func field(of refusal: FileRefusal) -> ColumnMap.Role {
        guard let column = refusal.column else { return .date }
        return ColumnMap.Role.allCases.first { chosen[$0] == column - 1 } ?? .date
    }
}

extension FileRefusal {
    /// `Line 4, column 2: “-3” is not a count.`
    var said: String {
        let place = [line.map { "line \($0)" }, column.map { "column \($0)" }].compactMap { $0 }
        guard let first = place.first else { return reason }
        let rest = place.dropFirst().map { ", " + $0 }.joined()
        return "\(first.prefix(1).uppercased())\(first.dropFirst())\(rest): \(reason)"
    }
}
