import Dates
import Markup
import Pages

/// From when, how often and how long a group meets, as it was typed.
struct MeetingDaysTyped: Hashable, Sendable {
    var first = DayTyped()
    var rhythm: Rhythm?
    var every = ""
    var which: MeetingDays.Which?
    var weekday: Weekday?
    var count = ""
    var until = DayTyped()

    enum Rhythm: String, CaseIterable, InAddress {
        case weeks, months

        var said: HTML {
            switch self {
            case .weeks: "Every so many weeks, on the weekday of the first day"
            case .months: "Every so many months, on a weekday of the month"
            }
        }
    }

    init() {}

    init(_ form: Fields) throws(BadRequest) {
        (first, until) = (try form.day("first"), try form.day("until"))
        (rhythm, every) = (try form.one("rhythm", as: Rhythm.self), try form.one("every") ?? "")
        (which, weekday) = (
            try form.one("which", as: MeetingDays.Which.self), try form.one("weekday", as: Weekday.self)
        )
        count = try form.one("how-many") ?? ""
    }

    func drawn(_ errors: [FieldError]) -> HTML {
        """
        \(dateDay(Field("first", "First day", hint: "No meeting is before it", error: errors.of("first")), value: first))\
        \(radios(Field("rhythm", "How often", error: errors.of("rhythm")), Rhythm.allCases.map { Choice($0, $0.said) }, chosen: rhythm?.inAddress))\
        \(input(Field("every", "Every how many weeks or months", hint: "1 for each week or month", error: errors.of("every")), value: every, width: .four, isNumber: true))\
        \(select(Field("which", "For months: which one of the month", error: errors.of("which")), [Choice("", "None")] + MeetingDays.Which.allCases.map { Choice($0, "The \($0.rawValue)") }, chosen: which?.inAddress))\
        \(select(Field("weekday", "For months: day of the week", error: errors.of("weekday")), [Choice("", "None")] + Weekday.allCases.map { Choice($0, "\($0.said)") }, chosen: weekday?.inAddress))\
        \(input(Field("how-many", "How many meetings", hint: "Leave empty where the last day says it", error: errors.of("how-many")), value: count, width: .four, isNumber: true))\
        \(dateDay(Field("until", "Until", hint: "None is later. Leave empty where their number says it", error: errors.of("until")), value: until))
        """
    }

    /// As a form sends it on without asking again.
    var carried: HTML {
        """
        \(first.carried("first"))\(hidden("rhythm", rhythm?.inAddress ?? ""))\(hidden("every", every))\
        \(hidden("which", which?.inAddress ?? ""))\(hidden("weekday", weekday?.inAddress ?? ""))\
        \(hidden("how-many", count))\(until.carried("until"))
        """
    }

    /// Nothing, and what must be mended, where they are no days.
    func read(_ errors: inout [FieldError]) -> MeetingDays? {
        var faults: [FieldError] = []
        let (first, until) = (faults.day(first, "first"), until.isEmpty ? nil : faults.day(until, "until"))
        let rhythm = rhythm(&faults)
        let count = Int(inAddress: count)
        if !self.count.isEmpty, count.map({ !(1...MeetingDays.most).contains($0) }) ?? true {
            faults.append(FieldError("how-many", "Enter a number from 1 to \(MeetingDays.most)"))
        } else if self.count.isEmpty, self.until.isEmpty {
            faults.append(FieldError("how-many", "Enter how many meetings, or until which day"))
        }
        if let first, let until, until < first {
            faults.append(FieldError("until", "The last day is before the first."))
        }
        errors += faults
        guard let first, let rhythm, faults.isEmpty else { return nil }
        let found = MeetingDays(first: first, rhythm: rhythm, count: count, until: until)
        let days = found.days
        if days.isEmpty { errors.append(FieldError("until", "No such day is until then.")) }
        if days.count > MeetingDays.most {
            errors.append(FieldError("until", "Plan at most \(MeetingDays.most) meetings in one go."))
        }
        return (1...MeetingDays.most).contains(days.count) ? found : nil
    }

    private func rhythm(_ faults: inout [FieldError]) -> MeetingDays.Rhythm? {
        let every = Int(inAddress: every)
        let most = rhythm == .months ? 12 : 52
        if rhythm == nil { faults.append(FieldError("rhythm", "Choose how often")) }
        if every.map({ !(1...most).contains($0) }) ?? true {
            faults.append(FieldError("every", "Enter a number from 1 to \(most)"))
        }
        if rhythm == .months {
            if which == nil { faults.append(FieldError("which", "Choose which one of the month")) }
            if weekday == nil { faults.append(FieldError("weekday", "Choose a day of the week")) }
        }
        switch (rhythm, every, which, weekday) {
        case (.weeks, let every?, _, _): return .weeks(every)
        case (.months, let every?, let which?, let weekday?): return .months(every, which, weekday)
        default: return nil
        }
    }
}

extension MeetingDays.Which: InAddress {}
extension Weekday: InAddress {
    package init?(inAddress text: String) { self.init(word: text) }
    package var inAddress: String { word }
}
