import Markup
package import Pages
import Partnership

/// The pages of initiatives, each with its example.
package let initiativesPages: [any Page.Type] = [
    InitiativesPage.self, InitiativePage.self, InitiativeFormPage.self, EvaluationFormPage.self,
    MilestoneFormPage.self, AchievementsPage.self,
    AchievementFormPage.self, EventsPage.self, EventPage.self, EventFormPage.self, TrainingPage.self,
    TrainingSessionPage.self, TrainingFormPage.self, CommunicationsPage.self, CommunicationPage.self,
    CommunicationFormPage.self,
]

/// The ways about, for the layout.
package let initiativesNavigation: [Way] = [
    Way("Initiatives", to: Addresses.initiatives(), .see, .initiative, in: .planning),
    Way("Events", to: Addresses.events(), .see, .communityEvent, in: .planning),
    Way("Communications plan", to: Addresses.communications(), .see, .communication, in: .planning),
    Way("Briefings and training", to: Addresses.training(), .see, .trainingSession, in: .planning),
]

/// Every address of initiatives and what answers it.
package func initiativesRoutes(_ site: InitiativesSite) -> [Route] {
    [InitiativesPage.route(site), InitiativePage.route(site), AchievementsPage.route(site)]
        + InitiativeFormPage.routes(site) + EvaluationFormPage.routes(site) + MilestoneFormPage.routes(site)
        + AchievementFormPage.routes(site)
        + [TrainingPage.route(site), TrainingSessionPage.route(site)] + TrainingFormPage.routes(site)
        + [EventsPage.route(site), EventPage.route(site)] + EventFormPage.routes(site)
        + [CommunicationsPage.route(site), CommunicationPage.route(site)] + CommunicationFormPage.routes(site)
}
