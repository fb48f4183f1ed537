import Dates
import Partnership
import Storage

/// What is written down of the effect on some people: what it is, what shows it, and what is done about it.
struct EqualityAnswer: Hashable, Sendable {
    var effect: Effect
    /// What shows it; for an effect that is not known, what is known so far, and may be empty.
    var shows = ""
    /// Where that is on the web; may be empty.
    var address = ""
    /// What is done about it; may be empty.
    var action = ""
    /// Who does it, and by when: both where something is done, and neither where nothing is.
    var seat: ID<Seat>?
    var due: Day?
    /// Why it is justified where nothing is done; may be empty.
    var reason = ""

    /// A negative effect, or one that is not known, about which nothing is done and nothing is said.
    var isBare: Bool { [.negative, .unknown].contains(effect) && action.isEmpty && reason.isEmpty }

    /// Everything that must be mended before it can be kept.
    var faults: [Fault] {
        var faults: [Fault] = []
        if effect == .unknown {
            if shows.utf8.count > 2000 { faults.append(Fault("what-shows", "Use fewer than 2000 characters.")) }
        } else {
            faults.check(shows, "what-shows", "what shows it", most: 2000)
        }
        faults.check(web: address, "shown-at")
        for (text, field) in [(action, "mitigation"), (reason, "why-not")] where text.utf8.count > 1000 {
            faults.append(Fault(field, "Use fewer than 1000 characters."))
        }
        if action.isEmpty {
            if seat != nil || due != nil { faults.append(Fault("mitigation", "Enter what is done.")) }
        } else {
            if seat == nil { faults.append(Fault("mitigating-seat", "Choose the seat that does it.")) }
            if due == nil { faults.append(Fault("mitigate-by", "Enter the day by which it is done.")) }
        }
        return faults
    }
}
