package import Partnership
package import Storage

/// Every template, by council and name, the latest edition first.
package struct ReportTemplates: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        "SELECT \(ReportTemplate.columns) FROM report_template ORDER BY council, name, edition DESC, id"
    }

    package typealias Line = ReportTemplate
}

/// The headings of one template in their order.
struct TemplateHeadings: Query {
    var viewer: Viewer
    var template: ID<ReportTemplate>

    var sql: SQL {
        """
        SELECT \(TemplateHeading.columns) FROM report_template_heading WHERE template = \(template) ORDER BY position
        """
    }

    typealias Line = TemplateHeading
}

/// The implications of one template in their order.
struct TemplateImplications: Query {
    var viewer: Viewer
    var template: ID<ReportTemplate>

    var sql: SQL {
        """
        SELECT \(TemplateImplication.columns) FROM report_template_implication
        WHERE template = \(template) ORDER BY position
        """
    }

    typealias Line = TemplateImplication
}

/// The wording of one template, every edition of it.
struct Wordings: Query {
    var viewer: Viewer
    var template: ID<ReportTemplate>

    var sql: SQL {
        """
        SELECT \(ReportWording.columns) FROM report_wording WHERE template = \(template) ORDER BY subject, edition
        """
    }

    typealias Line = ReportWording
}

/// A template with all that it is made of.
package struct WholeTemplate: Hashable, Sendable {
    package var template: ReportTemplate
    package var headings: [TemplateHeading]
    package var implications: [TemplateImplication]
    package var wordings: [ReportWording]
    /// Who is usually consulted, and what the council means to achieve.
    package var lists: [TemplateListed] = []

    static func look(
        _ id: ID<ReportTemplate>, _ registry: Registry, _ trace: Trace
    ) async throws -> WholeTemplate? {
        let viewer = trace.viewer
        guard
            let template = try await registry.look(ReportTemplates(viewer: viewer), trace).first(where: { $0.id == id })
        else { return nil }
        return WholeTemplate(
            template: template,
            headings: try await registry.look(TemplateHeadings(viewer: viewer, template: id), trace),
            implications: try await registry.look(TemplateImplications(viewer: viewer, template: id), trace),
            wordings: try await registry.look(Wordings(viewer: viewer, template: id), trace),
            lists: try await registry.look(TemplateLists(viewer: viewer, template: id), trace))
    }
}
