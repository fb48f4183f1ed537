import Checks
import Dates
import Markup
import Pages
import Partnership
import Storage

/// What a calendar reads by its link: meetings and statutory days of a year back and two ahead, as far as the link's owner may
/// see today.
struct CalendarFeed {
    var link: CalendarLink
    var groups: [Group]
    var meetings: [Meeting]
    /// Of scrutiny committees.
    var committees: [CommitteeDate]
    /// Of the whole partnership, or of the duties that a seat of the owner's holds.
    var statutory: [StatutoryDay] = []

    func text(at now: Instant) -> CalendarText {
        let names = Dictionary(groups.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
        let meetingsOf = link.group.map { names[$0].map(Self.title) ?? "Meetings" } ?? "My meetings"
        let name = link.shows == .statutoryDays ? "Statutory days" : meetingsOf
        let groups = meetings.map { meeting in
            // The name of the group, and nothing of what is on the agenda. How to join stands on the page alone.
            CalendarText.Event(
                id: "meeting-\(meeting.id.number)@wardmote", sequence: meeting.version - 1,
                when: .from(meeting.startsAt, minutes: meeting.minutes),
                title: names[meeting.group].map(Self.title) ?? "Meeting",
                place: meeting.place, isCancelled: meeting.state == .cancelled)
        }
        let others = committees.map { one in
            CalendarText.Event(
                id: "committee-meeting-\(one.number)@wardmote", sequence: one.version - 1, when: .on(one.day),
                title: one.committee, place: one.place, isCancelled: one.isCalledOff)
        }
        let duties = statutory.map { one in
            CalendarText.Event(
                id: one.id, sequence: one.version - 1, when: .on(one.day), title: Self.title(one), place: "",
                isCancelled: one.stands == .gone)
        }
        return CalendarText(name: name, groups + others + duties, at: now)
    }

    /// The name of the duty, unless it tells of a sensitive matter by itself; never what shows that it was done.
    private static func title(_ one: StatutoryDay) -> String {
        let name = SensitiveTopic.isNamed(in: one.name) ? "a duty of the partnership" : one.name
        switch one.stands {
        case .due: return "Due by law: \(name)"
        case .done: return "Done: \(name)"
        case .gone: return name
        }
    }

    /// What whoever looks over a shoulder may read: the name of a group, unless it tells of a sensitive matter by itself.
    private static func title(_ group: String) -> String {
        SensitiveTopic.isNamed(in: group) ? "Meeting of the partnership" : group
    }

    static func route(_ site: MeetingsSite) -> Route {
        Route(.get, Addresses.calendarFeed, .enter, .door) { request, word in
            guard let (link, viewer) = try await site.owner(of: word, at: request.now) else {
                return .page(CalendarGonePage(), status: 410)
            }
            let trace = Trace(viewer, at: request.now, route: request.trace.route)
            let feed = try await site.feed(link, viewer, trace, today: request.today)
            try await site.registry.keeper.keep(trace.look(.disclosure))
            return .download(FileName("meetings"), .ics, feed.text(at: request.now).bytes)
        }
    }
}

extension MeetingsSite {
    /// A link's owner, if they may still come in at all.
    fileprivate func owner(of word: LinkWord, at now: Instant) async throws -> (CalendarLink, Viewer)? {
        let policies = policies
        return try await registry.database.read { connection in
            guard let link = try CalendarLink.find(word.inAddress, connection),
                let viewer = try connection.viewer(of: link.account, for: .running, policies, at: now),
                viewer.standing == .active
            else { return nil }
            return (link, viewer)
        }
    }

    fileprivate func feed(
        _ link: CalendarLink, _ viewer: Viewer, _ trace: Trace, today: Day
    ) async throws -> CalendarFeed {
        let days = (today + -366)...(today + 732)
        var feed = CalendarFeed(link: link, groups: [], meetings: [], committees: [])
        guard link.shows == .meetings else {
            feed.statutory = try await statutoryDays(false, days, trace).days
            return feed
        }
        feed.groups = try await registry.look(Groups(viewer: viewer, on: today, withPast: true), trace)
        let between = MeetingsBetween(
            viewer: viewer, group: link.group, from: days.lowerBound, until: days.upperBound)
        feed.meetings = try await registry.look(between, trace)
        if link.group == nil {
            let mine = Set(try await registry.look(GroupsOfMine(viewer: viewer, on: today), trace).map(\.group))
            feed.meetings = feed.meetings.filter { mine.contains($0.group) }
            feed.committees = try await committees(days, trace)
            feed.statutory = try await statutoryDays(true, days, trace).days
        }
        return feed
    }
}

/// The groups where the viewer has a seat on a day.
struct GroupsOfMine: Query {
    var viewer: Viewer
    var on: Day
    var thing: Thing { Thing(.group) }

    var sql: SQL {
        """
        SELECT DISTINCT in_group FROM group_member
        WHERE seat IN \(list: viewer.seats) AND from_day <= \(on) AND (until_day IS NULL OR until_day >= \(on))
          AND in_group NOT IN \(list: viewer.kept(from: .group))
        """
    }

    struct Line: FromRow, Sendable {
        var group: ID<Group>
        init(_ row: Row) throws(StorageError) { group = try row["in_group"] }
    }
}

/// Says that a calendar's link is good no more.
struct CalendarGonePage: Page {
    var title: String { "This calendar is no more" }

    var body: HTML {
        """
        <p class="govuk-body">The link was ended, or the account that it belonged to was. Whoever it belonged to makes a new one
        under Meetings.</p>
        """
    }

    static let example = CalendarGonePage()
}
