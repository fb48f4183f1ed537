import Approvals
import Markup
package import Pages
import Partnership

/// The pages of scrutiny, each with its example.
package let scrutinyPages: [any Page.Type] = [
    ScrutinyPage.self, CommitteeFormPage.self, CommitteePage.self, MeetingFormPage.self, ItemFormPage.self,
    MoveItemPage.self, InquiryFormPage.self, InquiryPage.self, QuestionFormPage.self, AnswerPage.self,
    RecommendationsPage.self, RecommendationFormPage.self, RecommendationPage.self, PackPage.self,
    RemindersPage.self, CommitteeMeetingPage.self, FollowUpFormPage.self, FollowUpPage.self, InquiriesPage.self,
    CommitteeMeetingsPage.self, AnswersOwedPage.self, FollowUpsPage.self, CommitteeMembersPage.self,
    CommitteeMemberFormPage.self, RecommendationImportPage.self, PutRightPage.self, ItemTitlePage.self,
    AttendingFormPage.self,
]

/// The way about, for the layout.
package let scrutinyNavigation: [Way] = [Way("Scrutiny", to: Addresses.scrutiny(), .see, .committee, in: .scrutiny)]

/// Every address of scrutiny and what answers it.
package func scrutinyRoutes(_ site: ScrutinySite) -> [Route] {
    let committees =
        [ScrutinyPage.route(site), CommitteePage.route(site), CommitteeMembersPage.route(site)]
        + CommitteeMemberFormPage.routes(site) + CommitteeFormPage.routes(site)
        + MeetingFormPage.routes(site) + ItemFormPage.routes(site) + MoveItemPage.routes(site)
        + ItemTitlePage.routes(site)
    let questions =
        [InquiryPage.route(site)] + InquiryFormPage.routes(site) + QuestionFormPage.routes(site)
        + AnswerPage.routes(site) + PackPage.routes(site)
        + ApprovalPage.routes(Addresses.packApproval, site.registry, site.writer) { request, id in
            try await ScrutinyPack.look(id, site, request).map { site.toApprove($0.set.inquiry, request) }
        }
        + RemindersPage.routes(site)
        + CommitteeMeetingPage.routes(site) + FollowUpFormPage.routes(site) + FollowUpPage.routes(site)
    let lists = [
        InquiriesPage.route(site), CommitteeMeetingsPage.route(site), AnswersOwedPage.route(site),
        FollowUpsPage.route(site), RecommendationsPage.route(site),
    ]
    return committees + questions + lists + RecommendationFormPage.routes(site)
        + RecommendationImportPage.routes(site)
        + RecommendationPage.routes(site) + PutRightPage.routes(site) + AttendingFormPage.routes(site)
}
