/// How useful somebody found a meeting, in five steps.
package enum Usefulness: Int, CaseIterable, Sendable {
    case none = 1
    case little, some, useful, very

    package var said: String {
        switch self {
        case .none: "Of no use"
        case .little: "Of little use"
        case .some: "Of some use"
        case .useful: "Useful"
        case .very: "Very useful"
        }
    }
}
