import Dates
import Markup
import Pages

/// At what time a meeting is, how people come and where, as it was typed.
struct MeetingTyped: Hashable, Sendable {
    var time = ""
    var minutes = "120"
    var mode: Meeting.Mode?
    var place = ""
    var joining = ""

    init() {}

    init(_ meeting: Meeting) {
        (time, minutes) = (meeting.startsAt.wallTime.iso, "\(meeting.minutes)")
        (mode, place, joining) = (meeting.mode, meeting.place, meeting.joining)
    }

    init(_ form: Fields) throws(BadRequest) {
        (time, minutes) = (try form.one("starts") ?? "", try form.one("minutes") ?? "")
        mode = try form.one("mode", as: Meeting.Mode.self)
        (place, joining) = (try form.one("place") ?? "", try form.one("joining") ?? "")
    }

    func drawn(_ errors: [FieldError]) -> HTML {
        """
        \(input(Field("starts", "Starts at", hint: "By the clock on the wall, as 14:00", error: errors.of("starts")), value: time, width: .four))\
        \(input(Field("minutes", "How many minutes it takes", error: errors.of("minutes")), value: minutes, width: .four, isNumber: true))\
        \(radios(Field("mode", "How people come", error: errors.of("mode")), Meeting.Mode.allCases.map { Choice($0, "\($0.said)") }, chosen: mode?.inAddress))\
        \(input(Field("place", "Where", hint: "Leave empty when it is online alone", error: errors.of("place")), value: place))\
        \(textarea(Field("joining", "How to join online", hint: "An address or a number, whatever is used. Shown to those who work with the partnership, not in the calendar.", error: errors.of("joining")), value: joining, rows: 3))
        """
    }

    /// As a form sends it on without asking again.
    var carried: HTML {
        """
        \(hidden("starts", time))\(hidden("minutes", minutes))\(hidden("mode", mode?.inAddress ?? ""))\
        \(hidden("place", place))\(hidden("joining", joining))
        """
    }

    /// Nothing, and what must be mended, where a part of it cannot be read.
    func read(_ errors: inout [FieldError]) -> (time: WallTime, minutes: Int, mode: Meeting.Mode)? {
        let (time, minutes) = (WallTime(time), Int(inAddress: minutes))
        if time == nil { errors.append(FieldError("starts", "Enter a time such as 14:00")) }
        if minutes == nil { errors.append(FieldError("minutes", "Enter a number such as 120")) }
        if mode == nil { errors.append(FieldError("mode", "Choose how people come")) }
        guard let time, let minutes, let mode else { return nil }
        return (time, minutes, mode)
    }
}
