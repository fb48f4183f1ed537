import Dates
import Meetings
import Partnership
import Storage

/// What is wanting in who comes to a meeting of a committee: who has a question there and is not asked to come, who did not
/// come, and of whom nobody wrote it down.
struct AttendingGaps: Hashable, Sendable {
    /// Sentences, for a page.
    var said: [String] = []

    /// - Parameter owing: Who has an answer to give at the meeting, by how they are called.
    init(_ attending: [Attending], owing: [Attendee: String], day: Day, today: Day) {
        let unasked = owing.filter { one, _ in
            !attending.contains {
                $0.who.agency == one.agency && ($0.who.seat == nil || one.seat == nil || $0.who.seat == one.seat)
            }
        }
        for name in Set(unasked.values).sorted() {
            said.append("\(name) has a question at this meeting and is not asked to come.")
        }
        guard day <= today else { return }
        for one in attending {
            switch one.came {
            case .apologies: said.append("\(one.said) sent apologies, and nobody came.")
            case .absent: said.append("\(one.said) did not come.")
            case nil: said.append("Of \(one.said) nobody wrote down whether they came.")
            case .holder, .deputy, .substitute: break
            }
        }
    }
}

extension [InquirySet] {
    /// Who has an answer to give, by how they are called.
    var owing: [Attendee: String] {
        Dictionary(
            flatMap { set in
                set.answers.map { (Attendee(agency: $0.agency, seat: $0.seat), set.body($0)) }
            }, uniquingKeysWith: { $1 })
    }
}
