import Dates
import Pages
import Partnership
import Storage

/// What is written down of an evaluation.
struct EvaluationWords: Hashable, Sendable {
    /// By whom.
    var evaluator = ""
    /// By when; nothing where no day is set.
    var due: Day?
    /// Nothing until it came.
    var received: Day?
    var finality = Finality.awaited
    /// Empty while it is awaited.
    var found = ""
    /// Where it lies: an address, or in words; may be empty.
    var place = ""

    /// How much of it is there.
    enum Finality: String, CaseIterable, Stored, InAddress {
        case awaited, provisional, final

        var said: String {
            switch self {
            case .awaited: "Nothing yet"
            case .provisional: "Provisional"
            case .final: "Final"
            }
        }
    }

    /// Everything that must be mended before it can be kept.
    func faults(today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(evaluator, "evaluator", "by whom")
        switch finality {
        case .awaited:
            if due == nil { faults.append(Fault("due", "Enter by when it is due.")) }
            if received != nil || !found.isEmpty {
                faults.append(Fault("finality", "Choose provisional or final: something of it is there."))
            }
        case .provisional, .final: faults.check(found, "found", "what it found", most: 4000)
        }
        if finality == .final, received == nil { faults.append(Fault("received", "Enter the day on which it came.")) }
        if let received, received > today {
            faults.append(Fault("received", "Enter a day that is not in the future."))
        }
        if place.utf8.count > 500 { faults.append(Fault("address", "Use fewer than 500 characters.")) }
        return faults
    }
}
