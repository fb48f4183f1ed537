import Pages
import Partnership
import Places
import Storage

/// What is written down of premises or of an event to which the public comes. Nothing of a plan, and of no weakness.
struct PremisesWords: Hashable, Sendable {
    var name = ""
    var sort: Sort
    var use: PremisesUse
    /// The ONS code of its ward or district.
    var area = ""
    /// The organisation that is responsible; no private person.
    var responsible = ""
    /// The greatest number of people expected there at one time.
    var most = 0
    /// How that number was estimated.
    var estimate = ""
    /// Whether an event checks who enters: by ticket, payment or invitation.
    var isChecked = false
    /// When an event is held, in words; may be empty.
    var held = ""
    /// Why the Act leaves it out; empty where it does not.
    var leftOut = ""
    /// Who keeps in touch; nothing for the partnership as a whole.
    var agency: ID<Agency>?
    var seat: ID<Seat>?

    enum Sort: String, CaseIterable, Stored, InAddress {
        case premises, event

        var said: String { self == .premises ? "Premises" : "Event" }
    }

    /// Everything that must be mended before it can be kept.
    var faults: [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "a name")
        faults.check(responsible, "responsible", "the organisation that is responsible")
        if AreaCode(area) == nil { faults.append(Fault("ward", "Choose where it is.")) }
        if !(1...1_000_000).contains(most) {
            faults.append(Fault("most-present", "Enter a number from 1 to 1000000."))
        }
        faults.check(estimate, "estimate", "how the number was estimated", most: 500)
        if held.utf8.count > 200 { faults.append(Fault("held", "Use fewer than 200 characters.")) }
        if leftOut.utf8.count > 300 { faults.append(Fault("left-out", "Use fewer than 300 characters.")) }
        if sort == .premises, isChecked || !held.isEmpty {
            faults.append(Fault("premises-is", "Choose an event, or leave empty what is asked of events alone."))
        }
        return faults
    }
}

/// What premises are mainly used for.
///
/// Source: Terrorism (Protection of Premises) Act 2025, Schedule 1.
enum PremisesUse: String, CaseIterable, Stored, InAddress {
    case shop, food, leisure, sports, culture, hall, attraction, hotel, worship, health, transport, aerodrome, childcare
    case school
    case furtherEducation = "further-education"
    case higherEducation = "higher-education"
    case authority, other

    var said: String {
        switch self {
        case .shop: "Shops and services"
        case .food: "Food and drink"
        case .leisure: "Entertainment and leisure"
        case .sports: "Sports ground"
        case .culture: "Library, museum or gallery"
        case .hall: "Hall or conference centre"
        case .attraction: "Visitor attraction"
        case .hotel: "Hotel or holiday accommodation"
        case .worship: "Place of worship"
        case .health: "Health care"
        case .transport: "Bus or railway station"
        case .aerodrome: "Aerodrome"
        case .childcare: "Childcare"
        case .school: "Primary or secondary school"
        case .furtherEducation: "Further education"
        case .higherEducation: "Higher education"
        case .authority: "Public authority"
        case .other: "None of these"
        }
    }
}
