import Dates
import Markup
import Pages
import Partnership
import Storage

/// The record of looks, changes and disclosures: of everything, or of one thing.
struct RecordPage: Page {
    var of: ThingID?
    var lines: [RecordEntries.Line]
    var finding: VerifyRecord.Finding?

    var title: String { of == nil ? "The record" : "Who has looked at this" }
    var caption: HTML? { of.map { "One of \($0.kind.saidOfMany)" } }
    var breadcrumbs: [Link] {
        [Link("Home", to: home())] + (of == nil ? [] : [Link("The record", to: Addresses.record())])
    }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(finding.map(drawn) ?? "")
        <p class="govuk-body">Each entry was on the disk before anything was shown or changed. It holds what was looked at and
        by whom, and never what stood there. It may be used to see that data is used lawfully, for discipline, to keep the data
        safe, and for criminal proceedings.</p>
        \(of == nil ? form(Addresses.record(), button("Verify the record now", .secondary)) : "")
        \(table(
            "Entries, latest first", id: "entries",
            columns: [
                .number("Entry"), Column("When"), Column("Who"), Column("What"), Column("Where"), Column("Of"),
                Column("Why"),
            ],
            rows: lines.map(row), empty: "There is no entry."))
        \(older)
        """
    }

    private func row(_ line: RecordEntries.Line) -> [HTML] {
        guard let entry = line.entry else {
            return ["\(Int(line.sequence))", "", "", "Cannot be read: verify the record", "", "", ""]
        }
        let things = Dictionary(grouping: entry.things, by: \.kind).sorted { $0.key.rawValue < $1.key.rawValue }
        return [
            "\(Int(line.sequence))", "\(entry.at.localDay) \(entry.at.localTime)",
            "\(line.name ?? (entry.account.number == 0 ? "Wardmote itself" : "Somebody not known"))",
            "\(entry.operation.said)\(entry.detail.isEmpty ? "" : ": \(entry.detail)" as HTML)",
            "<code>\(entry.route)</code>",
            things.map { kind, all in "\(all.count == 1 ? "" : "\(all.count) " as HTML)\(kind.saidOfMany)" as HTML }
                .joined(separator: ", "),
            "\(entry.reason.isEmpty ? entry.purpose?.said ?? "" : entry.reason)",
        ]
    }

    private var older: HTML {
        guard lines.count == RecordEntries.most, let last = lines.last else { return "" }
        let here = of.map { Addresses.recordOf($0.kind, $0.number) } ?? Addresses.record()
        return """
            <p class="govuk-body">\(link("Earlier entries", to: here.asking("before", String(last.sequence))))</p>
            """
    }

    private func drawn(_ finding: VerifyRecord.Finding) -> HTML {
        guard let fault = finding.fault else {
            return notificationBanner(
                """
                <p class="govuk-notification-banner__heading">The record is as it was written</p>
                <p class="govuk-body">\(Int(finding.entries)) entries and \(finding.checkpoints) checkpoints were read.</p>
                """, .success)
        }
        return """
            \(warning("\(fault.said)"))
            <p class="govuk-body">Keep the database, the keys and the checkpoints as they are, and tell the data protection lead
            of every partner: somebody has changed the record, or an older copy of it was put back.</p>

            """
    }

    static let example = RecordPage(
        lines: [
            RecordEntries.Line(
                sequence: 12,
                entry: Entry(
                    .consultation, at: Instant(milliseconds: 1_795_512_600_000), account: ID(313), purpose: .evidence,
                    route: "/people/{}", things: [ThingID(.person, 13)], fields: [.name]), name: "Priya Shah")
        ])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.record, .see, .record) { request in
                .page(RecordPage(lines: try await lines(nil, request, site)))
            },
            Route(.get, Addresses.recordOf, .see, .record) { request, kind, number in
                let thing = ThingID(kind, number)
                guard !request.viewer.excluded.contains(thing) else { return .notFound }
                return .page(RecordPage(of: thing, lines: try await lines(thing, request, site)))
            },
            Route(.post, Addresses.record, .see, .record) { request in
                let finding = try await site.registry.verify(try site.checkpoints())
                return .page(RecordPage(lines: try await lines(nil, request, site), finding: finding))
            },
        ]
    }

    private static func lines(
        _ thing: ThingID?, _ request: Request, _ site: AdministrationSite
    ) async throws -> [RecordEntries.Line] {
        let before = try request.query.one("before", as: Int64.self) ?? Int64.max
        return try await site.registry.look(
            RecordEntries(viewer: request.viewer, of: thing, before: before), request.trace)
    }
}

/// The way from a thing to the looks at it.
func whoHasLooked(_ thing: ThingID) -> HTML {
    """
    <p class="govuk-body">\(link("Who has looked at this", to: Addresses.recordOf(thing.kind, thing.number)))</p>

    """
}
