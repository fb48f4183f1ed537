import Dates
import Pages
import Partnership
import Storage

/// What is written down of a duty: what the law asks, of whom, by when, and since when.
struct DutyWords: Hashable, Sendable {
    var name = ""
    /// What the law asks.
    var asks = ""
    /// The statute, regulation or guidance.
    var source = ""
    /// On whom the law puts it, in words.
    var bearer = ""
    /// Whose it is here; nothing for the partnership as a whole.
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    var clock = DutyClock.standing
    var inForce = InForce.already
    /// When it is expected in force, such as “around April 2027”; may be empty.
    var expected = ""
    /// Its last day; nothing while it is there.
    var until: Day?
    /// As of which the law is told.
    var asOf: Day
    /// What is to be checked before anybody relies on it; may be empty.
    var note = ""

    /// Since when it binds.
    enum InForce: Hashable, Sendable {
        /// It does, and since when is not written down.
        case already
        case from(Day)
        /// It is law, or will be, and no day is set.
        case noDay

        enum Kind: String, CaseIterable, Stored, InAddress {
            case already, from
            case noDay = "no-day"

            var said: String {
                switch self {
                case .already: "In force already"
                case .from: "In force from a day"
                case .noDay: "Not in force, and no day is set"
                }
            }
        }

        var kind: Kind {
            switch self {
            case .already: .already
            case .from: .from
            case .noDay: .noDay
            }
        }

        var day: Day? { if case .from(let day) = self { day } else { nil } }

        /// Nothing where the day is missing.
        init?(_ kind: Kind, _ day: Day?) {
            switch kind {
            case .already: self = .already
            case .noDay: self = .noDay
            case .from:
                guard let day else { return nil }
                self = .from(day)
            }
        }
    }

    /// `In force from 31 January 2023`; `No day is set; expected around April 2027`.
    var inForceSaid: String {
        let expected = expected.isEmpty ? "" : "; expected \(expected)"
        return switch inForce {
        case .already: "In force"
        case .from(let day): "From \(day.said)\(expected)"
        case .noDay: "No day is set\(expected)"
        }
    }

    /// Everything that must be mended before it can be kept.
    var faults: [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "a name for the duty")
        faults.check(asks, "asks", "what the law asks", most: 2000)
        faults.check(source, "source", "the statute, regulation or guidance", most: 500)
        faults.check(bearer, "bearer", "on whom the law puts it", most: 300)
        if let span = clock.span, !(1...1200).contains(span.count) {
            faults.append(Fault("span", "Enter a number from 1 to 1200."))
        }
        if clock.kind == .within {
            faults.check(clock.occasion, "occasion", "what the time is counted from", most: 300)
        }
        if expected.utf8.count > 200 { faults.append(Fault("expected", "Use fewer than 200 characters.")) }
        if note.utf8.count > 1000 { faults.append(Fault("remark", "Use fewer than 1000 characters.")) }
        if let from = inForce.day { faults.check(from: from, until: until, "until") }
        return faults
    }
}
