import Markup
package import Pages
import Partnership

/// The pages of sign-in and administration, each with its example.
package let administrationPages: [any Page.Type] = [
    SignInPage.self, CodePage.self, AuthenticatorPage.self, RecoveryCodesPage.self, InvitationPage.self,
    LinkGonePage.self, NotSignedInPage.self, BeginPage.self, OwnPage.self, WaitingPage.self, AgenciesPage.self,
    AgencyPage.self,
    AgencyFormPage.self,
    PeoplePage.self, PersonPage.self, PersonFormPage.self, SeatsPage.self, SeatPage.self, SeatFormPage.self,
    AdministrationPage.self, ConflictsPage.self, ConflictFormPage.self, EndConflictPage.self, NominatedPage.self,
    ChangeSeatPage.self, TeamsPage.self, TeamPage.self, TeamFormPage.self,
    AppointPage.self, LeavePage.self, WriteNotePage.self, WhyPage.self, NotePage.self, AgreementsPage.self,
    AgreementPage.self, AgreementFormPage.self, EndAgreementPage.self, PolicyPage.self, NewRulePage.self,
    RuleFormPage.self, PolicyDifferencePage.self, ProposedRulesPage.self, RecordPage.self, OpenPage.self,
    EmergencyPage.self, OpeningsPage.self,
    LooksPage.self, MisusePage.self, CheckpointsPage.self,
]

/// The ways about, for the layout.
package let administrationNavigation: [Way] = [
    Way("Waiting for you", to: Addresses.waiting(), .see, .own),
    Way("People", to: Addresses.people(), .see, .person, in: .partnership),
    Way("Seats", to: Addresses.seats(), .see, .seat, in: .partnership),
    Way("Agencies", to: Addresses.agencies(), .see, .agency, in: .partnership),
    Way("Agreements", to: Addresses.agreements(), .see, .agreement, in: .partnership),
    Way("Open in an emergency", to: Addresses.emergency(), .see, .note, in: .partnership),
    Way("Administration", to: Addresses.administration(), .see, .upkeep, in: .partnership),
    Way("Record", to: Addresses.record(), .see, .record, in: .oversight),
    Way("Looks", to: Addresses.looks(), .see, .look, in: .oversight),
    Way("Checkpoints", to: Addresses.checkpoints(), .see, .checkpoint, in: .oversight),
    Way("Emergencies", to: Addresses.openings(), .see, .record, in: .oversight),
]

/// Every address of sign-in and administration and what answers it.
package func administrationRoutes(_ site: AdministrationSite) -> [Route] {
    let door =
        SignInPage.routes(site) + CodePage.routes(site) + AuthenticatorPage.routes(site) + InvitationPage.routes(site)
        + BeginPage.routes(site) + [SignOut.route(site), Stay.route(site)] + OwnPage.routes(site) + [
            WaitingPage.route(site)
        ]
        + NotSignedInPage.routes(site)
    let who =
        [AgenciesPage.route(site), AgencyPage.route(site), PeoplePage.route(site), SeatsPage.route(site)]
        + AgencyFormPage.routes(site) + PersonPage.routes(site) + PersonFormPage.routes(site)
    let seats =
        [SeatPage.route(site)] + SeatFormPage.routes(site) + AppointPage.routes(site) + LeavePage.routes(site)
        + WriteNotePage.routes(site) + WhyPage.routes(site) + ChangeSeatPage.routes(site)
        + [TeamsPage.route(site), TeamPage.route(site)] + TeamFormPage.routes(site)
    let rules =
        [AgreementsPage.route(site), AgreementPage.route(site)] + AgreementFormPage.routes(site)
        + EndAgreementPage.routes(site) + PolicyPage.routes(site) + [NewRulePage.route(site)]
        + RuleFormPage.routes(site) + PolicyDifferencePage.routes(site) + ProposedRulesPage.routes(site)
        + RecordPage.routes(site)
        + NominatedPage.routes(site) + [ConflictsPage.route(site)] + ConflictFormPage.routes(site)
        + EndConflictPage.routes(site) + AdministrationPage.routes(site) + OpenPage.routes(site)
        + EmergencyPage.routes(site)
        + OpeningsPage.routes(site)
    let watch = LooksPage.routes(site) + MisusePage.routes(site) + CheckpointsPage.routes(site)
    return door + who + seats + rules + watch
}
