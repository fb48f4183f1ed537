import Dates
import Markup
import Pages
import Partnership
import Storage

/// Plans the meetings of a group for a year in one go: the days are looked at first, then those that are ticked are planned.
struct PlanMeetingsPage: Page {
    var group: Group
    var typed = MeetingDaysTyped()
    var meeting = MeetingTyped()
    /// The days that were looked at; none before.
    var days: [LookedDay] = []
    var ticked: [String] = []
    var errors: [FieldError] = []

    var title: String { "Plan a year’s meetings" }
    var caption: HTML? { "\(group.name)" }
    var back: Address? { Addresses.group(group.id) }

    /// A day on which a meeting would be, with why it might not.
    struct LookedDay: Hashable, Sendable {
        var day: Day
        var isBankHoliday: Bool
        /// When the group meets that day already.
        var meets: [WallTime] = []

        var isFree: Bool { !isBankHoliday && meets.isEmpty }

        /// Empty where nothing is to be said.
        var said: String {
            let holiday = isBankHoliday ? ["A bank holiday."] : []
            return (holiday + meets.map { "The group meets that day already, at \($0.iso)." }).joined(separator: " ")
        }
    }

    var body: HTML {
        """
        \(lookedAt)\
        \(form(Addresses.newMeetings(group.id), """
            \(typed.drawn(errors))\
            \(meeting.drawn(errors))\
            \(button("Look at the days", days.isEmpty ? .primary : .secondary))
            """))
        """
    }

    private var lookedAt: HTML {
        guard !days.isEmpty else { return "" }
        let choices = days.map { one in
            Choice(
                one.day.iso, "\(one.day.weekday.said) \(one.day)", hint: one.said.isEmpty ? nil : "\(one.said)")
        }
        return """
            \(form(Addresses.planMeetings(group.id), """
                \(typed.carried)\
                \(meeting.carried)\
                \(checkboxes(
                    Field("on-days", "Days, each at \(meeting.time) by the clock on the wall",
                        hint: "A bank holiday of England and Wales, and a day on which the group meets already, is planned where you tick it.",
                        error: errors.of("on-days")), choices, ticked: ticked))\
                \(button("Plan those that are ticked"))
                """))
            <h2 class="govuk-heading-m">Other days</h2>

            """
    }

    static let example: PlanMeetingsPage = {
        var page = PlanMeetingsPage(group: .example)
        page.typed.first = DayTyped("2026-12-07")
        (page.typed.rhythm, page.typed.every, page.typed.count) = (.weeks, "3", "3")
        (page.meeting.time, page.meeting.mode, page.meeting.place) = ("10:00", .inPerson, "Guildhall, room 2")
        page.days = [
            LookedDay(day: "2026-12-07", isBankHoliday: false),
            LookedDay(day: "2026-12-28", isBankHoliday: true),
            LookedDay(day: "2027-01-18", isBankHoliday: false, meets: [WallTime(minutes: 840)]),
        ]
        page.ticked = ["2026-12-07"]
        return page
    }()
}
