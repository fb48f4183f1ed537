import Dates
import Partnership
import Storage

/// A run of words of a plan's paper with what it tells of. It is not there for somebody who may not see that.
struct Piece: Hashable, Sendable {
    var text: String
    var form = Form.text
    var about: About

    /// How it stands among the pieces beside it.
    enum Form: String, CaseIterable, Stored {
        case text
        /// A note at the foot of the page.
        case note
        /// An address on the web.
        case link
        /// The seat or the agency whose the thing is, by name.
        case seat, agency
        /// One of several, with commas and an “and” between them.
        case listed
        /// What is said where nothing else is there to say.
        case otherwise
        /// One of those that are counted when it is read, by its ``Counted``: what a reader may not see is not counted.
        case counted
    }

    /// What a piece is, of those that are counted. The first of them says what is counted, so that there may be none.
    enum Counted: String {
        case priorities, priority, theme
        case actions, open, late, done, superseded, ended
    }
}

typealias Cell = [Piece]

/// What a piece tells of, and what that stands in.
struct About: Hashable, Sendable {
    var thing: Thing
    var field: Field
    /// The plan that it stands in; nothing for the plan itself whose paper it is.
    var plan: ID<Plan>?
    var priority: ID<Priority>?

    func callAsFunction(_ text: String, _ form: Piece.Form = .text) -> Piece {
        Piece(text: text, form: form, about: self)
    }

    func counted(_ what: Piece.Counted) -> Piece { Piece(text: what.rawValue, form: .counted, about: self) }
}

extension Plan {
    /// - Parameter elsewhere: Whether it is told of in the paper of another plan.
    func tells(_ field: Field, elsewhere: Bool = false) -> About {
        About(thing: thing, field: field, plan: elsewhere ? id : nil)
    }
}

extension Priority {
    func tells(_ field: Field) -> About { About(thing: thing, field: field, plan: plan, priority: id) }
}

extension PlannedAction {
    func tells(_ field: Field) -> About { About(thing: thing, field: field, plan: plan, priority: priority) }

    /// One of those that are counted.
    func counted(on day: Day) -> Piece {
        let tally = ActionTally([self], on: day)
        let what: Piece.Counted =
            tally.late > 0
            ? .late : tally.open > 0 ? .open : tally.done > 0 ? .done : tally.superseded > 0 ? .superseded : .ended
        return tells(.title).counted(what)
    }
}

extension Indicator {
    func tells(_ field: Field) -> About { About(thing: thing, field: field, plan: plan, priority: priority) }
}

extension EmergingIssue {
    func tells(_ field: Field) -> About { About(thing: thing, field: field, plan: plan) }
}

extension CitedFigure {
    func tells(_ field: Field, in priority: Priority) -> About {
        About(thing: thing, field: field, plan: priority.plan, priority: priority.id)
    }
}
