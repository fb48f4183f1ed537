import Dates
import Partnership
import Storage

/// Makes the next edition of a council's template. The one before stays, and reports keep the one that they were begun under.
struct ChangeTemplate: Sendable {
    /// The edition that was looked at.
    var id: ID<ReportTemplate>
    var typed: TemplateTyped

    func run(_ writing: Writing) throws(StorageError) -> Written<ReportTemplate> {
        let connection = writing.connection
        guard let seen = try ReportTemplate.find(id, connection), writing.may(.see, seen.thing),
            writing.may(.add, Thing(.reportTemplate))
        else { return .notThere }
        let latest = try connection.first(
            """
            SELECT \(ReportTemplate.columns) FROM report_template
            WHERE council = \(seen.council) AND name = \(seen.name) ORDER BY edition DESC LIMIT 1
            """, as: ReportTemplate.self)
        if let latest, latest.id != id { return .stale(latest) }
        var (file, faults) = typed.read(seen)
        if try file.isSame(as: seen, connection) { faults.append(Fault("headings", "Nothing is other than before.")) }
        faults.check(typed.reason, "why-changed", "why it is changed", most: 1000)
        guard faults.isEmpty else { return .faults(faults) }
        let next = ReportTemplate(
            id: .new(), council: seen.council, name: seen.name, edition: seen.edition + 1,
            revenuePence: file.revenuePence, capitalPence: file.capitalPence, wards: file.wards)
        try next.insert(file, connection)
        try TemplateChange(
            template: next.id, person: writing.viewer.person, on: writing.now.localDay, reason: typed.reason
        ).insert(connection)
        writing.note(.collection, [next.thing.id], [.name, .terms], detail: "edition \(next.edition)")
        return .done(next)
    }
}
