import Approvals
import Markup
package import Pages
import Partnership
import Places

/// The pages of consultation, each with its example.
package let consultationPages: [any Page.Type] = [
    SurveysPage.self, SurveyFormPage.self, SurveyPage.self, WaveFormPage.self, WavePage.self, RaisedPage.self,
    RaisedFormPage.self, TopicsPage.self, HarmPage.self, BriefingsPage.self, BriefingPage.self, SurveyImportPage.self,
    RaisedImportPage.self,
]

/// The ways about, for the layout.
package let consultationNavigation: [Way] = [
    Way("Topics", to: Addresses.topics(), .see, .survey, in: .consultation),
    Way("Surveys", to: Addresses.surveys(), .see, .survey, in: .consultation),
    Way("Raised by members", to: Addresses.raised(), .see, .raisedIssue, in: .consultation),
    Way("Ward briefings", to: Addresses.briefings(), .see, .raisedIssue, in: .consultation),
]

/// Every address of consultation and what answers it.
package func consultationRoutes(_ site: ConsultationSite) -> [Route] {
    [
        SurveysPage.route(site), SurveyPage.route(site), WavePage.route(site), WaveFile.route(site),
        TopicsPage.route(site), BriefingsPage.route(site), BriefingPage.route(site),
    ]
        + SurveyFormPage.routes(site) + SurveyImportPage.routes(site) + WaveFormPage.routes(site) + [
            RaisedPage.route(site)
        ]
        + RaisedFormPage.routes(site) + RaisedImportPage.routes(site) + HarmPage.routes(site)
        + ApprovalPage.routes(Addresses.briefingApproval, site.registry, site.writer) { request, code in
            guard let place = site.gazetteer.place(code), let ward = Ward(place, in: site.gazetteer) else { return nil }
            return site.toApprove(ward, request.trace)
        }
}
