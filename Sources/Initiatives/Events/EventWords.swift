import Dates
import Pages
import Partnership
import Storage

/// What is written down of an event among residents, such as a day of action: when, where, who took part, and what was done.
/// Never who came.
struct EventWords: Hashable, Sendable {
    var name = ""
    var day: Day
    /// By day, or by month or year where no more is known; ``day`` is then the last day of that.
    var dayTo = DayExactness.day
    /// In words.
    var place = ""
    /// That called it; nothing for the partnership as a whole.
    var agency: ID<Agency>?
    /// That took part besides.
    var partners: Set<ID<Agency>> = []
    /// That it belongs to; nothing where it belongs to none.
    var initiative: ID<Initiative>?
    /// What was done; empty while it is ahead.
    var text = ""
    /// What came of it, as `Kits given out: 40`.
    var outputs: [CountedLine] = []
    /// How many people were reached.
    var reached = Tally.unknown

    init(name: String = "", day: Day, to exactness: DayExactness = .day) {
        (self.name, self.day, dayTo) = (name, day, exactness)
    }

    /// `30 October 2026`, `October 2026` or `2026`.
    var daySaid: String { day.said(to: dayTo) }

    /// Whether it is still to come, as far as its day is known.
    func isAhead(on today: Day) -> Bool { day.begins(to: dayTo) > today }

    /// Everything that must be mended before it can be kept.
    func faults(today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "what it was called")
        faults.check(place, "place", "where it was, in words")
        if isAhead(on: today) {
            if !outputs.isEmpty { faults.append(Fault("outputs", "It is ahead: leave this empty until it was.")) }
            if reached != .unknown { faults.append(Fault("reached", "It is ahead: leave this empty until it was.")) }
            if text.utf8.count > 2000 { faults.append(Fault("text", "Use fewer than 2000 characters.")) }
        } else {
            faults.check(text, "text", "what was done", most: 2000)
        }
        return faults + outputs.faults("outputs")
    }
}
