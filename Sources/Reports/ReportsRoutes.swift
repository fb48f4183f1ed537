import Markup
package import Pages
import Partnership

/// The pages of committee reports, each with its example.
package let reportsPages: [any Page.Type] = [
    ReportsPage.self, ReportFormPage.self, ReportPage.self, SectionPage.self, ReportPaperPage.self,
    ImplicationsPage.self, ImplicationPage.self, TemplatesPage.self, TemplatePage.self, TemplateFormPage.self,
    EditionsPage.self,
    EditionPage.self, AssessmentsPage.self, AssessmentFormPage.self, AssessmentPage.self, AssessmentPartPage.self,
    AssessmentPaperPage.self, HeldFiguresPage.self, AssessmentFindingsPage.self,
    FollowersPage.self, ConsulteePage.self, LinksPage.self,
    FindingsPage.self,
    AppendixPage.self, NamedPaperPage.self, RecommendationActionsPage.self, SetInPage.self,
]

/// The way about, for the layout.
package let reportsNavigation: [Way] = [
    Way("Committee reports", to: Addresses.editions(), .see, .reportEdition, in: .scrutiny),
    Way("Strategic assessments", to: Addresses.assessments(), .see, .assessmentEdition, in: .planning),
]

/// Every address of committee reports and what answers it.
package func reportsRoutes(_ site: ReportsSite) -> [Route] {
    let work = [ReportsPage.route(site)] + ReportFormPage.routes(site) + ReportPage.routes(site)
    let words =
        SectionPage.routes(site) + ConsulteePage.routes(site) + LinksPage.routes(site) + FindingsPage.routes(site)
        + AppendixPage.routes(site) + NamedPaperPage.routes(site) + [
            ReportPaperPage.route(site), ImplicationsPage.route(site),
        ]
    let assessments =
        [AssessmentsPage.route(site)] + AssessmentFormPage.routes(site) + AssessmentPage.routes(site)
        + AssessmentPartPage.routes(site) + AssessmentPaperPage.routes(site) + FollowersPage.routes(site)
        + HeldFiguresPage.routes(site) + AssessmentFindingsPage.routes(site)
    return work + words + ImplicationPage.routes(site) + TemplatePage.routes(site) + TemplateFormPage.routes(site) + [
        EditionsPage.route(site)
    ]
        + EditionPage.routes(site) + assessments + RecommendationActionsPage.routes(site)
        + [SetInPage.route(site)]
}
