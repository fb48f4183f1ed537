import Markup
package import Pages
package import Papers
package import Partnership

/// What the pages of groups and meetings stand on.
package struct MeetingsSite: Sendable {
    let registry: Registry
    let policies = KnownPolicies()
    /// Sets agendas and minutes as PDF.
    let writer: any PDFWriter
    /// Which meetings of scrutiny committees are somebody's own.
    let committees: CommitteeDate.Asking
    /// The days by which the law asks something.
    let statutoryDays: StatutoryDay.Asking
    /// What plans have a group do.
    let work: WorkedOn.Asking
    /// What minuted decisions decided in plans.
    let decided: DecidedInPlans.Asking
    /// The areas that plans are for.
    let areas: PlannedAreas.Asking
    /// The other rooms in which something is promised or to be done.
    let tracked: [Tracked.Asking]

    package init(
        _ registry: Registry, writer: any PDFWriter, committees: @escaping CommitteeDate.Asking,
        statutoryDays: @escaping StatutoryDay.Asking,
        work: @escaping WorkedOn.Asking, decided: @escaping DecidedInPlans.Asking,
        areas: @escaping PlannedAreas.Asking, tracked: [Tracked.Asking] = []
    ) {
        (self.registry, self.writer, self.committees, self.work) = (registry, writer, committees, work)
        (self.statutoryDays, self.decided, self.areas, self.tracked) = (statutoryDays, decided, areas, tracked)
    }
}

/// The pages of groups and meetings, each with its example.
package let meetingsPages: [any Page.Type] = [
    GroupsPage.self, StructurePage.self, GroupPage.self, GroupFormPage.self, MemberFormPage.self, EndMemberPage.self,
    RequireMemberPage.self, ChairRotaPage.self,
    MeetingsPage.self,
    MeetingPage.self, MeetingFormPage.self, CancelMeetingPage.self, AgendaItemPage.self, AgendaPaperPage.self,
    PaperFilePage.self, PlanMeetingsPage.self,
    MeetingDocumentPage.self,
    UndertakingsPage.self, PromisedPage.self, TrackerPage.self, DecisionsPage.self,
    UndertakingPage.self, UndertakingWordsPage.self, HandOverPage.self, AttendancePage.self, AttendanceByGroupPage.self,
    CalendarPage.self,
    CalendarGonePage.self,
    CalendarLinksPage.self, TermsPage.self, TermsFormPage.self, RatingsPage.self,
]

/// The ways about, for the layout.
package let meetingsNavigation: [Way] = [
    Way("Meetings", to: Addresses.meetings(), .see, .meeting, in: .meetings),
    Way("Groups", to: Addresses.groups(), .see, .group, in: .meetings),
    Way("Decisions", to: Addresses.decisions(), .see, .agendaItem, in: .meetings),
    Way("Actions", to: Addresses.undertakings(), .see, .undertaking, in: .meetings),
    Way("Attendance", to: Addresses.attendance(), .see, .meeting, in: .meetings),
    Way("Your calendar", to: Addresses.calendar(), .see, .own, in: .meetings),
    Way("Calendar links", to: Addresses.calendarLinks(), .see, .account, in: .partnership),
]

/// Every address of groups and meetings and what answers it.
package func meetingsRoutes(_ site: MeetingsSite) -> [Route] {
    [GroupsPage.route(site), StructurePage.route(site), GroupPage.route(site)] + GroupFormPage.routes(site)
        + MemberFormPage.routes(site)
        + EndMemberPage.routes(site) + RequireMemberPage.routes(site) + ChairRotaPage.routes(site) + [
            MeetingsPage.route(site)
        ]
        + MeetingPage.routes(site)
        + MeetingFormPage.routes(site) + PlanMeetingsPage.routes(site) + MeetingDocumentPage.routes(site)
        + CancelMeetingPage.routes(site)
        + AgendaItemPage.routes(site) + AgendaPaperPage.routes(site) + PaperFilePage.routes(site)
        + [UndertakingsPage.route(site), PromisedPage.route(site), TrackerPage.route(site), DecisionsPage.route(site)]
        + UndertakingPage.routes(site) + UndertakingWordsPage.routes(site) + HandOverPage.routes(site)
        + AttendancePage.routes(site)
        + AttendanceByGroupPage.routes(site)
        + CalendarPage.routes(site) + [CalendarFeed.route(site)] + CalendarLinksPage.routes(site)
        + [TermsPage.route(site)] + TermsFormPage.routes(site) + [RatingsPage.route(site)]
}
