import Dates
import Pages
import Partnership
import Storage
import Testing

@testable import Meetings

@Suite("The days of a year's meetings")
struct MeetingDaysTests {
    @Test(
        arguments: [
            (
                MeetingDays(first: "2026-12-08", rhythm: .weeks(6), count: 3),
                ["2026-12-08", "2027-01-19", "2027-03-02"]
            ),
            (MeetingDays(first: "2026-12-08", rhythm: .weeks(6), until: "2027-01-19"), ["2026-12-08", "2027-01-19"]),
            // Whichever ends first.
            (MeetingDays(first: "2026-12-08", rhythm: .weeks(6), count: 1, until: "2027-01-19"), ["2026-12-08"]),
            (
                MeetingDays(first: "2026-12-08", rhythm: .months(3, .second, .tuesday), count: 3),
                ["2026-12-08", "2027-03-09", "2027-06-08"]
            ),
            // The first Tuesday of December is past: it begins with the next month.
            (
                MeetingDays(first: "2026-12-08", rhythm: .months(3, .first, .tuesday), count: 2),
                ["2027-01-05", "2027-04-06"]
            ),
            (
                MeetingDays(first: "2027-01-01", rhythm: .months(1, .last, .friday), until: "2027-03-31"),
                ["2027-01-29", "2027-02-26", "2027-03-26"]
            ),
            (MeetingDays(first: "2026-12-08", rhythm: .weeks(1), until: "2026-12-01"), []),
            (MeetingDays(first: "2026-12-08", rhythm: .weeks(0), count: 3), []),
        ] as [(MeetingDays, [Day])])
    func `follow from the first day, how often and until when`(asked: MeetingDays, days: [Day]) {
        #expect(asked.days == days)
    }

    @Test func `without an end they stop where there are too many`() {
        #expect(MeetingDays(first: "2026-12-08", rhythm: .weeks(1)).days.count == MeetingDays.most + 1)
    }

    @Test func `are read from words`() {
        #expect(MeetingDays.Rhythm("6 weeks") == .weeks(6) && MeetingDays.Rhythm("1 week") == .weeks(1))
        #expect(MeetingDays.Rhythm("second Tuesday of 3 months") == .months(3, .second, .tuesday))
        for wrong in ["6", "0 weeks", "53 weeks", "fifth Tuesday of 3 months", "second Tuesday of 13 months", "6 days"]
        {
            #expect(MeetingDays.Rhythm(wrong) == nil, "\(wrong)")
        }
    }

    private static func form(_ changed: [String: String] = [:]) throws -> [FieldError] {
        var fields = Fields()
        let sent = [
            "first-day": "8", "first-month": "12", "first-year": "2026", "rhythm": "months", "every": "3",
            "which": "second", "weekday": "tuesday", "how-many": "4",
        ].merging(changed) { $1 }
        for (name, value) in sent { fields.add(name, value) }
        var errors: [FieldError] = []
        let days = try MeetingDaysTyped(fields).read(&errors)
        #expect((days == nil) == !errors.isEmpty)
        return errors
    }

    @Test(
        arguments: [
            ([:], []), (["rhythm": "weeks", "which": "", "weekday": ""], []), (["first-day": "31"], []),
            (["first-day": "32"], ["first"]), (["rhythm": ""], ["rhythm"]), (["every": "13"], ["every"]),
            (["every": "999999999", "rhythm": "weeks"], ["every"]),
            (["which": "", "weekday": ""], ["which", "weekday"]),
            (["how-many": ""], ["how-many"]), (["how-many": "61"], ["how-many"]),
            (["until-day": "1", "until-month": "12", "until-year": "2026"], ["until"]),
            (["until-day": "9", "until-month": "12", "until-year": "2026", "first-day": "9"], ["until"]),
            (
                [
                    "rhythm": "weeks", "every": "1", "how-many": "", "until-day": "1", "until-month": "12",
                    "until-year": "2099",
                ], ["until"]
            ),
        ] as [([String: String], [String])])
    func `what was typed must be days, and not too many`(changed: [String: String], wrong: [String]) throws {
        #expect(try Self.form(changed).map(\.field) == wrong)
    }
}
