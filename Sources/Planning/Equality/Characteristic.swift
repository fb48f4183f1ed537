import Storage

/// A characteristic that the law protects.
///
/// Source: Equality Act 2010, s.4, which has the nine. The duty of s.149 has three aims; by s.149(7) marriage and civil
/// partnership is not among the characteristics of the second and the third, so it falls under the first alone.
enum Characteristic: String, CaseIterable, Stored {
    case age, disability
    case reassignment = "gender-reassignment"
    case marriage = "marriage-and-civil-partnership"
    case maternity = "pregnancy-and-maternity"
    case race
    case belief = "religion-or-belief"
    case sex
    case orientation = "sexual-orientation"

    var said: String {
        switch self {
        case .age: "Age"
        case .disability: "Disability"
        case .reassignment: "Gender reassignment"
        case .marriage: "Marriage and civil partnership"
        case .maternity: "Pregnancy and maternity"
        case .race: "Race"
        case .belief: "Religion or belief"
        case .sex: "Sex"
        case .orientation: "Sexual orientation"
        }
    }

    /// How far the duty reaches; nothing where it has all three aims.
    var limit: String? {
        self == .marriage ? "The duty is here to eliminate discrimination, and no more than that." : nil
    }
}

/// Whom a priority may help or harm: people with a characteristic that the law protects, or a group that the council adds,
/// such as care leavers.
enum Whom: Hashable, Sendable {
    case characteristic(Characteristic)
    case group(String)

    var said: String {
        switch self {
        case .characteristic(let one): one.said
        case .group(let name): name
        }
    }

    var limit: String? { if case .characteristic(let one) = self { one.limit } else { nil } }
}

/// What a priority does to people: judged, with what shows it, and never worked out from data about them.
enum Effect: String, CaseIterable, Stored {
    case positive, negative, neutral, unknown

    var said: String {
        switch self {
        case .positive: "Positive"
        case .negative: "Negative"
        case .neutral: "Neutral"
        case .unknown: "Not known"
        }
    }
}
