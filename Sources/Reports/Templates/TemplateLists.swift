package import Partnership
package import Storage

/// What a template lists beside its headings: who is usually consulted, and what the council means to achieve.
package struct TemplateListed: FromRow, Guarded, Hashable {
    package enum List: String, CaseIterable, Stored { case consultee, link }

    package var template: ID<ReportTemplate>
    package var list: List
    package var position: Int
    package var name: String
    package var hidden: Set<Field> = []

    init(template: ID<ReportTemplate>, list: List, position: Int, name: String) {
        (self.template, self.list, self.position, self.name) = (template, list, position, name)
    }

    static let columns: SQL = "template, list, position, name"

    package init(_ row: Row) throws(StorageError) {
        template = try row["template"]
        list = try row["list"]
        position = try row["position"]
        name = try row["name"]
    }

    package var thing: Thing { Thing(.reportTemplate, number: template.number) }
    package mutating func blank() { if hidden.contains(.terms) { name = "" } }

    static func all(
        of template: ID<ReportTemplate>, _ connection: Connection
    ) throws(StorageError) -> [TemplateListed] {
        try connection.all(
            "SELECT \(columns) FROM report_template_listed WHERE template = \(template) ORDER BY list, position",
            as: TemplateListed.self)
    }
}

/// The lists of one template in their order.
struct TemplateLists: Query {
    var viewer: Viewer
    var template: ID<ReportTemplate>

    var sql: SQL {
        """
        SELECT \(TemplateListed.columns) FROM report_template_listed WHERE template = \(template) ORDER BY list, position
        """
    }

    typealias Line = TemplateListed
}

extension [TemplateListed] {
    func names(_ list: TemplateListed.List) -> [String] { filter { $0.list == list }.map(\.name) }
}
