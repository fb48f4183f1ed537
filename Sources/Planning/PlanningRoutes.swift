import Approvals
import Markup
package import Pages
import Partnership
import Storage

/// The pages of planning, each with its example.
package let planningPages: [any Page.Type] = [
    PlansPage.self, PlanPage.self, PlanFormPage.self, YearPage.self, PublicationPage.self, PriorityPage.self,
    PriorityFormPage.self, RationalePage.self, CitedFiguresPage.self, CitedFigurePage.self, CitedFigureFormPage.self,
    IssuePage.self, IssueFormPage.self, IndicatorPage.self, IndicatorFormPage.self, ActionFormPage.self,
    ReportActionPage.self, PlanPaperPage.self, SupplyPage.self, SupplyFormPage.self, SupplyImportPage.self,
    DeliveryPage.self,
    DutiesPage.self, DutyDaysPage.self, DutyPage.self, DutyFormPage.self, DutyEvidencePage.self, DutyEventPage.self,
    PlanEqualityPage.self, EqualityAssessmentPage.self, EqualityFormPage.self, EqualityAnswerPage.self,
    EqualityReviewPage.self, HorizonPage.self, ProspectPage.self, ProspectFormPage.self, ProspectReviewPage.self,
    UnderStrategyPage.self, CarryOutPage.self, ShareActionPage.self, PlanActionsPage.self, PlanIndicatorsPage.self,
    EndPage.self, GroupWorkPage.self, PlanEditionPage.self, PlanDifferencePage.self, SupplyQuartersPage.self,
    PlanIssuesPage.self, IssueDecisionPage.self, PlanPrioritiesPage.self,
    PostsPage.self, CapacityPage.self, PostPage.self, PostFormPage.self, SpellFormPage.self, PremisesListPage.self,
    PremisesPage.self, PremisesFormPage.self, PremisesContactPage.self, MovePriorityPage.self, ObjectivePage.self,
    ComparatorFormPage.self, IndicatorSourcePage.self, TakeValuePage.self, PartCountsPage.self, CountsFormPage.self,
    CountsImportPage.self,
]

/// The ways about, for the layout.
package let planningNavigation: [Way] = [
    Way("Plans", to: Addresses.plans(), .see, .plan, in: .planning),
    Way("Duties", to: Addresses.duties(), .see, .duty, in: .planning),
    Way("Premises to protect", to: Addresses.premisesList(), .see, .premises, in: .planning),
    Way("On the horizon", to: Addresses.horizon(), .see, .prospect, in: .planning),
    Way("Posts of partners", to: Addresses.posts(), .see, .post, in: .planning),
    Way("Data from agencies", to: Addresses.supply(), .see, .supply, in: .planning),
]

/// Every address of planning and what answers it.
package func planningRoutes(_ site: PlanningSite) -> [Route] {
    // Read and checked when the program starts, and not when the first assessment is opened.
    _ = AssessmentPart.all
    let plans =
        [PlansPage.route(site), PlanPage.route(site), PlanPaperPage.route(site)] + PlanFormPage.routes(site)
        + YearPage.routes(site)
        + PublicationPage.routes(site) + [PlanEditionPage.route(site)] + PlanDifferencePage.routes(site)
    let priorities =
        [PriorityPage.route(site), PlanPrioritiesPage.route(site)] + PriorityFormPage.routes(site)
        + RationalePage.routes(site)
        + MovePriorityPage.routes(site) + ObjectivePage.routes(site)
    let figures = [CitedFiguresPage.route(site), CitedFigurePage.route(site)] + CitedFigureFormPage.routes(site)
    let work =
        IssuePage.routes(site) + IssueFormPage.routes(site) + IssueDecisionPage.routes(site)
        + IndicatorPage.routes(site)
        + IndicatorFormPage.routes(site) + IndicatorSourcePage.routes(site) + TakeValuePage.routes(site)
        + ActionFormPage.routes(site) + ReportActionPage.routes(site)
    let supply =
        [SupplyPage.route(site), SupplyQuartersPage.route(site)] + SupplyFormPage.routes(site)
        + SupplyImportPage.routes(site)
        + DeliveryPage.routes(site)
    let duties =
        [DutiesPage.route(site), DutyDaysPage.route(site), DutyPage.route(site)] + DutyFormPage.routes(site)
        + DutyEvidencePage.routes(site) + DutyEventPage.routes(site)
    let equality =
        [PlanEqualityPage.route(site), EqualityAssessmentPage.route(site)] + EqualityFormPage.routes(site)
        + EqualityAnswerPage.routes(site) + EqualityReviewPage.routes(site)
    let horizon =
        [HorizonPage.route(site), ProspectPage.route(site)] + ProspectFormPage.routes(site)
        + ProspectReviewPage.routes(site)
    let posts =
        [PostsPage.route(site), CapacityPage.route(site), PostPage.route(site)] + PostFormPage.routes(site)
        + SpellFormPage.routes(site)
    let premises =
        [PremisesListPage.route(site), PremisesPage.route(site)] + PremisesFormPage.routes(site)
        + PremisesContactPage.routes(site)
    let hierarchy = UnderStrategyPage.routes(site) + CarryOutPage.routes(site) + ShareActionPage.routes(site)
    return plans + priorities + figures + work + supply + duties + equality + horizon + premises + hierarchy
        + posts
        + [PlanActionsPage.route(site), PlanIndicatorsPage.route(site), PlanIssuesPage.route(site)]
        + EndPage.routes(site) + ComparatorFormPage.routes(site)
        + [PartCountsPage.route(site)] + CountsFormPage.routes(site) + CountsImportPage.routes(site)
        + GroupWorkPage.routes(site)
        + ApprovalPage.routes(Addresses.planApproval, site.registry, site.writer) { request, id in
            try await site.registry.looking(request.trace) {
                try $0.look(OnePlan(viewer: request.viewer, id: id)).first
            }
            .map { site.toApprove($0, request) }
        }
}
