package import Pages
import Partnership
package import Storage

/// Every address of groups and meetings, each written and read by the same value.
enum Addresses {
    static let groups = home / "groups"
    static let structure = home / "groups" / "structure"
    static let newGroup = home / "groups" / "new"
    static let group = home / "groups" / ID<Group>.self
    static let changeGroup = home / "groups" / ID<Group>.self / "change"
    static let terms = home / "groups" / ID<Group>.self / "terms"
    static let newTerms = home / "groups" / ID<Group>.self / "terms" / "new"
    static let chairRota = home / "groups" / ID<Group>.self / "chair"
    static let ratings = home / "groups" / ID<Group>.self / "ratings"
    static let newMember = home / "groups" / ID<Group>.self / "members" / "new"
    static let endMember = home / "groups" / ID<Group>.self / "members" / ID<Member>.self
    static let requireMember = home / "groups" / ID<Group>.self / "members" / ID<Member>.self / "required"
    static let newMeeting = home / "groups" / ID<Group>.self / "meetings" / "new"
    static let newMeetings = home / "groups" / ID<Group>.self / "meetings" / "year"
    static let planMeetings = home / "groups" / ID<Group>.self / "meetings" / "year" / "plan"
    static let meetings = home / "meetings"
    static let calendar = home / "me" / "calendar"
    static let endCalendar = home / "me" / "calendar" / "end"
    static let calendarLinks = home / "accounts" / "calendars"
    static let endCalendarLink = home / "accounts" / "calendars" / "end"
    static let calendarFeed = home / "calendars" / LinkWord.self
    static let meeting = home / "meetings" / ID<Meeting>.self
    static let keepAttendance = home / "meetings" / ID<Meeting>.self / "attendance"
    static let agreeMinutes = home / "meetings" / ID<Meeting>.self / "agreement"
    static let decisions = home / "decisions"
    static let rateMeeting = home / "meetings" / ID<Meeting>.self / "rating"
    static let changeMeeting = home / "meetings" / ID<Meeting>.self / "change"
    static let cancelMeeting = home / "meetings" / ID<Meeting>.self / "cancel"
    static let agendaPaper = home / "meetings" / ID<Meeting>.self / "agenda-paper"
    static let minutes = home / "meetings" / ID<Meeting>.self / "minutes"
    static let newItem = home / "meetings" / ID<Meeting>.self / "agenda" / "new"
    static let changeItem = home / "meetings" / ID<Meeting>.self / "agenda" / ID<AgendaItem>.self
    static let newPaper = home / "meetings" / ID<Meeting>.self / "agenda" / ID<AgendaItem>.self / "papers" / "new"
    static let changePaper =
        home / "meetings" / ID<Meeting>.self / "agenda" / ID<AgendaItem>.self / "papers" / ID<AgendaPaper>.self
    static let takeOutPaper =
        home / "meetings" / ID<Meeting>.self / "agenda" / ID<AgendaItem>.self / "papers" / ID<AgendaPaper>.self
        / "out"
    static let paperFile =
        home / "meetings" / ID<Meeting>.self / "agenda" / ID<AgendaItem>.self / "papers" / ID<AgendaPaper>.self
        / "file"
    static let attachToPaper =
        home / "meetings" / ID<Meeting>.self / "agenda" / ID<AgendaItem>.self / "papers" / ID<AgendaPaper>.self
        / "attach"
    static let takeOutPaperFile =
        home / "meetings" / ID<Meeting>.self / "agenda" / ID<AgendaItem>.self / "papers" / ID<AgendaPaper>.self
        / "file" / "out"
    static let undertake = home / "meetings" / ID<Meeting>.self / "actions"
    static let undertakings = home / "actions"
    static let promised = home / "actions" / "areas"
    static let tracker = home / "actions" / "tracker"
    static let undertaking = home / "actions" / ID<Undertaking>.self
    static let undertakingWords = home / "actions" / ID<Undertaking>.self / "words"
    static let handOver = home / "actions" / ID<Undertaking>.self / "hand-over"
    static let attendance = home / "attendance"
    static let attendanceFile = home / "attendance" / "file"
    static let attendanceByGroup = home / "attendance" / "groups"
    static let attendanceByGroupFile = home / "attendance" / "groups" / "file"
}

/// The page of a meeting.
package func meetingAddress(_ id: ID<Meeting>) -> Address { Addresses.meeting(id) }

/// The page of a group.
package func groupAddress(_ id: ID<Group>) -> Address { Addresses.group(id) }

extension Group.Layer: InAddress {}
extension Group.Part: InAddress {}
extension Member.Part: InAddress {}
extension ChairRota.Turns: InAddress {}
extension Meeting.Mode: InAddress {}
extension Came: InAddress {}
extension CalendarLink.Shows: InAddress {}
extension Undertaking.Form: InAddress {}
extension Undertaking.State: InAddress {}
