import Dates
import Markup
import Pages
import Partnership
import Storage

/// Implications that wait to be answered or signed; those of one's own seat first.
struct ImplicationsPage: Page {
    var implications: [ReportImplication]
    /// Reports that the viewer may know of by title.
    var reports: [CommitteeReport]
    var seats: Set<ID<Seat>>

    var title: String { "Implications to answer and sign" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Committee reports", to: Addresses.editions())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(drawn("For you to sign", "own", implications.filter { isOwn($0) }, empty: "Nothing waits for you."))
        \(drawn("For others to sign", "others", implications.filter { !isOwn($0) }, empty: "Nothing waits for others."))
        """
    }

    private func isOwn(_ one: ReportImplication) -> Bool { one.seat.map(seats.contains) ?? false }

    private func drawn(_ caption: HTML, _ id: StaticString, _ list: [ReportImplication], empty: HTML) -> HTML {
        table(
            caption, id: id,
            columns: [Column("Of what"), Column("Report"), Column("Meeting"), Column("Answer"), Column("Who signs")],
            rows: list.map { one in
                let report = reports.first { $0.id == one.report }
                return [
                    link("\(one.subject)", to: Addresses.implication(one.id)),
                    "\(report?.header.title ?? "Not shown")", "\(report?.header.day.said ?? "")",
                    "\(one.answer.said)", "\(one.signer)",
                ]
            }, empty: empty)
    }

    static let example = ImplicationsPage(
        implications: WholeReport.example.implications, reports: [.example], seats: [ID(996)])

    static func route(_ site: ReportsSite) -> Route {
        Route(.get, Addresses.implications, .see, .implication) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            return .page(
                ImplicationsPage(
                    implications: try await registry.look(ReportImplications(viewer: viewer), trace)
                        .filter { !$0.isSigned },
                    reports: try await registry.look(CommitteeReports(viewer: viewer), trace), seats: Set(viewer.seats))
            )
        }
    }
}
