import Dates
import Partnership
import Storage

/// Who takes the chair of a group in turn: seats or whole agencies, in order, from a day on.
package struct ChairRota: Hashable, Sendable {
    var group: ID<Group>
    var turns: Turns
    /// From this day on the first of them is in the chair.
    var from: Day
    /// In order; after the last comes the first again.
    var chairs: [Chair]

    package enum Turns: String, CaseIterable, Stored {
        case meeting, year

        var said: String {
            switch self {
            case .meeting: "From meeting to meeting"
            case .year: "From year to year"
            }
        }
    }

    /// Whose turn it is.
    enum Chair: Hashable, Sendable {
        case seat(ID<Seat>, String)
        case agency(ID<Agency>, String)

        /// Empty where it may not be known of.
        var said: String {
            switch self {
            case .seat(_, let name), .agency(_, let name): name
            }
        }
    }

    /// A meeting as far as the rota counts it.
    struct Counted: Hashable, Sendable {
        var meeting: ID<Meeting>
        var day: Day
        var isCancelled: Bool
    }

    /// Who should be in the chair of a meeting.
    ///
    /// - Parameter meetings: Those of the group, earliest first. One that was cancelled takes nobody's turn.
    /// - Returns: Nothing before the first day of the rota, and at a meeting that was cancelled.
    func chair(of meeting: ID<Meeting>, among meetings: [Counted]) -> Chair? {
        guard !chairs.isEmpty, let one = meetings.first(where: { $0.meeting == meeting }), from <= one.day,
            !one.isCancelled
        else { return nil }
        switch turns {
        case .year: return chair(turn: years(until: one.day))
        case .meeting:
            return counted(meetings).firstIndex { $0.meeting == meeting }.map(chair(turn:))
        }
    }

    /// A turn that is to come: at a meeting, from a day on, or at a meeting that nobody has planned yet.
    struct Coming: Hashable, Sendable {
        var meeting: ID<Meeting>?
        var from: Day?
        var chair: Chair
    }

    /// The next turns, with the one that runs.
    func coming(_ count: Int, on today: Day, among meetings: [Counted]) -> [Coming] {
        guard !chairs.isEmpty else { return [] }
        switch turns {
        case .year:
            let first = today < from ? 0 : years(until: today)
            return (first..<first + count).map { Coming(from: begins(year: $0), chair: chair(turn: $0)) }
        case .meeting:
            let all = counted(meetings)
            let first = all.firstIndex { today <= $0.day } ?? all.count
            return (first..<first + count).map { turn in
                let known = all.indices.contains(turn) ? all[turn] : nil
                return Coming(meeting: known?.meeting, from: known?.day, chair: chair(turn: turn))
            }
        }
    }

    private func counted(_ meetings: [Counted]) -> [Counted] { meetings.filter { !$0.isCancelled && from <= $0.day } }
    private func chair(turn: Int) -> Chair { chairs[turn % chairs.count] }

    /// Whole years from the first day of the rota to a later day.
    private func years(until day: Day) -> Int {
        var years = 0
        while begins(year: years + 1) <= day { years += 1 }
        return years
    }

    /// The day on which a year of the rota begins; 1 March where that is 29 February and the year has none.
    private func begins(year: Int) -> Day {
        Day(year: from.parts.year + year, month: from.parts.month, day: from.parts.day)
    }
}
