import Dates
import Pages
import Partnership
import Storage

/// What is written down of something that may change crime or disorder here: what it is, where it was read, and who watches
/// it.
struct ProspectWords: Hashable, Sendable {
    var name = ""
    var sort: Sort
    /// What it may change here.
    var text = ""
    /// Where it was read.
    var source = ""
    /// Where that is on the web; may be empty.
    var address = ""
    /// The date of what was read.
    var read: Day
    /// When it is expected, in words, such as “winter 2026/27”; may be empty.
    var expected = ""
    /// Who watches it; nothing for the partnership as a whole.
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    /// How often it is looked at again.
    var months = 6
    /// Priorities of plans that it may change.
    var priorities: Set<ID<Priority>> = []

    /// The seven that a scan of the horizon goes through.
    enum Sort: String, CaseIterable, Stored, InAddress {
        case political, economic, social, technological, environmental, legal, organisational

        var said: String {
            switch self {
            case .political: "Political"
            case .economic: "Economic"
            case .social: "Social"
            case .technological: "Technological"
            case .environmental: "Environmental"
            case .legal: "Legal"
            case .organisational: "Organisational"
            }
        }
    }

    /// `Every 6 months`.
    var everySaid: String { months == 1 ? "Every month" : "Every \(months) months" }

    /// Everything that must be mended before it can be kept.
    func faults(today: Day) -> [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "what it is, in a few words")
        faults.check(text, "may-change", "what it may change here", most: 2000)
        faults.check(source, "source", "where it was read", most: 500)
        faults.check(web: address, "address")
        if read > today { faults.append(Fault("read", "Enter a day that is not in the future.")) }
        if expected.utf8.count > 200 { faults.append(Fault("expected", "Use fewer than 200 characters.")) }
        if !(1...60).contains(months) { faults.append(Fault("every-months", "Enter a number from 1 to 60.")) }
        return faults
    }
}
