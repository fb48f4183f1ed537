import Dates
import Meetings
import Pages

extension GroupsFile {
    /// The meetings of a group, planned in one go.
    struct Year: Sendable {
        var group: PlanBlocks.Line
        /// Without those that are left out.
        var days: [Day]
        var time: WallTime
        var minutes: Int
        var mode: Meeting.Mode
        var place: String
        var joining: String
    }
}

extension GroupsFile.Year {
    init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        group = reader.first
        let rhythm = try reader.needed("every", "“6 weeks” or “second Tuesday of 3 months”") { MeetingDays.Rhythm($0) }
        let asked = MeetingDays(
            first: try reader.needed("from", aDay) { Day(iso: $0) }, rhythm: rhythm,
            count: try reader.read("times", "a number of meetings such as 4") { Int(inAddress: $0) },
            until: try reader.read("until", aDay) { Day(iso: $0) })
        time = try reader.needed("at", "a time such as 14:00") { WallTime($0) }
        minutes = try reader.read("minutes", "a number such as 120") { Int(inAddress: $0) } ?? 120
        mode = try reader.read("how", oneOf(Meeting.Mode.self)) { Meeting.Mode(rawValue: $0) } ?? .inPerson
        (place, joining) = (try reader.text("place"), try reader.text("joining"))
        days = try Self.days(asked, group, reader.all("not-on"), holidays: try reader.yes("bank-holidays"))
    }

    private static func days(
        _ asked: MeetingDays, _ group: PlanBlocks.Line, _ leftOut: [PlanBlocks.Line], holidays: Bool
    ) throws(PlanFileRefusal) -> [Day] {
        guard asked.count != nil || asked.until != nil else {
            throw PlanFileRefusal(group.number, "Say how many with “times:”, or until which day with “until:”.")
        }
        var days = asked.days
        guard (1...MeetingDays.most).contains(days.count) else {
            throw PlanFileRefusal(group.number, "These are no meetings, or more than \(MeetingDays.most).")
        }
        for line in leftOut {
            guard let day = Day(iso: line.value), let at = days.firstIndex(of: day) else {
                throw PlanFileRefusal(line.number, "“\(line.value)” is none of the days.")
            }
            days.remove(at: at)
        }
        if !holidays, let day = days.first(where: BankHolidays.contains) {
            throw PlanFileRefusal(
                group.number,
                "\(day.said) is a bank holiday. Leave it out with “not-on: \(day.iso)”, or write “bank-holidays: yes”.")
        }
        return days
    }
}
