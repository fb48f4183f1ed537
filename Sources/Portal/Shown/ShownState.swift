import Dates
import Markup
import Pages
import PublicPages
import Storage

/// How a paper stands on the public pages on a day.
enum ShownState: Hashable, Sendable {
    /// It is put on, and nobody outside is shown it before that day.
    case waits(Day)
    case shown(since: Day)
    case corrected(by: String, on: Day)
    case down(Day)

    /// What a list is filtered by.
    enum Name: String, CaseIterable, InAddress {
        case waits, shown, corrected, down

        var said: String {
            switch self {
            case .waits: "Waits for its day"
            case .shown: "Shown"
            case .corrected: "Shown, corrected since"
            case .down: "Taken down"
            }
        }
    }

    var name: Name {
        switch self {
        case .waits: .waits
        case .shown: .shown
        case .corrected: .corrected
        case .down: .down
        }
    }

    var said: String {
        switch self {
        case .waits(let day): "Waits until \(day.said)"
        case .shown(let day): "Shown since \(day.said)"
        case .corrected(let edition, let day): "Corrected by \(edition) on \(day.said)"
        case .down(let day): "Taken down on \(day.said)"
        }
    }

    var tagged: HTML {
        switch self {
        case .waits: tag("\(said)", .yellow)
        case .shown: tag("\(said)", .green)
        case .corrected: tag("\(said)", .blue)
        case .down: tag("\(said)", .grey)
        }
    }
}

extension [ShownPaper] {
    /// What everybody outside is shown on a day: nothing before its own.
    func due(on today: Day) -> [ShownPaper] { filter { $0.words.from <= today } }

    /// The latest paper here that corrects it. Each edition of an assessment or a report corrects those before; one of a plan
    /// that which it says.
    func correction(of one: ShownPaper) -> ShownPaper? {
        filter { later in
            guard later.paper.source.sort == one.paper.source.sort, later.paper.source.work == one.paper.source.work
            else { return false }
            return one.paper.source.sort == .plan
                ? later.paper.corrects == one.paper.number : later.paper.number > one.paper.number
        }.max { $0.paper.number < $1.paper.number }
    }

    /// The latest paper here that it corrects.
    func corrected(by one: ShownPaper) -> ShownPaper? {
        filter { before in
            guard before.paper.source.sort == one.paper.source.sort, before.paper.source.work == one.paper.source.work
            else { return false }
            return one.paper.source.sort == .plan
                ? one.paper.corrects == before.paper.number : before.paper.number < one.paper.number
        }.max { $0.paper.number < $1.paper.number }
    }

    func state(of one: ShownPaper, on today: Day) -> ShownState {
        if let down = one.words.down { return .down(down.day) }
        if one.words.from > today { return .waits(one.words.from) }
        if let later = due(on: today).correction(of: one) {
            return .corrected(by: later.paper.edition, on: later.words.from)
        }
        return .shown(since: one.words.from)
    }
}
