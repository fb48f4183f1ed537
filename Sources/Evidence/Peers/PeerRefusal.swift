package import Dates

/// Why a list of peers is not saved, in one plain sentence each.
package enum PeerRefusal: Error, Hashable, Sendable {
    case noName
    case nameTooLong
    case nameTaken(String)
    case noMember
    case tooManyMembers(Int)
    case noSuchArea(String)
    /// Two members, each with its kind.
    case differentLevels(String, String)
    case sameMembers
    case noReason
    case reasonTooLong
    case noFirstMonth
    case endsBeforeItBegins(Month)
    /// The membership whose months it would share, as said.
    case overlaps(String)

    package static let longestName = 60
    package static let longestReason = 400

    /// What has to be mended.
    package enum Part: Hashable, Sendable { case name, members, why, first, last }

    package var part: Part {
        switch self {
        case .noName, .nameTooLong, .nameTaken: .name
        case .noMember, .tooManyMembers, .noSuchArea, .differentLevels, .sameMembers: .members
        case .noReason, .reasonTooLong: .why
        case .noFirstMonth, .overlaps: .first
        case .endsBeforeItBegins: .last
        }
    }

    package var said: String {
        switch self {
        case .noName: "Enter a name with at least one letter or digit"
        case .nameTooLong: "The name must be \(Self.longestName) letters or fewer"
        case .nameTaken(let name): "There is a list called “\(name)” already: change it, or choose another name"
        case .noMember: "Enter the code of at least one area"
        case .tooManyMembers(let most): "Enter \(most) areas or fewer"
        case .noSuchArea(let code): "“\(code)” is not the code of an area in England and Wales that is held here"
        case .differentLevels(let one, let other):
            "Enter areas of one kind: \(one) and \(other) cannot be peers of each other"
        case .sameMembers: "These are the areas of the list already: change them, or leave the list as it is"
        case .noReason: "Enter why these areas were chosen"
        case .reasonTooLong: "Why these areas were chosen must be \(Self.longestReason) letters or fewer"
        case .noFirstMonth: "Enter the first month, such as 4 2025"
        case .endsBeforeItBegins(let first): "The last month must be \(first.said) or later"
        case .overlaps(let other):
            "The first month must come after those of another membership of this list, which holds \(other)"
        }
    }
}
