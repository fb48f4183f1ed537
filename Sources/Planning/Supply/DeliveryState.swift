import Dates
import Markup
import Pages

/// How one quarter of a set of data stands on a day.
enum DeliveryState: Hashable {
    /// It came. Days late, 0 where it was in time; nothing where no day was agreed.
    case received(Day, late: Int?)
    /// It has not come, and its day is past.
    case late(days: Int)
    /// It is still to come.
    case due(Day)
    /// The quarter is over, nothing came, and no day was agreed by which to call it late.
    case awaited
    /// The quarter is not over, and no day was agreed.
    case toCome

    init(_ supply: Supply, _ quarter: Quarter, received: Day?, today: Day) {
        let due = supply.due(quarter)
        if let received {
            self = .received(received, late: due.map { max(0, received - $0) })
        } else if let due {
            self = due < today ? .late(days: today - due) : .due(due)
        } else {
            self = quarter.lastDay < today ? .awaited : .toCome
        }
    }

    /// Whether it should be here, as far as anybody can tell.
    var isMissing: Bool {
        switch self {
        case .late, .awaited: true
        case .received, .due, .toCome: false
        }
    }

    /// Days late, known or counted until now.
    var daysLate: Int? {
        switch self {
        case .received(_, let late): late
        case .late(let days): days
        case .due, .awaited, .toCome: nil
        }
    }

    /// `Late by 12 days`.
    var said: String {
        switch self {
        case .received(let day, let late?) where late > 0: "Received \(day.said), \(daysSaid(late)) late"
        case .received(let day, _): "Received \(day.said)"
        case .late(let days): "Late by \(daysSaid(days))"
        case .due(let day): "Due \(day.said)"
        case .awaited: "Not received; no day was agreed"
        case .toCome: "To come; no day was agreed"
        }
    }

    /// The word at the head of its cell, so that colour never says it alone.
    var tagged: HTML {
        switch self {
        case .received(_, let late): (late ?? 0) > 0 ? tag("Came late", .yellow) : tag("Here", .green)
        case .late: tag("Late", .red)
        case .awaited: tag("Awaited", .orange)
        case .due, .toCome: tag("To come", .grey)
        }
    }
}

/// `1 day`, `12 days`.
func daysSaid(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
